import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import type { RatingLevel } from '../domain/index.js';

/** Levels that have been decided; what is not rated yet is missing. */
export interface LevelsOfYear {
  readonly agency: RatingLevel | null;
  readonly isOutstanding: boolean;
  readonly offices: ReadonlyMap<string, RatingLevel>;
}

const OF_AGENCY = `
  select office_id as "officeId", level, is_outstanding as "isOutstanding" from organisation_rating
  where unit_id = $1 and bloc = $2 and year = $3 and level is not null`;

/** How the organisations of an agency were rated: no head stands above theirs (ND 335 Đ20.6). */
@Injectable()
export class OrganisationLevels {
  async of(
    reader: Reader,
    { unitId, bloc }: { readonly unitId: string; readonly bloc: string },
    year: number,
  ): Promise<LevelsOfYear> {
    const rows = await reader.query<{ officeId: string | null; level: RatingLevel; isOutstanding: boolean }>(
      OF_AGENCY,
      [unitId, bloc, year],
    );
    const agency = rows.find(({ officeId }) => officeId === null);
    return {
      agency: agency?.level ?? null,
      isOutstanding: agency?.isOutstanding ?? false,
      offices: new Map(rows.flatMap(({ officeId, level }) => (officeId === null ? [] : [[officeId, level]]))),
    };
  }
}
