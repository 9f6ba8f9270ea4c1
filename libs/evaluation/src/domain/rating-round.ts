import { addDays, type CalendarDate } from '@commune/kernel';
import { periodName, periodOf } from './evaluation-period.js';

/** What is rated: a year (ND 335 Đ19.1), or a quarter where a province says so. */
export interface RatingPeriod {
  /** "2026" or "2026-Q3". */
  readonly key: string;
  readonly kind: 'year' | 'quarter';
  readonly year: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** "2026-01" … */
  readonly months: readonly string[];
}

export const RATING_PERIOD_PATTERN = /^\d{4}(-Q[1-4])?$/u;

/** Throws where the key is neither a year nor a quarter: requests are checked by `RATING_PERIOD_PATTERN`. */
export function ratingPeriodOf(key: string): RatingPeriod {
  if (!RATING_PERIOD_PATTERN.test(key)) throw new RangeError(`Not a period of a rating: ${key}`);
  const year = Number(key.slice(0, 4));
  if (key.length > 4) {
    const { from, to, months } = periodOf(key);
    return { key, kind: 'quarter', year, from, to, months };
  }
  const months = [1, 2, 3, 4].flatMap((quarter) => periodOf(`${key}-Q${quarter}`).months);
  return { key, kind: 'year', year, from: `${key}-01-01`, to: `${key}-12-31`, months };
}

/** "năm 2026", "quý III/2026". */
export const ratingPeriodName = (key: string): string => (key.length > 4 ? periodName(key) : `năm ${key}`);

/** ND 335 Đ19.2: before 15 December, or before 15 January of the next year where those above have said so. */
export type RatingDeadline = 'december' | 'january';

/** The last day by the deadline; a quarter has none in the text. */
export function ratingDueOn(
  { kind, year }: Pick<RatingPeriod, 'kind' | 'year'>,
  deadline: RatingDeadline,
): CalendarDate | null {
  if (kind !== 'year') return null;
  return deadline === 'december' ? `${year}-12-14` : `${year + 1}-01-14`;
}

/** Forms are filled in · opinions and decisions · published, reviews may be asked for · fixed (ND 335 Đ21–22). */
export const ratingRoundStates = ['forms', 'opinions', 'published', 'frozen'] as const;
export type RatingRoundState = (typeof ratingRoundStates)[number];

interface RoundStep {
  readonly from: readonly RatingRoundState[];
  readonly to: RatingRoundState | null;
  readonly operation: string;
}

export const ratingRoundSteps = {
  compute: { from: ['forms', 'opinions'], to: null, operation: 'computeRatingProposals' },
  meet: { from: ['forms', 'opinions'], to: 'opinions', operation: 'recordRatingMeeting' },
  // The registry gives the number after the signature: before or after publication.
  recordPaper: { from: ['opinions', 'published'], to: null, operation: 'recordRatingPaper' },
  publish: { from: ['opinions'], to: 'published', operation: 'publishRatingRound' },
  freeze: { from: ['published'], to: 'frozen', operation: 'freezeRatingRound' },
} as const satisfies Readonly<Record<string, RoundStep>>;
export type RatingRoundStep = keyof typeof ratingRoundSteps;
const roundStepNames = Object.keys(ratingRoundSteps).filter(
  (name): name is RatingRoundStep => name in ratingRoundSteps,
);

export const isRoundStepNow = (step: RatingRoundStep, state: RatingRoundState): boolean =>
  ratingRoundSteps[step].from.some((one) => one === state);

export interface RoundProgress {
  readonly state: RatingRoundState;
  readonly people: number;
  readonly decided: number;
  readonly openRequests: number;
}

/** What the round itself lets through now; who may is the policy's. */
export function ratingRoundStepsFrom(round: RoundProgress): RatingRoundStep[] {
  return roundStepNames.filter(
    (step) => isRoundStepNow(step, round.state) && (roundHindrance(step, round) ?? null) === null,
  );
}

/** Nobody is published without a decision, nothing is fixed while somebody waits for an answer. */
export function roundHindrance(
  step: RatingRoundStep,
  { people, decided, openRequests }: RoundProgress,
): { readonly code: string; readonly message: string } | undefined {
  if (step === 'publish' && decided < people) {
    const message = `Còn ${people - decided} người chưa có quyết định xếp loại. Quyết định đủ rồi mới công bố.`;
    return { code: 'evaluation.ratings-undecided', message };
  }
  if (step === 'freeze' && openRequests > 0) {
    const message = `Còn ${openRequests} kiến nghị chưa trả lời. Trả lời xong mới khóa đợt xếp loại.`;
    return { code: 'evaluation.requests-open', message };
  }
  return undefined;
}

/** `self`: the person rated · `others`: whoever may, never the person. */
interface RatingStep {
  readonly rounds: readonly RatingRoundState[];
  readonly by: 'self' | 'others';
  readonly operation: string;
}

/** Steps of one person's rating. Re-rating alone goes on in a round that is fixed (ND 335 Đ21.3). */
export const ratingSteps = {
  rateOneself: { rounds: ['forms', 'opinions'], by: 'self', operation: 'rateOneself' },
  giveOpinion: { rounds: ['opinions'], by: 'others', operation: 'recordPartyOpinion' },
  find: { rounds: ['forms', 'opinions'], by: 'others', operation: 'recordRatingFindings' },
  decide: { rounds: ['opinions'], by: 'others', operation: 'decideRating' },
  reRate: { rounds: ['published', 'frozen'], by: 'others', operation: 'reRate' },
  requestReview: { rounds: ['published'], by: 'self', operation: 'requestRatingReview' },
} as const satisfies Readonly<Record<string, RatingStep>>;
export type RatingStepName = keyof typeof ratingSteps;
const ratingStepNames = Object.keys(ratingSteps).filter((name): name is RatingStepName => name in ratingSteps);

export interface RatingStanding {
  readonly roundState: RatingRoundState;
  readonly isOwn: boolean;
  readonly isDecided: boolean;
  readonly needsPartyOpinion: boolean;
  readonly hasOpenRequest: boolean;
  /** The last day on which a review may be asked for; null: no limit, or not published. */
  readonly requestsUntil: CalendarDate | null;
  readonly today: CalendarDate;
}

export function ratingStepsFrom(standing: RatingStanding): RatingStepName[] {
  return ratingStepNames.filter((name) => {
    const { rounds, by } = ratingSteps[name];
    return (
      rounds.some((state) => state === standing.roundState) &&
      (by === 'self') === standing.isOwn &&
      isOpenStep(name, standing)
    );
  });
}

function isOpenStep(name: RatingStepName, standing: RatingStanding): boolean {
  switch (name) {
    case 'rateOneself':
    case 'find':
      return !standing.isDecided;
    case 'giveOpinion':
      return standing.needsPartyOpinion && !standing.isDecided;
    case 'requestReview':
      return !standing.hasOpenRequest && (standing.requestsUntil === null || standing.today <= standing.requestsUntil);
    case 'decide':
    case 'reRate':
      return true;
  }
}

/** Asked for within so many days after publication; 0: no limit (the text has none). */
export const requestsUntil = (publishedOn: CalendarDate, days: number): CalendarDate | null =>
  days === 0 ? null : addDays(publishedOn, days);
