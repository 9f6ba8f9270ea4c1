import { specialisms, type Specialism } from './specialism.js';
import type { FitGroup } from './position-fit.js';

export interface CommunePosts {
  readonly unitName: string;
  readonly cells: readonly {
    readonly specialismCode: string | null;
    readonly required: number;
    readonly present: number;
  }[];
}

export interface FitOfPost {
  readonly specialismCode: string | null;
  readonly group: FitGroup | null;
}

/** How the people of a field fit their posts; `unknown` are those whose position has no standard. */
export interface FitCounts {
  readonly qualified: number;
  readonly misplaced: number;
  readonly belowStandard: number;
  readonly unfit: number;
  readonly unknown: number;
}

export interface SpecialismFigures {
  readonly specialismCode: Specialism;
  readonly name: string;
  readonly required: number;
  readonly present: number;
  /** Present less required over all communes: negative is a shortage. */
  readonly gap: number;
  /** What single communes lack, whatever others have too much. */
  readonly missing: number;
  readonly surplus: number;
  readonly communesShort: number;
  /** Communes that lack most, worst first. */
  readonly worst: readonly { readonly unitName: string; readonly missing: number }[];
  /** Null where the reader may not know how people fit. */
  readonly fit: FitCounts | null;
}

const MOST_NAMED = 10;

// KH 1570/KH-UBND III.2: groups 1 and 2 meet the post, 3 is misplaced, 4 below standard, 5 does not meet it.
const outcomes: Readonly<Record<FitGroup, keyof FitCounts>> = {
  1: 'qualified',
  2: 'qualified',
  3: 'misplaced',
  4: 'belowStandard',
  5: 'unfit',
};

export function countFits(fits: readonly FitOfPost[]): FitCounts {
  const counts = { qualified: 0, misplaced: 0, belowStandard: 0, unfit: 0, unknown: 0 };
  for (const { group } of fits) counts[group === null ? 'unknown' : outcomes[group]] += 1;
  return counts;
}

/** The 16 fields of the deep review (KH 1570/KH-UBND III.2, annex 4), each with its posts, people and how these fit. */
export function specialismFigures(
  communes: readonly CommunePosts[],
  fits: readonly FitOfPost[] | null,
): SpecialismFigures[] {
  return specialisms.map(({ code, name }) => {
    const posts = communes.map((commune) => postsOf(commune, code));
    const sum = (pick: (one: (typeof posts)[number]) => number): number =>
      posts.reduce((total, one) => total + pick(one), 0);
    const short = posts.filter(({ gap }) => gap < 0).sort((one, other) => one.gap - other.gap);
    return {
      specialismCode: code,
      name,
      required: sum(({ required }) => required),
      present: sum(({ present }) => present),
      gap: sum(({ gap }) => gap),
      missing: sum(({ gap }) => Math.max(0, -gap)),
      surplus: sum(({ gap }) => Math.max(0, gap)),
      communesShort: short.length,
      worst: short.slice(0, MOST_NAMED).map(({ unitName, gap }) => ({ unitName, missing: -gap })),
      fit: fits && countFits(fits.filter(({ specialismCode }) => specialismCode === code)),
    };
  });
}

function postsOf({ unitName, cells }: CommunePosts, code: Specialism) {
  const held = cells.filter(({ specialismCode }) => specialismCode === code);
  const required = held.reduce((total, cell) => total + cell.required, 0);
  const present = held.reduce((total, cell) => total + cell.present, 0);
  return { unitName, required, present, gap: present - required };
}
