import { Injectable } from '@nestjs/common';
import { addDays, addMonths } from '@commune/kernel';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { notFound, pageOf } from '@commune/platform/http';
import { periodScore, ZERO, type EvaluationRules, type WorkItem } from '../domain/index.js';
import { periodScoreView } from '../period-score-trials/period-score-view.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import type { WorkMonth, WorkMonthPeoplePage, WorkMonthPeopleQuery } from './work-months.dto.js';
import { WorkItemsOfPeriod } from './work-items-of-period.query.js';
import { WorkMonthsQuery } from './work-months.query.js';

/** The work of a month as points: of one person step by step, of a place one line each. Nothing is saved. */
@Injectable()
export class WorkMonthsService {
  constructor(
    private readonly database: Database,
    private readonly months: WorkMonthsQuery,
    private readonly items: WorkItemsOfPeriod,
    private readonly rules: RulesInForce,
  ) {}

  async ofPerson(scope: AccessScope, personId: string, month = thisMonth()): Promise<WorkMonth> {
    return this.database.read(scope, async (reader) => {
      const fullName = await this.months.nameOf(reader, personId);
      if (fullName === undefined) throw notFound('hồ sơ');
      const rules = await this.rules.on(reader, dayOfRules(month));
      const found = await this.items.of(reader, { month, civilServantIds: [personId] });
      return { month, fullName, score: periodScoreView(scoreOf(found.get(personId) ?? [], rules), rules) };
    });
  }

  async people(scope: AccessScope, query: WorkMonthPeopleQuery): Promise<WorkMonthPeoplePage> {
    const month = query.month ?? thisMonth();
    return this.database.read(scope, async (reader) => {
      const rows = await this.months.people(reader, query, month, today());
      const total = await this.months.total(reader, query, month);
      const rules = await this.rules.on(reader, dayOfRules(month));
      const civilServantIds = rows.map(({ civilServantId }) => civilServantId);
      const found = await this.items.of(reader, { month, civilServantIds });
      const items = rows.map((row) => {
        const score = periodScoreView(scoreOf(found.get(row.civilServantId) ?? [], rules), rules);
        return { ...row, resultPercent: score.resultPercent };
      });
      return { ...pageOf(items, total, query), items, month };
    });
  }
}

const thisMonth = (): string => today().slice(0, 7);

/** A month is computed by the rules of its last day; one that is under way, by those of today. */
const dayOfRules = (month: string): string => {
  const last = addDays(addMonths(`${month}-01`, 1), -1);
  return last < today() ? last : today();
};

const scoreOf = (items: readonly WorkItem[], rules: EvaluationRules) =>
  periodScore({ generalPoints: ZERO, items, leaderFactors: null }, rules);
