import type { Violation } from '@commune/kernel';
import { compareExact, type ExactNumber } from './exact-number.js';
import type { LeaderFactors } from './leader-factors.js';

/** A card of a month or quarter: not begun, scored by the person, confirmed by the superior (ND 335 Đ17.2–3, Đ18.2). */
export const scorecardStates = ['open', 'self_scored', 'confirmed'] as const;
export type ScorecardState = (typeof scorecardStates)[number];

/** `self`: the person of the card · `superior`: whoever tracks them (Đ10.1), never the person. */
interface Step {
  readonly from: readonly ScorecardState[];
  readonly to: ScorecardState;
  readonly by: 'self' | 'superior';
  readonly operation: string;
}

export const scorecardSteps = {
  selfScore: { from: ['open', 'self_scored'], to: 'self_scored', by: 'self', operation: 'selfScore' },
  confirm: { from: ['open', 'self_scored'], to: 'confirmed', by: 'superior', operation: 'confirmScorecard' },
  giveBack: { from: ['self_scored', 'confirmed'], to: 'open', by: 'superior', operation: 'returnScorecard' },
} as const satisfies Readonly<Record<string, Step>>;
export type ScorecardStep = keyof typeof scorecardSteps;
const stepNames = Object.keys(scorecardSteps).filter((name): name is ScorecardStep => name in scorecardSteps);

/** What may be done with a card now. A closed period lets nothing through. */
export function scorecardStepsFrom(state: ScorecardState, isOwn: boolean, isClosed: boolean): ScorecardStep[] {
  if (isClosed) return [];
  return stepNames.filter((name) => {
    const { from, by } = scorecardSteps[name];
    return from.some((one) => one === state) && (by === 'self') === isOwn;
  });
}

/** Absent for the whole of the period: no points, and the period is left out of every mean (Đ11.2, Đ19.3). */
export const absences = ['sick_leave', 'maternity_leave', 'unpaid_leave', 'other'] as const;
export type Absence = (typeof absences)[number];

export interface Confirmation {
  readonly isLeader: boolean;
  readonly absence: Absence | null;
  readonly comment: string | null;
  readonly leaderFactors: LeaderFactors | null;
  /** d as the points of those managed have it; null where nobody has points yet (Đ15.3a). */
  readonly proposedUnitResults: LeaderFactors['unitResults'] | null;
  readonly generalPoints: ExactNumber;
  /** Null where the person has not scored themself. */
  readonly selfPoints: ExactNumber | null;
}

/** Whoever departs from what the person or the figures say tells why: the comment of Mẫu số 01, II.6. */
export function violationsOnConfirm(confirmation: Confirmation): Violation[] {
  const { isLeader, absence, comment, leaderFactors, proposedUnitResults, generalPoints, selfPoints } = confirmation;
  const uncommented = comment === null || comment.trim() === '';
  if (absence) return uncommented ? [fault('/comment', ...absentWithoutReason)] : [];
  const departs = selfPoints === null || compareExact(selfPoints, generalPoints) !== 0;
  const otherFactor =
    leaderFactors !== null && proposedUnitResults !== null && leaderFactors.unitResults !== proposedUnitResults;
  return [
    ...(isLeader && !leaderFactors ? [fault('/leaderFactors', ...factorsMissing)] : []),
    ...(!isLeader && leaderFactors ? [fault('/leaderFactors', ...factorsOfNoLeader)] : []),
    ...(departs && uncommented ? [fault('/comment', ...commentMissing)] : []),
    ...(otherFactor && uncommented ? [fault('/comment', ...factorUnexplained)] : []),
  ];
}

const fault = (pointer: string, code: string, message: string): Violation => ({ pointer, code, message });

const absentWithoutReason = ['evaluation.absence-reason', 'Ghi căn cứ nghỉ cả kỳ, ví dụ số quyết định.'] as const;
const factorsMissing = [
  'evaluation.leader-factors-missing',
  'Công chức lãnh đạo, quản lý cần đủ ba yếu tố d, đ, e (Nghị định 335/2025/NĐ-CP Điều 15.3).',
] as const;
const factorsOfNoLeader = [
  'evaluation.leader-factors-surplus',
  'Người này không giữ chức vụ lãnh đạo, quản lý trong kỳ nên không có các yếu tố d, đ, e.',
] as const;
const commentMissing = [
  'evaluation.comment-missing',
  'Điểm tiêu chí chung khác điểm tự chấm, hoặc người này chưa tự chấm: ghi nhận xét để giải thích.',
] as const;
const factorUnexplained = [
  'evaluation.factor-unexplained',
  'Yếu tố d khác với kết quả của những người thuộc quyền: ghi nhận xét để giải thích.',
] as const;
