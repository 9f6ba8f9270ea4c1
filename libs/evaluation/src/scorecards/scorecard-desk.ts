import { Injectable } from '@nestjs/common';
import { today, type Writer } from '@commune/platform/database';
import { notFound, stale } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import {
  dutyOf,
  scorecardSteps,
  type EvaluationPeriod,
  type LeaderFactors,
  type ScorecardStep,
} from '../domain/index.js';
import { mayTrack } from '../rules/authorities.js';
import { PeriodScoresRepository } from './period-scores.repository.js';
import { computedScore } from './scorecard-calculation.js';
import type { PersonOfPeriod } from './scorecard-people.query.js';
import {
  cardNotNow,
  cardOfAnother,
  notBegun,
  notTracked,
  ownCard,
  periodClosed,
  trackedByAnother,
} from './scorecard-refusals.js';
import { givenOf, ScorecardSheet } from './scorecard-sheet.js';
import { ownerOf, stateOf, type Looking } from './scorecard-view.js';
import { ScorecardsRepository, type ScorecardChange, type StoredScorecard } from './scorecards.repository.js';
import { ScoringBasis, type UnitBasis } from './scoring-basis.js';

/** A card with what its steps are judged by. */
export interface CardAtHand {
  readonly period: EvaluationPeriod;
  readonly person: PersonOfPeriod;
  readonly card: StoredScorecard | undefined;
  readonly basis: UnitBasis;
  readonly isLeader: boolean;
  readonly isClosed: boolean;
  readonly isTracked: boolean;
  readonly proposedUnitResults: LeaderFactors['unitResults'] | null;
}

/** Takes a card in hand, refuses what may not be done with it, and writes what was. */
@Injectable()
export class ScorecardDesk {
  constructor(
    private readonly cards: ScorecardsRepository,
    private readonly scores: PeriodScoresRepository,
    private readonly sheet: ScorecardSheet,
    private readonly basis: ScoringBasis,
  ) {}

  async at(
    writer: Writer,
    period: EvaluationPeriod,
    { civilServantId, unitId }: { readonly civilServantId: string; readonly unitId: string | null },
  ): Promise<CardAtHand> {
    const person = await this.sheet.person(writer, period, civilServantId, unitId);
    const card = await this.cards.find(writer, period, person);
    const basis = await this.basis.of(writer, period, person.unitId);
    return {
      period,
      person,
      card,
      basis,
      isLeader: card?.isLeader ?? person.isLeader,
      isClosed: await this.scores.isClosed(writer, period, person),
      isTracked: basis.tracked === period.kind,
      proposedUnitResults: await this.sheet.proposedUnitResults(writer, period, person, basis),
    };
  }

  refuse(at: CardAtHand, step: ScorecardStep, { scope, own }: Looking): void {
    const { period, person, card, basis, isClosed, isTracked } = at;
    const { by, from } = scorecardSteps[step];
    const isOwn = own === person.civilServantId;
    if (by === 'superior' && isOwn) throw ownCard();
    if (by === 'self' && !isOwn) throw cardOfAnother();
    const duty = dutyOf(person, basis.posts);
    if (by === 'superior' && !mayTrack(scope, ownerOf(person), duty)) throw trackedByAnother();
    if (!isTracked) throw notTracked(period.key);
    if (period.from > today()) throw notBegun(period.key);
    if (isClosed) throw periodClosed(period.key);
    if (!from.some((state) => state === stateOf(card))) throw cardNotNow();
  }

  /** The points of what is confirmed stand beside the card from now on; a card given back has none. */
  async write(writer: Writer, at: CardAtHand, version: number, change: ScorecardChange): Promise<void> {
    const { period, person, basis } = at;
    const card = at.card ?? (await this.opened(writer, period, person));
    if (!(await this.cards.change(writer, card, version, change))) throw stale();
    const changed = await this.cards.find(writer, period, person);
    if (changed?.state !== 'confirmed') return this.scores.remove(writer, period, person);
    const items = await this.basis.itemsOf(writer, period, [person.unitId], [person]);
    const computed = computedScore(givenOf(changed), items.get(person.civilServantId) ?? [], {
      rules: basis.rules,
      set: basis.setOf(at.isLeader),
    });
    await this.scores.save(writer, period, [{ id: uuid(), person, computed }]);
  }

  private async opened(writer: Writer, period: EvaluationPeriod, person: PersonOfPeriod): Promise<StoredScorecard> {
    await this.cards.open(writer, uuid(), period, person);
    const card = await this.cards.find(writer, period, person);
    if (!card) throw notFound('phiếu đánh giá');
    return card;
  }
}
