import { Injectable } from '@nestjs/common';
import type { Bloc, CalendarDate } from '@commune/kernel';
import type { OwnedRow, Reader, Writer } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import type { RatingDuty, RatingPeriod, RatingRoundState } from '../domain/index.js';
import type { RatingMeetingRequest, RatingPaperRequest } from './rating-round-steps.dto.js';
import type { RatingRoundQuery } from './rating-rounds.dto.js';

export interface StoredRound {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly bloc: Bloc;
  readonly period: string;
  readonly state: RatingRoundState;
  readonly people: number;
  readonly selfRated: number;
  readonly decided: number;
  readonly excellent: number;
  readonly good: number;
  readonly satisfactory: number;
  readonly unsatisfactory: number;
  readonly notRated: number;
  readonly openRequests: number;
  readonly openedByName: string;
  readonly openedAt: string;
  readonly publishedAt: string | null;
  readonly frozenAt: string | null;
  readonly heldOn: string | null;
  readonly chairName: string | null;
  readonly secretaryName: string | null;
  readonly present: number | null;
  readonly absent: number | null;
  readonly minutes: string | null;
  readonly paperNumber: string | null;
  readonly paperSignedOn: string | null;
  readonly paperSigner: string | null;
  readonly paperSignerPost: string | null;
  readonly version: number;
}

/** Somebody who works in the agency on the day of rating (ND 335 Đ19.1). */
export interface Member {
  readonly civilServantId: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly bloc: string;
  readonly officeId: string;
  readonly positionTitle: string;
  readonly positionCode: string | null;
  /** By the catalogue of positions; the title of the posting where it has none of them. */
  readonly positionName: string;
  readonly isLeader: boolean;
}

export type MemberToAdd = Member & { readonly id: string; readonly duty: RatingDuty };

const instant = (column: string): string => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const LEVELS = ['excellent', 'good', 'satisfactory', 'unsatisfactory', 'not_rated'];
const counted = LEVELS.map(
  (level) => `count(*) filter (where d.level = '${level}')::int as "${level === 'not_rated' ? 'notRated' : level}"`,
).join(', ');
/** The decision of the agency on paper, of the round `g`. */
export const PAPER = `g.paper_number as "paperNumber", g.paper_signed_on::text as "paperSignedOn",
  g.paper_signer as "paperSigner", g.paper_signer_post as "paperSignerPost"`;
const SELECT = `
  select g.id, g.unit_id as "unitId", u.full_name as "unitName", g.bloc, g.period, g.state, k.*,
    g.opened_by_name as "openedByName", ${instant('g.opened_at')} as "openedAt", ${instant('g.published_at')} as "publishedAt",
    ${instant('g.frozen_at')} as "frozenAt", g.meeting_held_on::text as "heldOn", g.meeting_chair as "chairName",
    g.meeting_secretary as "secretaryName", g.meeting_present as present, g.meeting_absent as absent,
    g.meeting_minutes as minutes, ${PAPER}, g.version`;
/** Counted after the page is found: each round reads its own people by their index. */
const COUNTED = `
  cross join lateral (
    select count(*)::int as people, count(r.self_level)::int as "selfRated", count(d.level)::int as decided, ${counted},
      count(q.id)::int as "openRequests"
    from rating r
      left join lateral (select level from rating_decision where rating_id = r.id order by ordinal desc limit 1) d on true
      left join rating_review_request q on q.rating_id = r.id and q.state = 'received'
    where r.round_id = g.id) k`;
const WHERE = `
  from rating_round g join org_unit u on u.id = g.unit_id
  where ($1::text is null or g.period = $1) and ($2::text is null or g.state = $2) and ($3::uuid is null or g.unit_id in (
      with recursive below as (
        select id from org_unit where id = $3 union all select c.id from org_unit c join below b on c.parent_id = b.id)
      select id from below))
    and ($4::text is null or fold_text(u.full_name) like '%' || fold_text($4) || '%')`;
const MEMBERS = `
  select distinct on (p.civil_servant_id) p.civil_servant_id as "civilServantId", c.full_name as "fullName",
    p.unit_id as "unitId", p.bloc, p.office_id as "officeId", p.position_title as "positionTitle",
    j.code as "positionCode", coalesce(j.name, p.position_title) as "positionName",
    coalesce(j.is_leader, false) as "isLeader"
  from posting p join civil_servant c on c.id = p.civil_servant_id left join job_position j on j.id = p.position_id
  where p.unit_id = $1 and p.bloc = $2 and p.started_on <= $3::date and coalesce(p.ended_on, 'infinity') >= $3::date
  order by p.civil_servant_id, p.started_on desc, p.id`;
const ADD = `
  insert into rating (id, round_id, civil_servant_id, unit_id, bloc, office_id, full_name, position_title, duty, basis)
  select given.id, $2, "civilServantId", "unitId", bloc, "officeId", "fullName", "positionTitle", duty, '{}'
  from jsonb_to_recordset($1::jsonb) as given(id uuid, "civilServantId" uuid, "unitId" uuid, bloc text, "officeId" uuid,
    "fullName" text, "positionTitle" text, duty text)
  on conflict on constraint rating_once do nothing`;
/** Who went before a decision is rated where they went. */
const REMOVE = `
  delete from rating r where r.round_id = $1 and r.civil_servant_id <> all ($2)
    and not exists (select from rating_decision d where d.rating_id = r.id)`;

@Injectable()
export class RatingRoundsRepository {
  async page(reader: Reader, query: RatingRoundQuery): Promise<StoredRound[]> {
    const { pageSize, offset } = pageSizes(query);
    const sortable = { unit: 'u.sort_order, u.code', period: 'g.period', state: 'g.state' };
    const order = orderBy(query.sort, sortable, '-period,unit', 'g.id');
    return reader.queryPlanned<StoredRound>(
      `${SELECT} from (select g.* ${WHERE} ${order} limit ${pageSize} offset ${offset}) g
         join org_unit u on u.id = g.unit_id ${COUNTED} ${order}`,
      filters(query),
    );
  }

  async total(reader: Reader, query: RatingRoundQuery): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `select count(*)::int as total from (select 1 ${WHERE} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(query),
    );
    return row?.total ?? 0;
  }

  async find(reader: Reader, id: string): Promise<StoredRound | undefined> {
    const [round] = await reader.query<StoredRound>(
      `${SELECT} from rating_round g join org_unit u on u.id = g.unit_id ${COUNTED} where g.id = $1`,
      [id],
    );
    return round;
  }

  /** A round is of the agency whole: of no office but itself, and of no person. */
  async placeOf(reader: Reader, id: string): Promise<OwnedRow | undefined> {
    const [place] = await reader.query<OwnedRow>(
      `select unit_id as "unitId", bloc, unit_id as "officeId", '' as "personId" from rating_round where id = $1`,
      [id],
    );
    return place;
  }

  /** False where somebody else has opened the same at the same moment. */
  async insert(
    writer: Writer,
    { id, unitId, bloc, openedByName }: Pick<StoredRound, 'id' | 'unitId' | 'bloc' | 'openedByName'>,
    { key, year }: RatingPeriod,
  ): Promise<boolean> {
    const inserted = await writer.query(
      `insert into rating_round (id, unit_id, bloc, period, year, state, opened_by_name) values ($1, $2, $3, $4, $5, 'forms', $6)
       on conflict on constraint rating_round_once do nothing returning id`,
      [id, unitId, bloc, key, year, openedByName],
    );
    return inserted.length === 1;
  }

  /** Alone with the round: whoever writes in it has ended, or waits until this has. */
  async lock(writer: Writer, id: string): Promise<void> {
    await writer.query(`select pg_advisory_xact_lock(hashtextextended('rating-round ' || $1::uuid, 0))`, [id]);
  }

  async members(reader: Reader, unitId: string, bloc: Bloc, on: CalendarDate): Promise<Member[]> {
    return reader.query<Member>(MEMBERS, [unitId, bloc, on]);
  }

  async keep(writer: Writer, id: string, members: readonly MemberToAdd[]): Promise<void> {
    await writer.query(ADD, [JSON.stringify(members), id]);
    await writer.query(REMOVE, [id, members.map(({ civilServantId }) => civilServantId)]);
  }

  async recordMeeting(writer: Writer, id: string, version: number, meeting: RatingMeetingRequest): Promise<boolean> {
    const { heldOn, chairName, secretaryName, present, absent, minutes } = meeting;
    const values = [heldOn, chairName, secretaryName, present, absent, minutes];
    return this.changed(
      writer,
      `state = 'opinions', meeting_held_on = $3, meeting_chair = $4, meeting_secretary = $5, meeting_present = $6,
       meeting_absent = $7, meeting_minutes = $8`,
      [id, version, ...values],
    );
  }

  async recordPaper(writer: Writer, id: string, version: number, paper: RatingPaperRequest): Promise<boolean> {
    const { number, signedOn, signerName, signerPost } = paper;
    return this.changed(writer, 'paper_number = $3, paper_signed_on = $4, paper_signer = $5, paper_signer_post = $6', [
      id,
      version,
      number,
      signedOn,
      signerName,
      signerPost,
    ]);
  }

  async publish(writer: Writer, id: string, version: number, byName: string): Promise<boolean> {
    return this.changed(writer, `state = 'published', published_at = now(), published_by_name = $3`, [
      id,
      version,
      byName,
    ]);
  }

  async freeze(writer: Writer, id: string, version: number): Promise<boolean> {
    return this.changed(writer, `state = 'frozen', frozen_at = now()`, [id, version]);
  }

  /** Nothing of it changes but that it was done. */
  async touch(writer: Writer, id: string, version: number): Promise<boolean> {
    return this.changed(writer, 'state = state', [id, version]);
  }

  private async changed(writer: Writer, sets: string, values: readonly unknown[]): Promise<boolean> {
    const rows = await writer.query(
      `update rating_round set ${sets}, version = version + 1 where id = $1 and version = $2 returning id`,
      values,
    );
    return rows.length === 1;
  }
}

const filters = ({ period, state, unitId, q }: RatingRoundQuery): unknown[] => [
  period ?? null,
  state ?? null,
  unitId ?? null,
  q ?? null,
];
