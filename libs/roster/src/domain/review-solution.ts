import type { Violation } from '@commune/kernel';
import type { CodedName } from './coded-names.js';
import type { FitGroup } from './position-fit.js';

// The five groups and what follows from each: KH 1570/KH-UBND III.2.
export const reviewGroups: readonly { readonly group: FitGroup; readonly name: string }[] = [
  { group: 1, name: 'Đáp ứng tốt yêu cầu vị trí việc làm' },
  { group: 2, name: 'Đáp ứng nhưng cần bồi dưỡng' },
  { group: 3, name: 'Bố trí chưa phù hợp, cần điều chỉnh' },
  { group: 4, name: 'Thiếu chuẩn, cần lộ trình khắc phục' },
  { group: 5, name: 'Không đáp ứng, xem xét tinh giản' },
];

export type ReviewSolution =
  'keep' | 'training' | 'reassignment' | 'transfer' | 'roadmap' | 'downsizing' | 'retirement' | 'other';

export const reviewSolutions: readonly CodedName<ReviewSolution>[] = [
  { code: 'keep', name: 'Giữ nguyên vị trí', aliases: ['giữ nguyên', 'bố trí như hiện nay'] },
  { code: 'training', name: 'Đào tạo, bồi dưỡng', aliases: ['bồi dưỡng', 'đào tạo'] },
  { code: 'reassignment', name: 'Điều chỉnh vị trí trong xã', aliases: ['bố trí lại', 'điều chỉnh vị trí'] },
  { code: 'transfer', name: 'Điều động đến đơn vị khác', aliases: ['điều động', 'chuyển đơn vị'] },
  { code: 'roadmap', name: 'Lộ trình bổ sung tiêu chuẩn', aliases: ['lộ trình', 'hoàn thiện tiêu chuẩn'] },
  { code: 'downsizing', name: 'Tinh giản biên chế', aliases: ['tinh giản', 'xem xét tinh giản'] },
  { code: 'retirement', name: 'Nghỉ hưu', aliases: ['nghỉ hưu trước tuổi', 'nghỉ theo chế độ'] },
  { code: 'other', name: 'Giải pháp khác', aliases: ['khác'] },
];

/** What is proposed with each group. */
export const solutionOfGroup: Readonly<Record<FitGroup, ReviewSolution>> = {
  1: 'keep',
  2: 'training',
  3: 'reassignment',
  4: 'roadmap',
  5: 'downsizing',
};

/** Solutions that change nothing have no day by which they are done. */
export const needsDueDay = (solution: ReviewSolution): boolean => solution !== 'keep';

/** Who lacks a standard or does not meet the post is judged one by one, never by the dozen (KH 1570/KH-UBND III.2). */
export const isConfirmedInBulk = (group: FitGroup): boolean => group <= 3;

export interface ReviewDecision {
  readonly group: FitGroup;
  readonly reason: string | null;
  readonly solution: ReviewSolution;
  readonly solutionNote: string | null;
  readonly solutionDueOn: string | null;
}

const SHORTEST_REASON = 10;

/** The machine proposes, a person decides, and where they differ the person says why. */
export function violationsOnDecision(
  decision: ReviewDecision,
  proposedGroup: FitGroup | null,
  asOf: string,
): Violation[] {
  return [
    ...reasonViolations(decision, proposedGroup),
    ...dueViolations(decision, asOf),
    ...(decision.solution === 'other' && (decision.solutionNote ?? '') === ''
      ? [violation('/solutionNote', 'review.solution-unnamed', 'Ghi rõ giải pháp khác là gì.')]
      : []),
  ];
}

function reasonViolations({ group, reason }: ReviewDecision, proposed: FitGroup | null): Violation[] {
  if (group === proposed || (reason ?? '').length >= SHORTEST_REASON) return [];
  const message =
    proposed === null
      ? `Hệ thống chưa có tiêu chuẩn để đề xuất: ghi lý do xếp nhóm, ít nhất ${SHORTEST_REASON} ký tự.`
      : `Khác đề xuất của hệ thống (nhóm ${proposed}): ghi lý do, ít nhất ${SHORTEST_REASON} ký tự.`;
  return [violation('/reason', 'review.reason-missing', message)];
}

function dueViolations({ solution, solutionDueOn }: ReviewDecision, asOf: string): Violation[] {
  if (solutionDueOn === null) {
    if (!needsDueDay(solution)) return [];
    return [violation('/solutionDueOn', 'review.due-day-missing', 'Ghi thời hạn thực hiện giải pháp.')];
  }
  if (solutionDueOn > asOf) return [];
  const message = 'Thời hạn phải sau ngày số liệu của đợt rà soát.';
  return [violation('/solutionDueOn', 'review.due-day-past', message)];
}

const violation = (pointer: string, code: string, message: string): Violation => ({ pointer, code, message });
