import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import {
  decimalText,
  fractionText,
  meanOfHundredths,
  parseFraction,
  quarterScore,
  roundTo,
  type EvaluationPeriod,
} from '../domain/index.js';
import { PeriodScoresRepository, type MonthOfPerson, type ScoreToSave } from './period-scores.repository.js';
import { computedScore, type ComputedScore } from './scorecard-calculation.js';
import { ScorecardPeople, type PersonOfPeriod } from './scorecard-people.query.js';
import { givenOf } from './scorecard-sheet.js';
import { cardKey, ScorecardsRepository } from './scorecards.repository.js';
import { ScoringBasis, type UnitBasis } from './scoring-basis.js';

interface Place {
  readonly unitId: string;
  readonly bloc: Bloc;
}

/** The points of everybody of a unit and bloc in a period, set-based: each table is read once. */
@Injectable()
export class UnitScores {
  constructor(
    private readonly people: ScorecardPeople,
    private readonly cards: ScorecardsRepository,
    private readonly scores: PeriodScoresRepository,
    private readonly basis: ScoringBasis,
  ) {}

  /** Computed as the period is tracked, and saved: afterwards the period has these people and nobody else. */
  async settle(writer: Writer, period: EvaluationPeriod, unitId: string, bloc: Bloc): Promise<ScoreToSave[]> {
    const basis = await this.basis.of(writer, period, unitId);
    const place = { unitId, bloc };
    const found =
      basis.tracked === period.kind
        ? await this.ofCards(writer, period, place, basis)
        : await this.ofMonths(writer, period, place, basis);
    const personIds = found.map(({ person }) => person.civilServantId);
    await this.scores.removeOthers(writer, period, place, personIds);
    await this.scores.save(writer, period, found);
    return found;
  }

  /** From cards and work, where the period itself is tracked. */
  async tracked(reader: Reader, period: EvaluationPeriod, unitId: string, bloc: Bloc): Promise<ScoreToSave[]> {
    return this.ofCards(reader, period, { unitId, bloc }, await this.basis.of(reader, period, unitId));
  }

  private async ofCards(
    reader: Reader,
    period: EvaluationPeriod,
    { unitId, bloc }: Place,
    { rules, setOf }: UnitBasis,
  ) {
    const people = await this.people.ofUnit(reader, period, unitId, bloc);
    const cards = await this.cards.ofPeople(reader, period, people);
    const items = await this.basis.itemsOf(reader, period, [unitId], people);
    return people.map((found): ScoreToSave => {
      const card = cards.get(cardKey(found));
      const person = { ...found, isLeader: card?.isLeader ?? found.isLeader };
      const work = items.get(person.civilServantId) ?? [];
      return {
        id: uuid(),
        person,
        computed: computedScore(givenOf(card), work, { rules, set: setOf(person.isLeader) }),
      };
    });
  }

  /** A quarter of months: of those who stood here last in it, with the months that other units scored (ND 335 Đ19.1). */
  private async ofMonths(reader: Reader, period: EvaluationPeriod, { unitId, bloc }: Place, basis: UnitBasis) {
    const people = await this.people.lastOfUnit(reader, period, unitId, bloc);
    const months = await this.scores.months(reader, period, people);
    const ofPerson = Map.groupBy(months, ({ civilServantId }) => civilServantId);
    return people.map((person): ScoreToSave => ({
      id: uuid(),
      person,
      computed: meanOf(person, period, ofPerson.get(person.civilServantId) ?? [], basis),
    }));
  }
}

function meanOf(
  { isLeader }: PersonOfPeriod,
  { months }: EvaluationPeriod,
  scores: readonly MonthOfPerson[],
  { rules, setOf }: UnitBasis,
): ComputedScore {
  const given = months.map((month) => ({
    month: Number(month.slice(5)),
    scores: scores
      .filter(({ period }) => period === month)
      .map(({ state, exact }) => ({ state, points: exact === null ? null : parseFraction(exact) })),
  }));
  const { state, mean, step } = quarterScore(given, rules);
  const general = meanOfHundredths(scores.flatMap(({ generalHundredths }) => generalHundredths ?? []));
  const points = mean && Number(decimalText(mean, rules.decimals));
  const { id, name, version } = setOf(isLeader);
  const { minorFaultsDeduct, cappedAt, decimals } = rules;
  const nothing = { resultPoints: null, resultPercent: null, uncappedPercent: null, items: [] };
  return {
    state,
    pointsHundredths: mean && Math.round(Number(decimalText(roundTo(mean, rules.decimals), 2)) * 100),
    pointsExact: mean && fractionText(mean),
    generalHundredths: general,
    provisionalPoints: null,
    calculation: {
      score: {
        state: mean ? 'scored' : 'insufficient_data',
        points,
        generalPoints: (general ?? 0) / 100,
        ...nothing,
        steps: [{ ...step }],
      },
      basis: {
        generalPoints: null,
        leaderFactors: null,
        absence: null,
        criteriaSet: { id, name, version },
        rules: { minorFaultsDeduct, cappedAt, decimals },
      },
    },
  };
}
