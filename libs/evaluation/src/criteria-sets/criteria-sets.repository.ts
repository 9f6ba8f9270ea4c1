import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';
import type { CriteriaSetContent, CriteriaSetKind } from '../domain/index.js';

export interface StoredCriteriaSet extends CriteriaSetContent {
  readonly id: string;
  /** Null for the sets that ship. */
  readonly unitId: string | null;
  readonly kind: CriteriaSetKind;
  readonly state: 'draft' | 'published';
  readonly version: number;
  readonly name: string;
  readonly source: string;
  readonly effectiveFrom: CalendarDate;
  readonly effectiveTo: CalendarDate | null;
}

export type CriteriaSetDraft = Pick<StoredCriteriaSet, 'name' | 'source' | 'effectiveFrom' | 'thresholds' | 'groups'>;

const SELECT = `
  select id, unit_id as "unitId", kind, state, version, name, source, effective_from as "effectiveFrom",
    effective_to as "effectiveTo", thresholds, groups
  from criteria_set`;
// The province's own set before the one that ships.
const IN_FORCE = `
  ${SELECT}
  where state = 'published' and kind = any ($2) and (unit_id = $1 or unit_id is null)
    and $3::date between effective_from and coalesce(effective_to, 'infinity')
  order by unit_id nulls last`;
const LATEST = `
  select max(effective_from)::text as "effectiveFrom" from criteria_set
  where state = 'published' and unit_id = $1 and kind = $2`;
const INSERT = `
  insert into criteria_set (id, unit_id, kind, state, name, source, effective_from, thresholds, groups)
  values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8)`;
const REPLACE = `
  update criteria_set set version = version + 1, name = $3, source = $4, effective_from = $5, thresholds = $6, groups = $7
  where id = $1 and version = $2 and state = 'draft' returning id`;
const DISCARD = `delete from criteria_set where id = $1 and version = $2 and state = 'draft' returning id`;
const END_LATEST = `
  update criteria_set set effective_to = $3::date - 1
  where state = 'published' and unit_id = $1 and kind = $2 and coalesce(effective_to, 'infinity') >= $3::date`;
const PUBLISH = `
  update criteria_set set version = version + 1, state = 'published'
  where id = $1 and version = $2 and state = 'draft' returning id`;

@Injectable()
export class CriteriaSetsRepository {
  /** All of a kind or of every kind: those that ship first, then by first day, newest first. */
  async all(reader: Reader, kind: CriteriaSetKind | null): Promise<StoredCriteriaSet[]> {
    return reader.query<StoredCriteriaSet>(
      `${SELECT} where $1::text is null or kind = $1 order by kind, unit_id nulls first, effective_from desc, id`,
      [kind],
    );
  }

  async find(reader: Reader, id: string): Promise<StoredCriteriaSet | undefined> {
    const [found] = await reader.query<StoredCriteriaSet>(`${SELECT} where id = $1`, [id]);
    return found;
  }

  /** By which people of the province are scored on a day; of each kind there is one at most. */
  async inForce(
    reader: Reader,
    unitId: string,
    kinds: readonly CriteriaSetKind[],
    day: CalendarDate,
  ): Promise<readonly (StoredCriteriaSet | undefined)[]> {
    const found = await reader.query<StoredCriteriaSet>(IN_FORCE, [unitId, kinds, day]);
    return kinds.map((kind) => found.find((set) => set.kind === kind));
  }

  async latestStart(reader: Reader, unitId: string, kind: CriteriaSetKind): Promise<CalendarDate | null> {
    const [latest] = await reader.query<{ effectiveFrom: CalendarDate | null }>(LATEST, [unitId, kind]);
    return latest?.effectiveFrom ?? null;
  }

  /** One publication of a province at a time. */
  async lock(writer: Writer, unitId: string): Promise<void> {
    await writer.query(`select pg_advisory_xact_lock(hashtextextended('criteria-set ' || $1, 0))`, [unitId]);
  }

  async insert(
    writer: Writer,
    set: CriteriaSetDraft & Pick<StoredCriteriaSet, 'id' | 'unitId' | 'kind'>,
  ): Promise<void> {
    await writer.query(INSERT, [set.id, set.unitId, set.kind, ...draftValues(set)]);
  }

  /** False where somebody else has changed it since that version. */
  async replace(writer: Writer, id: string, version: number, draft: CriteriaSetDraft): Promise<boolean> {
    return (await writer.query(REPLACE, [id, version, ...draftValues(draft)])).length === 1;
  }

  async discard(writer: Writer, id: string, version: number): Promise<boolean> {
    return (await writer.query(DISCARD, [id, version])).length === 1;
  }

  /** The one before ends the day before. */
  async publish(writer: Writer, set: StoredCriteriaSet): Promise<boolean> {
    await writer.query(END_LATEST, [set.unitId, set.kind, set.effectiveFrom]);
    return (await writer.query(PUBLISH, [set.id, set.version])).length === 1;
  }
}

const draftValues = ({ name, source, effectiveFrom, thresholds, groups }: CriteriaSetDraft): unknown[] => [
  name,
  source,
  effectiveFrom,
  thresholds && JSON.stringify(thresholds),
  JSON.stringify(groups),
];
