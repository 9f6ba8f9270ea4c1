import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { notFound, pageOf } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import { feedbackShare, onTimeShare, percentOfShare, satisfactionShare } from '../domain/index.js';
import { dossierFieldName } from './dossier-fields.js';
import type {
  DossierGroup,
  DossierGrouping,
  DossierStatisticsPage,
  DossierStatisticsQuery,
  DossierSums,
} from './dossier-list.dto.js';
import { DossierListQuery, type GroupedDossiers, type SummedDossiers } from './dossier-list.query.js';

@Injectable()
export class DossierListService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly lines: DossierListQuery,
  ) {}

  async list(scope: AccessScope, query: DossierStatisticsQuery): Promise<DossierStatisticsPage> {
    const unitIds = query.unitId === undefined ? null : await this.below(query.unitId);
    return this.database.read(scope, async (reader) => {
      const to = query.to ?? (await this.lines.latestMonth(reader)) ?? today().slice(0, 7);
      const from = query.from ?? `${to.slice(0, 4)}-01`;
      const by = query.by ?? 'unit';
      const part = { by, from, to, unitIds, fieldCode: query.fieldCode ?? null, q: query.q ?? null };
      const { groups, reportedOn, ...sum } = await this.lines.sum(reader, part);
      const items = (await this.lines.rows(reader, part, query)).map((row) => groupOf(by, row));
      return { ...pageOf(items, groups, query), items, by, from, to, reportedOn, sum: sumsOf({ ...sum, reportedOn }) };
    });
  }

  private async below(unitId: string): Promise<string[]> {
    const found = (await this.trees.current()).subtree(unitId);
    if (found.length === 0) throw notFound('đơn vị');
    return found.map(({ id }) => id);
  }
}

const groupOf = (by: DossierGrouping, { id, name, ...sums }: GroupedDossiers): DossierGroup => ({
  id,
  name: by === 'field' ? dossierFieldName(id) : by === 'month' ? `${id.slice(5)}/${id.slice(0, 4)}` : name,
  ...sumsOf(sums),
});

function sumsOf({ dayHundredths, dossiersWithDays, reportedOn: _day, ...amounts }: SummedDossiers): DossierSums {
  return {
    ...amounts,
    onTimePercent: percentOfShare(onTimeShare(amounts, 'with_overdue')),
    onTimeOfResolvedPercent: percentOfShare(onTimeShare(amounts, 'resolved')),
    satisfactionPercent: percentOfShare(satisfactionShare(amounts)),
    feedbackPercent: percentOfShare(feedbackShare(amounts)),
    averageDays: dossiersWithDays === 0 ? null : Math.round(dayHundredths / dossiersWithDays) / 100,
  };
}
