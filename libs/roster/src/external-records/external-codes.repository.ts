import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';

export interface ExternalCode {
  readonly system: string;
  readonly code: string;
}

@Injectable()
export class ExternalCodesRepository {
  async personOf(reader: Reader, { system, code }: ExternalCode): Promise<string | undefined> {
    const [row] = await reader.query<{ id: string }>(
      'select civil_servant_id as id from civil_servant_external_code where system = $1 and code = $2',
      [system, code],
    );
    return row?.id;
  }

  async isTaken(reader: Reader, { system, code }: ExternalCode): Promise<boolean> {
    const [row] = await reader.query<{ taken: boolean }>('select is_external_code_taken($1, $2) as taken', [
      system,
      code,
    ]);
    return row?.taken === true;
  }

  async insert(writer: Writer, { system, code }: ExternalCode, personId: string): Promise<void> {
    await writer.query(
      `insert into civil_servant_external_code (system, code, civil_servant_id, unit_id, bloc, office_id)
       select $1, $2, id, unit_id, bloc, office_id from civil_servant where id = $3`,
      [system, code, personId],
    );
  }

  /** Two requests with the same code wait for each other instead of both creating. */
  async lock(writer: Writer, { system, code }: ExternalCode): Promise<void> {
    await writer.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`external ${system} ${code}`]);
  }
}
