import type { Violation } from '@commune/kernel';

/** At most five groups of complexity (ND 335 Đ13.1). */
export const complexityGroups = [1, 2, 3, 4, 5] as const;
export type ComplexityGroup = (typeof complexityGroups)[number];

/** What a line of the catalogue says of its own size, all in hundredths. */
export interface WorkWeight {
  readonly scoreHundredths: number | null;
  /** The frame of its group as the catalogue gives it, e.g. "11-50". */
  readonly scoreFrame: string | null;
  readonly coefficientHundredths: number;
}

const FRAME = /^(\d{1,4})\s*[-–]\s*(\d{1,4})$/u;

/**
 * What is odd, not wrong: the decree names neither frames nor points of the standard unit. Points ÷ points of the standard
 * unit is the practice of QĐ 283/QĐ-UBND xã Nghĩa Lâm, which all of its lines keep.
 */
export function oddInWeight(weight: WorkWeight, standardUnitPoints: number): Violation[] {
  const { scoreHundredths, scoreFrame, coefficientHundredths } = weight;
  if (scoreHundredths === null) return [];
  const [, lowest, highest] = FRAME.exec(scoreFrame ?? '') ?? [];
  const outside =
    lowest !== undefined &&
    highest !== undefined &&
    (scoreHundredths < Number(lowest) * 100 || scoreHundredths > Number(highest) * 100);
  return [
    ...(outside ? [odd('/score', 'evaluation.score-outside-frame', `Điểm không nằm trong khung ${scoreFrame}.`)] : []),
    ...(coefficientHundredths * standardUnitPoints === scoreHundredths
      ? []
      : [odd('/coefficient', 'evaluation.coefficient-unlike-score', unlikeScore(standardUnitPoints))]),
  ];
}

const odd = (pointer: string, code: string, message: string): Violation => ({ pointer, code, message });

const unlikeScore = (points: number): string =>
  `Hệ số khác điểm chia cho ${points} (điểm của đơn vị sản phẩm/công việc chuẩn). Kiểm tra lại.`;

export type CatalogueChange = 'new' | 'revision' | 'same' | 'not-after';

/**
 * What a line that holds from a day does to the one of its code: what has been in force is never changed, so a revision
 * begins after the line it follows.
 */
export function catalogueChange(
  current: { readonly effectiveFrom: string } | undefined,
  isSame: boolean,
  effectiveFrom: string,
): CatalogueChange {
  if (!current) return 'new';
  if (isSame) return 'same';
  return effectiveFrom > current.effectiveFrom ? 'revision' : 'not-after';
}
