import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { orderBy, pageSizes } from '@commune/platform/http';
import type { DossierFigures } from '../domain/index.js';
import type { DossierGrouping, DossierStatisticsQuery } from './dossier-list.dto.js';

/** Sums over the lines of a group: flows added up, stocks as they stood at the last month told of each commune and field. */
export interface SummedDossiers extends DossierFigures {
  /** Days of one dossier times the dossiers resolved, in hundredths, over those lines that tell their days. */
  readonly dayHundredths: number;
  readonly dossiersWithDays: number;
  readonly reportedOn: string | null;
}

export interface GroupedDossiers extends SummedDossiers {
  readonly id: string;
  readonly name: string;
}

export interface DossierPart {
  readonly by: DossierGrouping;
  readonly from: string;
  readonly to: string;
  /** Null: everywhere. */
  readonly unitIds: readonly string[] | null;
  readonly fieldCode: string | null;
  readonly q: string | null;
}

const RESOLVED = '(d.resolved_on_time + d.resolved_late)';
const flow = (column: string): string => `coalesce(sum(d.${column}), 0)::int`;
const stock = (column: string): string => `coalesce(sum(d.${column}) filter (where d.is_last), 0)::int`;

const SUMS = `
  ${flow('received')} as received, ${flow('resolved_on_time')} as "resolvedOnTime",
  ${flow('resolved_late')} as "resolvedLate", ${stock('in_process')} as "inProcess",
  ${stock('in_process_overdue')} as "inProcessOverdue", ${flow('apologies_issued')} as "apologiesIssued",
  ${flow('satisfaction_responses')} as "satisfactionResponses", ${flow('satisfied')} as satisfied,
  ${flow('feedback_received')} as "feedbackReceived", ${flow('feedback_answered_on_time')} as "feedbackAnsweredOnTime",
  ${flow('petitions_received')} as "petitionsReceived", ${flow('petitions_resolved')} as "petitionsResolved",
  coalesce(sum(d.processing_days_hundredths::bigint * ${RESOLVED}), 0)::float8 as "dayHundredths",
  coalesce(sum(${RESOLVED}) filter (where d.processing_days_hundredths is not null), 0)::int as "dossiersWithDays",
  max(d.reported_on)::text as "reportedOn"`;

const told = (by: DossierGrouping): string => `
  with d as (
    select s.*, u.full_name as unit_name, u.sort_order, s.month = max(s.month) over (
      partition by s.unit_id, s.field_code ${by === 'month' ? ', s.month' : ''}) as is_last
    from dossier_statistics s join org_unit u on u.id = s.unit_id
    where s.month between $1::date and $2::date and ($3::uuid[] is null or s.unit_id = any($3))
      and ($4::text is null or s.field_code = $4)
      and ($5::text is null or fold_text(u.full_name) like '%' || fold_text($5) || '%'))`;

/** Key, name and order of the rows. */
const groups: Readonly<Record<DossierGrouping, { key: string; name: string }>> = {
  unit: { key: 'd.unit_id::text', name: 'd.unit_name' },
  field: { key: 'd.field_code', name: 'd.field_code' },
  month: { key: `to_char(d.month, 'YYYY-MM')`, name: `to_char(d.month, 'YYYY-MM')` },
};

const sortKeys = {
  name: 'name collate "vi-x-icu"',
  received: 'received',
  overdue: '"inProcessOverdue"',
  late: '"resolvedLate"',
  onTime: `coalesce("resolvedOnTime"::numeric / nullif("resolvedOnTime" + "resolvedLate" + "inProcessOverdue", 0), -1)`,
  satisfaction: 'coalesce(satisfied::numeric / nullif("satisfactionResponses", 0), -1)',
  days: 'coalesce("dayHundredths" / nullif("dossiersWithDays", 0), -1)',
} as const;

const values = ({ from, to, unitIds, fieldCode, q }: DossierPart): unknown[] => [
  `${from}-01`,
  `${to}-01`,
  unitIds,
  fieldCode,
  q,
];

@Injectable()
export class DossierListQuery {
  async rows(reader: Reader, part: DossierPart, query: DossierStatisticsQuery): Promise<GroupedDossiers[]> {
    const { key, name } = groups[part.by];
    const { pageSize, offset } = pageSizes(query);
    const order = orderBy(query.sort, sortKeys, 'name', 'id');
    const grouped = `select ${key} as id, ${name} as name, ${SUMS} from d group by 1, 2`;
    return reader.queryPlanned<GroupedDossiers>(
      `${told(part.by)} select * from (${grouped}) as grouped ${order} limit ${pageSize} offset ${offset}`,
      values(part),
    );
  }

  /** All that was found together, and how many rows it makes. */
  async sum(reader: Reader, part: DossierPart): Promise<SummedDossiers & { readonly groups: number }> {
    const [found] = await reader.queryPlanned<SummedDossiers & { groups: number }>(
      `${told(part.by === 'month' ? 'unit' : part.by)}
       select ${SUMS}, count(distinct ${groups[part.by].key})::int as groups from d`,
      values(part),
    );
    if (!found) throw new Error('An aggregate always has a row');
    return found;
  }

  async latestMonth(reader: Reader): Promise<string | null> {
    const [latest] = await reader.query<{ month: string | null }>(
      `select to_char(max(month), 'YYYY-MM') as month from dossier_statistics`,
    );
    return latest?.month ?? null;
  }

  /** The same sums for each of these units: what figures are made of. */
  async ofUnits(reader: Reader, unitIds: readonly string[], from: string, to: string): Promise<GroupedDossiers[]> {
    const part: DossierPart = { by: 'unit', from, to, unitIds, fieldCode: null, q: null };
    return reader.query<GroupedDossiers>(
      `${told('unit')} select ${groups.unit.key} as id, ${groups.unit.name} as name, ${SUMS} from d group by 1, 2`,
      values(part),
    );
  }
}
