import { Injectable } from '@nestjs/common';
import type { OwnedRow, Reader } from '@commune/platform/database';

/** Where a record belongs, as far as the transaction's scope sees it. */
@Injectable()
export class RecordPlaces {
  async find(reader: Reader, recordId: string): Promise<OwnedRow | undefined> {
    const [place] = await reader.query<OwnedRow>(
      `select unit_id as "unitId", bloc, office_id as "officeId", id as "personId" from civil_servant where id = $1 and merged_into is null`,
      [recordId],
    );
    return place;
  }
}
