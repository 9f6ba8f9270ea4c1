import { Injectable } from '@nestjs/common';
import { today, type Reader } from '@commune/platform/database';
import { pageOf } from '@commune/platform/http';
import { decimalText, dutyOf, periodName, type EvaluationPeriod } from '../domain/index.js';
import { ScorecardPeople } from './scorecard-people.query.js';
import { ScorecardSheet } from './scorecard-sheet.js';
import { criterionColumns, scorecardRow, type Looking } from './scorecard-view.js';
import type { ScorecardPage, ScorecardQuery, ScorecardRow } from './scorecards.dto.js';
import { cardKey } from './scorecards.repository.js';
import { ScoringBasis, takesSteps, type UnitBasis } from './scoring-basis.js';
import { UnitCards } from './unit-cards.js';

/** The table in which the people of an office are scored: the page of people first, then cards and work of its units. */
@Injectable()
export class ScorecardRows {
  constructor(
    private readonly people: ScorecardPeople,
    private readonly cards: UnitCards,
    private readonly basis: ScoringBasis,
    private readonly sheet: ScorecardSheet,
  ) {}

  async page(reader: Reader, query: ScorecardQuery, looking: Looking): Promise<ScorecardPage> {
    const period = await this.sheet.periodAsked(reader, query.period);
    const { people, total } = await this.people.pageAndTotal(reader, period, query);
    const rows = new Map<string, ScorecardRow>();
    const bases = new Map<string | null, UnitBasis>();
    for (const [unitId, ofUnit] of Map.groupBy(people, (person) => person.unitId)) {
      const { basis, cards } = await this.cards.of(reader, period, unitId, ofUnit);
      bases.set(unitId, basis);
      for (const { person, card, scored, isClosed } of cards) {
        const duty = dutyOf(person, basis.posts);
        const openness = { isClosed, takesSteps: !isClosed && takesSteps(basis, period, today()), duty };
        rows.set(cardKey(person), scorecardRow(person, card, scored, looking, openness));
      }
    }
    const items = people.flatMap((person) => rows.get(cardKey(person)) ?? []);
    const unitId = query.unitId ?? people[0]?.unitId ?? null;
    const basis = bases.get(unitId) ?? (await this.basis.of(reader, period, unitId));
    return { ...pageOf(items, total, query), items, ...headOf(basis, period) };
  }
}

const headOf = ({ step, setOf, tracked }: UnitBasis, { key: period }: EvaluationPeriod) => ({
  step: Number(decimalText(step, 2)),
  tracked,
  criteria: criterionColumns(setOf(false), setOf(true)),
  period,
  periodName: periodName(period),
});
