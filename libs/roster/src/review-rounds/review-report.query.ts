import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import type { PositionGroup } from './review-facts.js';
import { ASSESSMENT_COLUMNS, type StoredAssessment } from './review-assessments.repository.js';
import type { ReviewPeopleQuery } from './review-report.dto.js';
import { PROPOSAL_NOW } from './review-shares.repository.js';

export interface CountedPeople {
  readonly shareId: string;
  readonly bloc: Bloc;
  readonly positionGroup: PositionGroup;
  readonly decided: number | null;
  readonly proposed: number | null;
  readonly solution: string | null;
  readonly isSetAside: boolean;
  readonly isDiffering: boolean;
  readonly people: number;
}

export interface ReportedPerson extends StoredAssessment {
  readonly unitName: string;
  readonly quota: number | null;
  readonly asOf: string;
}

/** Nothing but the tables of the round: what the roster becomes can't change a figure. */
const COUNTED = `
  select a.share_id as "shareId", a.bloc, a.position_group as "positionGroup", a.decided_group as decided,
    ${PROPOSAL_NOW} as proposed, a.solution, a.set_aside_reason is not null as "isSetAside",
    a.decided_group is not null and a.decided_group is distinct from ${PROPOSAL_NOW} as "isDiffering", count(*) as people
  from review_assessment a where a.round_id = $1 and ($2::uuid is null or a.share_id = $2)
  group by 1, 2, 3, 4, 5, 6, 7, 8`;

/** $1 round · $2 share · $3 group · $4 unfit only · $5 differing only · $6 bloc · $7 name searched */
const FOUND = `
  from review_assessment a join review_share s on s.id = a.share_id join review_round r on r.id = a.round_id
  where a.round_id = $1 and ($2::uuid is null or a.share_id = $2)
    and ($3::int is null or coalesce(a.decided_group, ${PROPOSAL_NOW}) = $3)
    and (not $4::boolean or coalesce(a.decided_group, ${PROPOSAL_NOW}) in (3, 4, 5))
    and (not $5::boolean or (a.decided_group is not null and a.decided_group is distinct from ${PROPOSAL_NOW}))
    and ($6::text is null or a.bloc = $6)
    and ($7::text is null or a.name_search like '%' || fold_text($7) || '%')`;

const ORDER = 'order by s.sort_order, s.unit_code, s.bloc, a.sort_order, a.id';

const PAGE = `
  with found as (select a.id, s.unit_name, s.quota, r.as_of, row_number() over (${ORDER}) as place ${FOUND} ${ORDER} limit $8 offset $9)
  select ${ASSESSMENT_COLUMNS}, found.unit_name as "unitName", found.quota, found.as_of as "asOf"
  from found join review_assessment a using (id) left join review_assessment_sensitive x on x.assessment_id = a.id
  order by found.place`;

const COUNT = `select count(*) as total from (select 1 ${FOUND} limit ${TOTAL_LIMIT + 1}) as counted`;

@Injectable()
export class ReviewReportQuery {
  async counted(reader: Reader, roundId: string, shareId: string | null = null): Promise<CountedPeople[]> {
    return reader.query<CountedPeople>(COUNTED, [roundId, shareId]);
  }

  async people(
    reader: Reader,
    roundId: string,
    query: ReviewPeopleQuery,
    limit?: number,
  ): Promise<{ rows: ReportedPerson[]; total: number }> {
    const { group = null, isUnfit = false, isDiffering = false, shareId = null, bloc = null, q = null } = query;
    const values = [roundId, shareId, group, isUnfit, isDiffering, bloc, q?.replace(/[\\%_]/g, '\\$&') ?? null];
    const { pageSize, offset } = pageSizes(query);
    const rows = await reader.query<ReportedPerson>(PAGE, [
      ...values,
      limit ?? pageSize,
      limit === undefined ? offset : 0,
    ]);
    const [counted] = await reader.query<{ total: number }>(COUNT, values);
    return { rows, total: counted?.total ?? 0 };
  }
}
