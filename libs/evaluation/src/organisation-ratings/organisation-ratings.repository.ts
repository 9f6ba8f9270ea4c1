import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import type { RatingLevel } from '../domain/index.js';
import type {
  OrganisationDecision,
  OrganisationProposal,
  OrganisationRatingQuery,
} from './organisation-ratings.dto.js';

export interface StoredOrganisationRating {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly officeId: string | null;
  readonly officeName: string | null;
  readonly bloc: Bloc;
  readonly year: number;
  readonly points: number;
  readonly tasks: number;
  readonly completed: number;
  readonly completedLate: number;
  readonly beyondRequirement: number;
  readonly hasFailingSubordinate: boolean;
  readonly hasUnfixedShortcomings: boolean;
  readonly hasConcludedMisconduct: boolean;
  readonly proposedLevel: RatingLevel;
  readonly note: string | null;
  readonly proposedByName: string;
  readonly level: RatingLevel | null;
  readonly isOutstanding: boolean;
  readonly reason: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly version: number;
}

export interface RuledProposal extends OrganisationProposal {
  readonly id: string;
  readonly byRule: RatingLevel | null;
  readonly fallback: RatingLevel;
  readonly proposedByName: string;
}

const SELECT = `
  select g.id, g.unit_id as "unitId", u.full_name as "unitName", g.office_id as "officeId", o.full_name as "officeName",
    g.bloc, g.year, g.points_hundredths / 100.0::float8 as points, g.tasks, g.completed, g.completed_late as "completedLate",
    g.beyond_requirement as "beyondRequirement", g.has_failing_subordinate as "hasFailingSubordinate",
    g.has_unfixed_shortcomings as "hasUnfixedShortcomings", g.has_concluded_misconduct as "hasConcludedMisconduct",
    g.proposed_level as "proposedLevel", g.note, g.proposed_by_name as "proposedByName", g.level,
    g.is_outstanding as "isOutstanding", g.reason, g.decided_by_name as "decidedByName",
    to_char(g.decided_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "decidedAt", g.version`;
const FROM = `
  from organisation_rating g join org_unit u on u.id = g.unit_id left join org_unit o on o.id = g.office_id
  where ($1::int is null or g.year = $1) and ($2::uuid is null or g.unit_id in (
      with recursive below as (
        select id from org_unit where id = $2 union all select c.id from org_unit c join below b on c.parent_id = b.id)
      select id from below))
    and ($3::text is null or fold_text(u.full_name || ' ' || coalesce(o.full_name, '')) like '%' || fold_text($3) || '%')`;
/** Again for the same organisation: the new figures stand, until somebody has decided. */
const PUT = `
  insert into organisation_rating (id, unit_id, bloc, office_id, year, points_hundredths, tasks, completed, completed_late,
    beyond_requirement, has_failing_subordinate, has_unfixed_shortcomings, has_concluded_misconduct, proposed_level, by_rule,
    fallback, note, proposed_by_name)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
  on conflict on constraint organisation_rating_once do update set (points_hundredths, tasks, completed, completed_late,
      beyond_requirement, has_failing_subordinate, has_unfixed_shortcomings, has_concluded_misconduct, proposed_level, by_rule,
      fallback, note, proposed_by_name, proposed_at, version) =
    (excluded.points_hundredths, excluded.tasks, excluded.completed, excluded.completed_late, excluded.beyond_requirement,
      excluded.has_failing_subordinate, excluded.has_unfixed_shortcomings, excluded.has_concluded_misconduct,
      excluded.proposed_level, excluded.by_rule, excluded.fallback, excluded.note, excluded.proposed_by_name, now(),
      organisation_rating.version + 1)
    where organisation_rating.level is null
  returning id`;
const DECIDE = `
  update organisation_rating set level = $3, is_outstanding = $4, reason = $5, decided_by_name = $6, decided_at = now(),
    version = version + 1
  where id = $1 and version = $2 and level is null returning id`;
/** Organisations that one authority recognises: the communes of a province, or the offices of one commune. */
const WITH_SAME_AUTHORITY = `
  select coalesce(g.by_rule, g.fallback) as rule, g.level, g.id
  from organisation_rating g join org_unit u on u.id = g.unit_id join org_unit own on own.id = $1
  where g.bloc = $2 and g.year = $3 and (g.office_id is null) = $4
    and case when $4 then u.parent_id is not distinct from own.parent_id else g.unit_id = $1 end`;

@Injectable()
export class OrganisationRatingsRepository {
  async page(reader: Reader, query: OrganisationRatingQuery): Promise<StoredOrganisationRating[]> {
    const { pageSize, offset } = pageSizes(query);
    const sortable = { year: 'g.year', unit: 'u.sort_order, u.code', points: 'g.points_hundredths' };
    const order = orderBy(query.sort, sortable, '-year,unit', 'o.sort_order nulls first, g.id');
    return reader.queryPlanned<StoredOrganisationRating>(
      `${SELECT} ${FROM} ${order} limit ${pageSize} offset ${offset}`,
      filters(query),
    );
  }

  async total(reader: Reader, query: OrganisationRatingQuery): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `select count(*)::int as total from (select 1 ${FROM} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(query),
    );
    return row?.total ?? 0;
  }

  async find(reader: Reader, id: string): Promise<StoredOrganisationRating | undefined> {
    const [found] = await reader.query<StoredOrganisationRating>(`${SELECT} ${FROM} and g.id = $4`, [
      null,
      null,
      null,
      id,
    ]);
    return found;
  }

  /** Undefined where it has been decided already. */
  async put(writer: Writer, given: RuledProposal): Promise<string | undefined> {
    const { id, unitId, bloc, officeId, year, points, tasks, completed, completedLate, beyondRequirement } = given;
    const figures = [Math.round(points * 100), tasks, completed, completedLate, beyondRequirement];
    const flags = [given.hasFailingSubordinate, given.hasUnfixedShortcomings, given.hasConcludedMisconduct];
    const words = [given.proposedLevel, given.byRule, given.fallback, given.note ?? null, given.proposedByName];
    const rows = await writer.query<{ id: string }>(PUT, [
      id,
      unitId,
      bloc,
      officeId,
      year,
      ...figures,
      ...flags,
      ...words,
    ]);
    return rows[0]?.id;
  }

  /** False for the second of two who decide at once. */
  async decide(
    writer: Writer,
    { id, version }: { readonly id: string; readonly version: number },
    { level, isOutstanding, reason = null }: OrganisationDecision,
    byName: string,
  ): Promise<boolean> {
    return (await writer.query(DECIDE, [id, version, level, isOutstanding, reason, byName])).length === 1;
  }

  /** Whoever recognises organisations of the year does it one after the other, so that the cap holds. */
  async lock(writer: Writer, year: number, bloc: Bloc): Promise<void> {
    await writer.query(`select pg_advisory_xact_lock(hashtextextended('organisation-ratings ' || $1::int || $2, 0))`, [
      year,
      bloc,
    ]);
  }

  async withSameAuthority(reader: Reader, { unitId, bloc, year, officeId }: StoredOrganisationRating) {
    return reader.query<{ id: string; rule: RatingLevel; level: RatingLevel | null }>(WITH_SAME_AUTHORITY, [
      unitId,
      bloc,
      year,
      officeId === null,
    ]);
  }
}

const filters = ({ year, unitId, q }: OrganisationRatingQuery): unknown[] => [year ?? null, unitId ?? null, q ?? null];
