import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { OwnPerson, type History } from '@commune/roster';
import { periodOf } from '../domain/index.js';
import { historyLines } from '../history/history-lines.js';
import { personScores } from './person-scores-view.js';
import { ScorecardRows } from './scorecard-rows.js';
import { ScorecardSheet } from './scorecard-sheet.js';
import type { Looking } from './scorecard-view.js';
import type { Scorecard, ScorecardPage, ScorecardPeriodQuery, ScorecardQuery } from './scorecards.dto.js';
import type { ScorecardTrial, ScorecardTrialResult } from './scorecard-steps.dto.js';
import type { PersonScores } from './person-scores.dto.js';

/** Reads cards: the table of an office, one card with its explanation, the past of a person. */
@Injectable()
export class ScorecardsService {
  constructor(
    private readonly database: Database,
    private readonly sheet: ScorecardSheet,
    private readonly rows: ScorecardRows,
    private readonly own: OwnPerson,
    private readonly trail: AuditTrail,
  ) {}

  async list(scope: AccessScope, query: ScorecardQuery): Promise<ScorecardPage> {
    const looking = await this.looking(scope);
    return this.database.read(scope, (reader) => this.rows.page(reader, query, looking));
  }

  async open(scope: AccessScope, personId: string, { period, unitId }: ScorecardPeriodQuery): Promise<Scorecard> {
    const looking = await this.looking(scope);
    return this.database.read(scope, async (reader) => {
      const asked = await this.sheet.periodAsked(reader, period);
      const person = await this.sheet.person(reader, asked, personId, unitId ?? null);
      return this.sheet.of(reader, asked, person, looking);
    });
  }

  /** What a confirmation with these points would come to now; nothing is written. */
  async trial(scope: AccessScope, personId: string, body: ScorecardTrial): Promise<ScorecardTrialResult> {
    return this.database.read(scope, async (reader) => {
      const period = periodOf(body.period);
      const person = await this.sheet.person(reader, period, personId, body.unitId ?? null);
      return { provisionalPoints: await this.sheet.trial(reader, period, person, body) };
    });
  }

  async history(scope: AccessScope, personId: string, { period, unitId }: ScorecardPeriodQuery): Promise<History> {
    return this.database.read(scope, async (reader) => {
      const asked = await this.sheet.periodAsked(reader, period);
      const person = await this.sheet.person(reader, asked, personId, unitId ?? null);
      const card = await this.sheet.card(reader, asked, person);
      return { items: card ? historyLines(await this.trail.historyOf(reader, card.id)) : [] };
    });
  }

  async ofPerson(scope: AccessScope, personId: string): Promise<PersonScores> {
    return this.database.read(scope, async (reader) => {
      const scores = await this.sheet.scoresOf(reader, personId);
      const rules = await this.sheet.rulesOn(reader, today());
      return personScores(scores, rules, today());
    });
  }

  async looking(scope: AccessScope): Promise<Looking> {
    return { scope, own: await this.own.idOf(scope) };
  }
}
