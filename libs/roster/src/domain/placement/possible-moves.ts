import { addMonths } from '@commune/kernel';
import { sameFieldOfStudy } from '../field-of-study-names.js';
import type { Fit, FitRules } from '../position-fit.js';
import { assessMove, costOf, fitIn, stageOf, type MoveAssessment } from './move-assessment.js';
import { isProposedBetween } from './move-direction.js';
import type { PersonToPlace, PlacementPost } from './person-to-place.js';
import { exclusionsOf } from './placement-exclusions.js';
import { mayFollow } from './possible-posts.js';
import {
  placementStages,
  type PlacementLimits,
  type PlacementStage,
  type PlacementWeights,
} from './placement-weights.js';
import type { PossibleMove } from './post-matching.js';

export interface PlacementRules {
  /** The day of the figures. */
  readonly on: string;
  readonly weights: PlacementWeights;
  readonly limits: PlacementLimits;
  readonly fit: FitRules;
}

export interface AssessedMove extends PossibleMove, MoveAssessment {}

const isShort = ({ required, present }: PlacementPost): boolean => present < required;
const hasSurplus = ({ required, present }: PlacementPost): boolean => present > required;
const isWithin = (stage: PlacementStage, widest: PlacementStage): boolean =>
  placementStages.indexOf(stage) <= placementStages.indexOf(widest);

/** Beyond this nobody is taken from a post that is needed, nor sent to make room for somebody else. */
const WIDEST_FOR_ROOM: PlacementStage = 'cluster';

/** Which moves there may be, and what speaks for each: the one place where the limits of a plan are asked. */
export class PossibleMoves {
  private readonly postsById: ReadonlyMap<string, PlacementPost>;
  private readonly peopleById: ReadonlyMap<string, PersonToPlace>;
  private readonly fits = new Map<string, Fit>();
  private readonly fields = new Map<string, boolean>();

  constructor(
    private readonly posts: readonly PlacementPost[],
    private readonly people: readonly PersonToPlace[],
    private readonly rules: PlacementRules,
  ) {
    this.postsById = new Map(posts.map((post) => [post.id, post]));
    this.peopleById = new Map(people.map((person) => [person.id, person]));
  }

  /** Moves that fill what is empty, and those that make room for somebody who does. */
  all(): AssessedMove[] {
    const filling = this.into(this.posts.filter(isShort), this.people);
    if (!this.rules.limits.inTwoMoves) return filling.filter(({ personId }) => this.isSpare(personId));
    const left = new Set(filling.map(({ personId }) => this.heldBy(personId)?.id));
    const between = this.posts.filter((post) => left.has(post.id) && post.present === post.required);
    const spare = this.people.filter(({ id }) => this.isSpare(id));
    const backfilling = this.into(between, spare).filter(({ stage }) => isWithin(stage, WIDEST_FOR_ROOM));
    return [...filling, ...backfilling];
  }

  /** Whether the person has what the post asks for, wherever either is and whatever else keeps them. */
  isQualified(person: PersonToPlace, to: PlacementPost): boolean {
    const from = this.postsById.get(person.postId);
    if (!from || from.id === to.id || to.standard === null || from.bloc !== to.bloc) return false;
    if (!mayFollow(from, to) || !this.studied(person, to)) return false;
    return this.fit(person, to).reasons.every(
      ({ kind, code }) => kind !== 'field' && !(kind === 'mandatory' && code.startsWith('education')),
    );
  }

  assess(person: PersonToPlace, from: PlacementPost, to: PlacementPost): MoveAssessment {
    const { on, weights, limits } = this.rules;
    const fits = { fitBefore: this.fit(person, from), fitAfter: this.fit(person, to) };
    return assessMove({ person, from, to, ...fits, on, weights, newInPostMonths: limits.newInPostMonths });
  }

  /** Those that lead people to posts within the limits, whoever is spare or not. */
  into(posts: readonly PlacementPost[], people: readonly PersonToPlace[]): AssessedMove[] {
    const movable = people.flatMap((person) => {
      const from = this.postsById.get(person.postId);
      const rules = exclusionsOf(person, this.rules.on, this.rules.limits);
      if (!from || isShort(from) || rules.some(({ onlyElsewhere }) => !onlyElsewhere)) return [];
      return [{ person, from, staysHere: rules.length > 0 }];
    });
    return posts.flatMap((to) =>
      movable.flatMap(({ person, from, staysHere }) => {
        const stage = stageOf(from, to);
        const farthest = staysHere ? 'commune' : this.rules.limits.widest;
        if (!isWithin(stage, farthest) || !isProposedBetween(from, to, this.rules.limits)) return [];
        if (!this.isQualified(person, to)) return [];
        if (!hasSurplus(from) && (this.isNew(person) || !isWithin(stage, WIDEST_FOR_ROOM))) return [];
        const assessment = this.assess(person, from, to);
        if (assessment.score < this.rules.limits.leastPoints) return [];
        return [{ personId: person.id, postId: to.id, cost: costOf(assessment), ...assessment }];
      }),
    );
  }

  /** Whoever has just come to a post that needs them is not taken away again. */
  private isNew({ postedOn }: PersonToPlace): boolean {
    return addMonths(postedOn, this.rules.limits.newInPostMonths) > this.rules.on;
  }

  private isSpare(personId: string): boolean {
    const held = this.heldBy(personId);
    return held !== undefined && hasSurplus(held);
  }

  private heldBy(personId: string): PlacementPost | undefined {
    return this.postsById.get(this.peopleById.get(personId)?.postId ?? '');
  }

  /** The field alone, before anything dearer is asked: most people fall out here. */
  private studied(person: PersonToPlace, { positionId, standard }: PlacementPost): boolean {
    const asked = standard?.fieldsOfStudy ?? [];
    if (asked.length === 0) return true;
    return person.fieldsOfStudy.some((field) => {
      const key = `${positionId} ${field}`;
      const known = this.fields.get(key) ?? asked.some((wanted) => sameFieldOfStudy(wanted, field));
      this.fields.set(key, known);
      return known;
    });
  }

  /** The same for all units of the same kinds of area. */
  private fit(person: PersonToPlace, post: PlacementPost): Fit {
    const key = `${person.id} ${post.positionId} ${post.areaTypes.join()}`;
    const known = this.fits.get(key) ?? fitIn(person, post, this.rules.on, this.rules.fit);
    this.fits.set(key, known);
    return known;
  }
}
