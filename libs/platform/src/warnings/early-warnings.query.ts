import { Injectable } from '@nestjs/common';
import { foldText, type Bloc } from '@commune/kernel';
import type { AccessScope, Reader, Writer } from '../database/index.js';
import { orderBy, pageSizes, TOTAL_LIMIT } from '../http/index.js';
import type { EarlyWarningListQuery } from './early-warnings.dto.js';
import type { Severity } from './warning-source.js';
import { unsettledStates, type WarningState, type WarningStep } from './warning-states.js';

export interface WarningRow {
  readonly id: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly state: WarningState;
  readonly unitId: string;
  readonly unitName: string;
  readonly bloc: Bloc;
  readonly officeId: string | null;
  readonly civilServantId: string | null;
  readonly subject: string;
  readonly reason: string;
  readonly link: string;
  readonly dueOn: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly acknowledgedUntil: string | null;
  readonly note: string | null;
  readonly handledBy: string | null;
  readonly version: number;
}

export interface WarningCount {
  readonly total: number;
  readonly high: number;
  readonly open: number;
}

export interface StepRow {
  readonly at: Date;
  readonly step: WarningStep;
  readonly by: string;
  readonly note: string | null;
  readonly until: string | null;
  readonly reason: string | null;
}

// No blank after a comma within an expression: orderBy() takes ", " for the next column.
const URGENCY = `array_position('{high,medium,low}'::text[],w.severity)`;

const sortColumns = {
  severity: URGENCY,
  due: `coalesce(w.due_on,'infinity')`,
  opened: 'w.opened_at',
  subject: 'w.subject collate "vi-x-icu"',
  unit: 'u.sort_order, u.code',
  kind: 'w.kind',
} as const;

const COLUMNS = `w.id, w.kind, w.severity, w.state, w.unit_id as "unitId", u.full_name as "unitName", w.bloc,
  w.office_id as "officeId", w.civil_servant_id as "civilServantId", w.subject, w.reason, w.link, w.due_on as "dueOn",
  w.opened_at as "openedAt", w.closed_at as "closedAt", w.acknowledged_until as "acknowledgedUntil", w.note,
  w.handled_by as "handledBy", w.version`;

const COUNTS = `count(*) as total, count(*) filter (where w.severity = 'high') as high,
  count(*) filter (where w.state = 'open') as open`;

/** What is asked for, and of which units. */
export interface WarningFilter {
  readonly query: EarlyWarningListQuery;
  readonly unitIds: readonly string[] | null;
}

interface Where {
  readonly sql: string;
  readonly values: readonly unknown[];
}

type Place = (value: unknown) => string;

/**
 * The database keeps units, blocs and guarded classes; which other classes a reader has depends on the role by which a
 * row is reached, so each role brings its own condition.
 */
function readable(scope: AccessScope, place: Place): string {
  if (scope.role === 'everything') return 'true';
  const reached = scope.grants.map((grant) => {
    const classes = `w.field_class = any (${place(grant.readClasses)})`;
    if (grant.personId !== null) return `(${classes} and w.civil_servant_id = ${place(grant.personId)}::uuid)`;
    const places = [
      `(w.bloc = 'government' and w.unit_id = any (${place(grant.governmentUnits)}::uuid[]))`,
      `(w.bloc = 'party' and w.unit_id = any (${place(grant.partyUnits)}::uuid[]))`,
      `w.office_id = any (${place(grant.offices)}::uuid[])`,
    ];
    return `(${classes} and (${places.join(' or ')}))`;
  });
  return reached.length === 0 ? 'false' : `(${reached.join(' or ')})`;
}

function whereOf(scope: AccessScope, { query, unitIds }: WarningFilter): Where {
  const values: unknown[] = [];
  const place: Place = (value) => `$${values.push(value)}`;
  const { state = 'unsettled', q } = query;
  const wanted: readonly (readonly [unknown, (parameter: string) => string])[] = [
    [state === 'unsettled' ? unsettledStates : [state], (p) => `w.state = any (${p})`],
    [query.kind, (p) => `w.kind = ${p}`],
    [query.severity, (p) => `w.severity = ${p}`],
    [unitIds ?? undefined, (p) => `(w.unit_id = any (${p}::uuid[]) or w.office_id = any (${p}::uuid[]))`],
    [query.bloc, (p) => `w.bloc = ${p}`],
    [query.civilServantId, (p) => `w.civil_servant_id = ${p}::uuid`],
    [query.dueBefore, (p) => `w.due_on <= ${p}::date`],
    [q === undefined ? undefined : searchOf(q), (p) => `w.subject_search like ${p}`],
  ];
  const asked = wanted.flatMap(([value, sql]) => (value === undefined ? [] : [sql(place(value))]));
  return { sql: `where ${[readable(scope, place), ...asked].join(' and ')}`, values };
}

const searchOf = (text: string): string => `%${foldText(text).replace(/[\\%_]/g, '\\$&')}%`;

const UNIT = 'join org_unit u on u.id = w.unit_id';

@Injectable()
export class EarlyWarningsQuery {
  async page(reader: Reader, scope: AccessScope, filter: WarningFilter): Promise<WarningRow[]> {
    const { pageSize, offset } = pageSizes(filter.query);
    return this.rows(reader, scope, filter, pageSize, offset);
  }

  async rows(
    reader: Reader,
    scope: AccessScope,
    filter: WarningFilter,
    limit: number,
    offset = 0,
  ): Promise<WarningRow[]> {
    const { sql, values } = whereOf(scope, filter);
    const order = orderBy(filter.query.sort, sortColumns, 'severity,due', 'w.id');
    return reader.query<WarningRow>(
      `select ${COLUMNS} from early_warning w ${UNIT} ${sql} ${order} limit ${limit} offset ${offset}`,
      values,
    );
  }

  async total(reader: Reader, scope: AccessScope, filter: WarningFilter): Promise<number> {
    const { sql, values } = whereOf(scope, filter);
    const [row] = await reader.query<{ total: number }>(
      `select count(*) as total from (select 1 from early_warning w ${sql} limit ${TOTAL_LIMIT + 1}) as counted`,
      values,
    );
    return row?.total ?? 0;
  }

  async byKind(
    reader: Reader,
    scope: AccessScope,
    filter: WarningFilter,
  ): Promise<(WarningCount & { readonly kind: string })[]> {
    const { sql, values } = whereOf(scope, filter);
    return reader.query(`select w.kind, ${COUNTS} from early_warning w ${sql} group by w.kind order by w.kind`, values);
  }

  async byUnit(
    reader: Reader,
    scope: AccessScope,
    filter: WarningFilter,
  ): Promise<(WarningCount & { readonly unitId: string; readonly unitName: string })[]> {
    const { sql, values } = whereOf(scope, filter);
    return reader.query(
      `select w.unit_id as "unitId", u.full_name as "unitName", ${COUNTS} from early_warning w ${UNIT} ${sql}
       group by w.unit_id, u.full_name, u.sort_order, u.code order by total desc, u.sort_order, u.code, w.unit_id limit 5000`,
      values,
    );
  }

  async find(reader: Reader, scope: AccessScope, id: string): Promise<WarningRow | undefined> {
    const values: unknown[] = [id];
    const visible = readable(scope, (value) => `$${values.push(value)}`);
    const [row] = await reader.query<WarningRow>(
      `select ${COLUMNS} from early_warning w ${UNIT} where w.id = $1 and ${visible}`,
      values,
    );
    return row;
  }

  async steps(reader: Reader, id: string): Promise<StepRow[]> {
    return reader.query<StepRow>(
      `select at, step, actor_name as by, note, until_on as until, reason from early_warning_step
       where warning_id = $1 order by id desc limit 200`,
      [id],
    );
  }

  /** False where somebody was quicker, or the state no longer allows it. */
  async answer(writer: Writer, { id, version, from, to, step, note, until, actor }: WarningAnswer): Promise<boolean> {
    const changed = await writer.query(
      `update early_warning set state = $3, note = $4, acknowledged_until = $5, handled_by_id = $6, handled_by = $7,
         handled_at = now(), changed_at = now(), version = version + 1
       where id = $1 and version = $2 and state = any ($8) returning id`,
      [id, version, to, note, until, actor.id, actor.name, from],
    );
    if (changed.length !== 1) return false;
    await writer.query(
      `insert into early_warning_step (warning_id, step, actor_id, actor_name, note, until_on)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, step, actor.id, actor.name, note, until],
    );
    return true;
  }
}

export interface WarningAnswer {
  readonly id: string;
  readonly version: number;
  readonly from: readonly WarningState[];
  readonly to: WarningState;
  readonly step: WarningStep;
  readonly note: string | null;
  readonly until: string | null;
  readonly actor: { readonly id: string | null; readonly name: string };
}
