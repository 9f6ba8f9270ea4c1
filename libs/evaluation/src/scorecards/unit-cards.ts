import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import type { StoredCriteriaSet } from '../criteria-sets/criteria-sets-in-force.js';
import type { EvaluationPeriod } from '../domain/index.js';
import { PeriodScoresRepository, type SavedScore } from './period-scores.repository.js';
import { computedScore } from './scorecard-calculation.js';
import type { PersonOfPeriod } from './scorecard-people.query.js';
import { givenOf, givenSoFar } from './scorecard-sheet.js';
import type { Scored } from './scorecard-view.js';
import { cardKey, ScorecardsRepository, type StoredScorecard } from './scorecards.repository.js';
import { ScoringBasis, type UnitBasis } from './scoring-basis.js';

/** Somebody's card of a period with its points: computed while the period is open, as saved once it is closed. */
export interface UnitCard {
  readonly person: PersonOfPeriod;
  readonly card: StoredScorecard | undefined;
  readonly set: StoredCriteriaSet;
  readonly isClosed: boolean;
  readonly scored: Scored;
}

export interface CardsOfUnit {
  readonly basis: UnitBasis;
  readonly cards: readonly UnitCard[];
}

type Saved = ReadonlyMap<string, SavedScore>;
/** What was saved is nothing provisional. */
type Kept = Pick<SavedScore, 'state' | 'calculation'> & { readonly provisionalPoints?: number | null };

/** The cards of people of one unit, set-based: each table is read once, and only where it says something. */
@Injectable()
export class UnitCards {
  constructor(
    private readonly cards: ScorecardsRepository,
    private readonly scores: PeriodScoresRepository,
    private readonly basis: ScoringBasis,
  ) {}

  async of(
    reader: Reader,
    period: EvaluationPeriod,
    unitId: string,
    people: readonly PersonOfPeriod[],
  ): Promise<CardsOfUnit> {
    const found = await this.cards.ofPeople(reader, period, people);
    const basis = await this.basis.of(reader, period, unitId);
    const closedBlocs = await this.scores.closedBlocs(reader, period, unitId);
    const closed = people.filter(({ bloc }) => closedBlocs.has(bloc));
    const saved: Saved = closed.length === 0 ? new Map() : await this.scores.savedOf(reader, period, closed);
    const unsaved = people.filter((person) => !saved.has(cardKey(person)));
    const items = unsaved.length === 0 ? new Map() : await this.basis.itemsOf(reader, period, [unitId], unsaved);
    const cards = people.map((person) => {
      const card = found.get(cardKey(person));
      const isLeader = card?.isLeader ?? person.isLeader;
      const set = basis.setOf(isLeader);
      const work = items.get(person.civilServantId) ?? [];
      const isClosed = closedBlocs.has(person.bloc);
      const given = isClosed ? givenOf(card) : givenSoFar(card, isLeader);
      const {
        state,
        calculation,
        provisionalPoints = null,
      }: Kept = saved.get(cardKey(person)) ?? computedScore(given, work, { rules: basis.rules, set });
      return { person, card, set, isClosed, scored: { state, score: calculation.score, provisionalPoints } };
    });
    return { basis, cards };
  }
}
