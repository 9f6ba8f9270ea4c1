import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import { today, type Reader } from '@commune/platform/database';
import { invalid, notFound } from '@commune/platform/http';
import {
  decimalText,
  dutyOf,
  parseFraction,
  periodName,
  periodOf,
  scoreLevers,
  unitResultsFactor,
  type EvaluationPeriod,
} from '../domain/index.js';
import { pointsFaults, pointsOf } from './given-points.js';
import { PeriodScoresRepository } from './period-scores.repository.js';
import { computedScore, periodInput, type Given } from './scorecard-calculation.js';
import { ScorecardPeople, type PersonOfPeriod } from './scorecard-people.query.js';
import { criteriaView, leverView, scorecardRow, type Looking } from './scorecard-view.js';
import type { ScorecardTrial } from './scorecard-steps.dto.js';
import type { Scorecard } from './scorecards.dto.js';
import { ScorecardsRepository, type StoredScorecard } from './scorecards.repository.js';
import { ScoringBasis, takesSteps, type UnitBasis } from './scoring-basis.js';

/** One card with all that belongs to it: computed anew while the period is open, as it was saved once it is closed. */
@Injectable()
export class ScorecardSheet {
  constructor(
    private readonly people: ScorecardPeople,
    private readonly cards: ScorecardsRepository,
    private readonly scores: PeriodScoresRepository,
    private readonly basis: ScoringBasis,
  ) {}

  async periodAsked(reader: Reader, key: string | undefined): Promise<EvaluationPeriod> {
    return key === undefined ? this.basis.current(reader) : periodOf(key);
  }

  async person(reader: Reader, period: EvaluationPeriod, personId: string, unitId: string | null) {
    const person = await this.people.one(reader, period, personId, unitId);
    if (!person) throw notFound('người này trong kỳ');
    return person;
  }

  async card(reader: Reader, period: EvaluationPeriod, person: PersonOfPeriod) {
    return this.cards.find(reader, period, person);
  }

  async scoresOf(reader: Reader, personId: string) {
    return this.scores.ofPerson(reader, personId);
  }

  async rulesOn(reader: Reader, day: CalendarDate) {
    return this.basis.rulesOn(reader, day);
  }

  async of(reader: Reader, period: EvaluationPeriod, person: PersonOfPeriod, looking: Looking): Promise<Scorecard> {
    const card = await this.card(reader, period, person);
    const isClosed = await this.scores.isClosed(reader, period, person);
    const basis = await this.basis.of(reader, period, person.unitId);
    const isLeader = card?.isLeader ?? person.isLeader;
    const scored = await this.scored(reader, period, person, basis, { card, isClosed });
    return {
      ...scorecardRow(person, card, scored, looking, {
        isClosed,
        takesSteps: !isClosed && takesSteps(basis, period, today()),
        duty: dutyOf(person, basis.posts),
      }),
      ...(await this.words(reader, period, person, basis, card)),
      criteria: criteriaView(basis.setOf(isLeader), card),
      score: scored.score,
      levers: scored.levers,
    };
  }

  /** The points that a card with these would have; null without work, or of who leads without d, đ and e. */
  async trial(reader: Reader, period: EvaluationPeriod, person: PersonOfPeriod, tried: ScorecardTrial) {
    const card = await this.card(reader, period, person);
    const basis = await this.basis.of(reader, period, person.unitId);
    const isLeader = card?.isLeader ?? person.isLeader;
    const generalPoints = pointsOf(tried.points);
    const faults = pointsFaults(generalPoints, basis, isLeader);
    if (faults.length > 0) throw invalid(faults);
    const leaderFactors = isLeader ? (tried.leaderFactors ?? null) : null;
    if (isLeader && !leaderFactors) return null;
    const found = await this.basis.itemsOf(reader, period, [person.unitId], [person]);
    const work = found.get(person.civilServantId) ?? [];
    const set = basis.setOf(isLeader);
    return computedScore({ generalPoints, leaderFactors, absence: null }, work, { rules: basis.rules, set }).calculation
      .score.points;
  }

  /** d as the points of those whom a leader manages have it (Đ15.3a); of a deputy's field nobody knows who is in it. */
  async proposedUnitResults(reader: Reader, period: EvaluationPeriod, person: PersonOfPeriod, basis: UnitBasis) {
    const duty = dutyOf(person, basis.posts);
    if (!person.isLeader || duty === 'deputy') return null;
    const points = await this.scores.pointsOfManaged(reader, period, person, duty === 'head' ? 'agency' : 'office');
    return unitResultsFactor(points.map(parseFraction), basis.rules);
  }

  private async scored(
    reader: Reader,
    period: EvaluationPeriod,
    person: PersonOfPeriod,
    { rules, setOf }: UnitBasis,
    { card, isClosed }: { readonly card: StoredScorecard | undefined; readonly isClosed: boolean },
  ) {
    const saved = isClosed ? await this.scores.saved(reader, period, person) : undefined;
    if (saved) return { state: saved.state, score: saved.calculation.score, provisionalPoints: null, levers: [] };
    const found = await this.basis.itemsOf(reader, period, [person.unitId], [person]);
    const items = found.get(person.civilServantId) ?? [];
    const isLeader = card?.isLeader ?? person.isLeader;
    const given = isClosed ? givenOf(card) : givenSoFar(card, isLeader);
    const { state, calculation, provisionalPoints } = computedScore(given, items, { rules, set: setOf(isLeader) });
    const levers = isClosed ? [] : scoreLevers(periodInput(given, items), rules, today()).map(leverView);
    return { state, score: calculation.score, provisionalPoints, levers };
  }

  private async words(
    reader: Reader,
    period: EvaluationPeriod,
    person: PersonOfPeriod,
    basis: UnitBasis,
    card: StoredScorecard | undefined,
  ) {
    return {
      period: period.key,
      periodName: periodName(period.key),
      step: Number(decimalText(basis.step, 2)),
      strengths: card?.strengths ?? null,
      weaknesses: card?.weaknesses ?? null,
      absence: card?.absence ?? null,
      leaderFactors: card?.leaderFactors ?? null,
      proposedUnitResults: await this.proposedUnitResults(reader, period, person, basis),
      selfScoredAt: card?.selfScoredAt ?? null,
      confirmedByName: card?.confirmedByName ?? null,
      confirmedAt: card?.confirmedAt ?? null,
    };
  }
}

/** Only what somebody has confirmed counts as given. */
export function givenOf(card: StoredScorecard | undefined): Given {
  if (card?.state !== 'confirmed') return { generalPoints: null, leaderFactors: null, absence: null };
  const { generalPoints, leaderFactors, absence } = card;
  return { generalPoints, leaderFactors, absence };
}

/** And meanwhile the self-score. Of who leads there is none: the formula has d, đ and e, which only the superior gives. */
export function givenSoFar(card: StoredScorecard | undefined, isLeader: boolean): Given {
  return { ...givenOf(card), provisional: isLeader ? null : (card?.selfPoints ?? null) };
}
