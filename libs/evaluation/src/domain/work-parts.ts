import type { Violation } from '@commune/kernel';
import { compareExact, shownNumber, sumOf, type ExactNumber } from './exact-number.js';

/** A part of a long or a team product: one person's share in one period. */
export interface WorkPart {
  readonly civilServantId: string;
  /** "2026-03". */
  readonly period: string;
  readonly units: ExactNumber;
}

/** The parts of a product make up its units, no more and no less (ND 335 Đ18.1c). */
export function violationsOfParts(whole: ExactNumber, parts: readonly WorkPart[]): Violation[] {
  const empty = parts.flatMap(({ units }, index) =>
    units.numerator > 0n ? [] : [{ pointer: `/${index}`, code: 'evaluation.part-empty', message: emptyPart }],
  );
  const total = sumOf(parts.map(({ units }) => units));
  if (compareExact(total, whole) === 0) return empty;
  const message = `Tổng các phần là ${shownNumber(total)}, phải bằng ${shownNumber(whole)} đơn vị chuẩn của sản phẩm.`;
  return [...empty, { pointer: '', code: 'evaluation.parts-sum', message }];
}

const emptyPart = 'Phần việc phải lớn hơn 0 đơn vị chuẩn.';
