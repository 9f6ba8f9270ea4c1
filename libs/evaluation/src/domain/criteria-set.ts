import type { Violation } from '@commune/kernel';
import type { CriterionFigure } from './criterion-figure.js';
import { compareExact, exact, exactOf, isLess, shownNumber, sumOf, type ExactNumber } from './exact-number.js';
import { violationsOfWeights, type WeightedGroup } from './weighted-score.js';

/** Whom a set is for. Officials (cán bộ) are not under ND 335: they have the set of the Party committee. */
export const criteriaSetKinds = ['civil_servant', 'civil_servant_leader', 'organisation', 'cadre'] as const;
export type CriteriaSetKind = (typeof criteriaSetKinds)[number];

/**
 * How points come about: general criteria beside work items (ND 335 Đ12) · every criterion given points (Đ6, Đ7) ·
 * weighted groups (NQ 04-NQ/TU annex 1).
 */
export const scoringOf = {
  civil_servant: 'work_items',
  civil_servant_leader: 'work_items',
  organisation: 'points',
  cadre: 'weighted',
} as const satisfies Record<CriteriaSetKind, string>;

export const criteriaParts = ['general', 'results'] as const;
export type CriteriaPart = (typeof criteriaParts)[number];

export interface Criterion {
  readonly code: string;
  readonly name: string;
  /** The most points, or the end of the scale where the set is weighted. */
  readonly maximum: number;
  /** Share inside its group; null where the set is not weighted. */
  readonly weight: number | null;
  readonly help: readonly string[];
  /** What it scores itself by, where a module offers it. */
  readonly figure?: CriterionFigure | null;
}

export interface CriteriaGroup {
  readonly code: string;
  readonly name: string;
  readonly part: CriteriaPart;
  /** Per cent; null where the set is not weighted. */
  readonly weight: number | null;
  readonly criteria: readonly Criterion[];
}

export interface Thresholds {
  readonly excellent: number;
  readonly good: number;
  readonly satisfactory: number;
}

export interface CriteriaSetContent {
  readonly groups: readonly CriteriaGroup[];
  /** Null under ND 335, which fixes 90, 70 and 50. */
  readonly thresholds: Thresholds | null;
}

/** ND 335 Đ6, Đ7, Đ12.2: what the criteria of each part must come to. */
const partTotals = {
  work_items: { general: exact(30), results: exact(0) },
  points: { general: exact(30), results: exact(70) },
} as const;

const fault = (pointer: string, code: string, message: string): Violation => ({ pointer, code, message });

/** What keeps a set from being used; a draft may be kept with faults. */
export function violationsOfCriteriaSet(kind: CriteriaSetKind, content: CriteriaSetContent): Violation[] {
  const scoring = scoringOf[kind];
  const ofScoring = scoring === 'weighted' ? faultsOfWeighted(content) : faultsOfPoints(content, partTotals[scoring]);
  return [...faultsOfCodes(content.groups), ...ofScoring];
}

function faultsOfCodes(groups: readonly CriteriaGroup[]): Violation[] {
  if (groups.length === 0) return [fault('/groups', 'evaluation.set-empty', 'Bộ tiêu chí chưa có nhóm nào.')];
  const empty = groups.flatMap(({ criteria }, index) =>
    criteria.length === 0
      ? [fault(`/groups/${index}`, 'evaluation.group-empty', 'Nhóm chưa có tiêu chí nào. Thêm tiêu chí hoặc xóa nhóm.')]
      : [],
  );
  const codes = groups.flatMap((group, at) => [
    { code: `nhóm ${group.code}`, pointer: `/groups/${at}/code` },
    ...group.criteria.map(({ code }, index) => ({ code, pointer: `/groups/${at}/criteria/${index}/code` })),
  ]);
  const again = codes.filter(({ code }, index) => codes.findIndex((other) => other.code === code) < index);
  return [
    ...empty,
    ...again.map(({ pointer }) => fault(pointer, 'evaluation.code-twice', 'Mã này đã dùng ở trên. Đặt mã khác.')),
  ];
}

function faultsOfPoints(
  { groups, thresholds }: CriteriaSetContent,
  totals: Readonly<Record<CriteriaPart, ExactNumber>>,
): Violation[] {
  const sums = criteriaParts.flatMap((part) => {
    const total = sumOf(
      groups.flatMap((group) => (group.part === part ? group.criteria.map(({ maximum }) => exactOf(maximum)) : [])),
    );
    if (compareExact(total, totals[part]) === 0) return [];
    const name = part === 'general' ? 'tiêu chí chung' : 'tiêu chí kết quả';
    const message = `Tổng điểm tối đa của ${name} là ${shownNumber(total)}, phải bằng ${shownNumber(totals[part])}.`;
    return [fault('/groups', `evaluation.${part}-sum`, message)];
  });
  const isWeighted = groups.some(
    ({ weight, criteria }) => weight !== null || criteria.some((one) => one.weight !== null),
  );
  return [
    ...sums,
    ...(isWeighted
      ? [fault('/groups', 'evaluation.weights-unused', 'Bộ tiêu chí này chấm theo điểm, không có trọng số.')]
      : []),
    ...(thresholds
      ? [fault('/thresholds', 'evaluation.thresholds-fixed', 'Các mức 90, 70, 50 do Nghị định quy định.')]
      : []),
  ];
}

function faultsOfWeighted({ groups, thresholds }: CriteriaSetContent): Violation[] {
  const general = groups.flatMap(({ part }, index) =>
    part === 'general'
      ? [
          fault(
            `/groups/${index}/part`,
            'evaluation.part-unused',
            'Bộ tiêu chí có trọng số không có phần tiêu chí chung.',
          ),
        ]
      : [],
  );
  const inOrder =
    thresholds !== null &&
    isLess(exactOf(thresholds.satisfactory), exactOf(thresholds.good)) &&
    isLess(exactOf(thresholds.good), exactOf(thresholds.excellent));
  return [
    ...general,
    ...violationsOfWeights(weightedGroupsOf(groups)),
    ...(inOrder
      ? []
      : [
          fault(
            '/thresholds',
            'evaluation.thresholds-order',
            'Các mức xếp loại phải giảm dần: xuất sắc, tốt, hoàn thành.',
          ),
        ]),
  ];
}

export const weightedGroupsOf = (groups: readonly CriteriaGroup[]): WeightedGroup[] =>
  groups.map(({ code, name, weight, criteria }) => ({
    code,
    name,
    weight: exactOf(weight ?? 0),
    criteria: criteria.map((one) => ({ ...one, weight: exactOf(one.weight ?? 0), scale: exactOf(one.maximum) })),
  }));

/** A set begins on the first day of a month, so that no month is scored by two; and after today, since a month may have been scored. */
export function violationsOfStart(effectiveFrom: string, today: string, latestFrom: string | null): Violation[] {
  const pointer = '/effectiveFrom';
  if (!effectiveFrom.endsWith('-01')) {
    return [fault(pointer, 'evaluation.set-start', 'Bộ tiêu chí áp dụng từ ngày 01 của một tháng.')];
  }
  if (effectiveFrom <= today) {
    return [fault(pointer, 'evaluation.set-start-past', 'Chọn tháng sau: tháng đã bắt đầu giữ bộ tiêu chí cũ.')];
  }
  if (latestFrom !== null && effectiveFrom <= latestFrom) {
    return [fault(pointer, 'evaluation.set-start-order', 'Đã có bộ tiêu chí áp dụng từ tháng đó hoặc muộn hơn.')];
  }
  return [];
}
