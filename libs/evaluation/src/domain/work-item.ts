import type { Violation } from '@commune/kernel';

export const workItemStates = [
  'proposed',
  'assigned',
  'completed',
  'confirmed',
  'handed_over',
  'cancelled',
  'refused',
] as const;
export type WorkItemState = (typeof workItemStates)[number];

/** `superior`: whoever assigns and checks, never the person of the item · `anybody`: the person too. */
interface Step {
  readonly from: readonly WorkItemState[];
  readonly by: 'superior' | 'anybody';
  readonly operation: string;
}

/** ND 335 Đ17.2, Đ18.1: assigned, done with its evidence, checked; or handed to somebody else. */
export const workItemSteps = {
  accept: { from: ['proposed'], by: 'superior', operation: 'acceptWorkItem' },
  refuse: { from: ['proposed'], by: 'superior', operation: 'refuseWorkItem' },
  complete: { from: ['assigned'], by: 'anybody', operation: 'completeWorkItem' },
  check: { from: ['completed'], by: 'superior', operation: 'checkWorkItem' },
  extend: { from: ['assigned'], by: 'superior', operation: 'extendWorkItem' },
  handOver: { from: ['assigned'], by: 'superior', operation: 'handOverWorkItem' },
  cancel: { from: ['assigned'], by: 'superior', operation: 'cancelWorkItem' },
} as const satisfies Readonly<Record<string, Step>>;
export type WorkItemStep = keyof typeof workItemSteps;
const stepNames = Object.keys(workItemSteps).filter((name): name is WorkItemStep => name in workItemSteps);

/** What may be done with an item now; nobody takes the steps of a superior on their own item. */
export function workItemStepsFrom(state: WorkItemState, isOwn: boolean): WorkItemStep[] {
  return stepNames.filter((name) => {
    const { from, by } = workItemSteps[name];
    return from.some((one) => one === state) && !(isOwn && by === 'superior');
  });
}

/** States whose items count in the points of their month. */
export const countedStates = ['assigned', 'completed', 'confirmed', 'handed_over'] as const satisfies WorkItemState[];

/** A quality check or a delay; what is not `passed` costs points unless an objective cause is confirmed (Đ14.2b, c). */
export const markKinds = ['passed', 'minor_fault', 'major_fault', 'delay'] as const;
export type MarkKind = (typeof markKinds)[number];

export const causeStates = ['none', 'requested', 'confirmed', 'refused'] as const;
export type CauseState = (typeof causeStates)[number];

/** Asked by the person, decided by the superior, once; a refused one may be asked again with better reasons. */
export const causeSteps = {
  request: { from: ['none', 'refused'], operation: 'requestObjectiveCause' },
  decide: { from: ['requested'], operation: 'decideObjectiveCause' },
} as const satisfies Readonly<Record<string, { from: readonly CauseState[]; operation: string }>>;

export function causeStepsOf(kind: MarkKind, state: CauseState, isOwn: boolean): (keyof typeof causeSteps)[] {
  if (kind === 'passed') return [];
  const step = isOwn ? 'request' : 'decide';
  return causeSteps[step].from.some((from) => from === state) ? [step] : [];
}

export interface Completion {
  readonly quantityHundredths: number;
  readonly completedHundredths: number;
  readonly assignedOn: string;
  readonly completedOn: string;
  readonly today: string;
}

export function completionFaults(completion: Completion): Violation[] {
  const { quantityHundredths, completedHundredths, assignedOn, completedOn, today } = completion;
  return [
    ...(completedHundredths > quantityHundredths ? [fault('/completedQuantity', ...moreThanAssigned)] : []),
    ...(completedOn > today ? [fault('/completedOn', ...inFuture)] : []),
    ...(completedOn < assignedOn ? [fault('/completedOn', ...beforeAssigned)] : []),
  ];
}

/** The day of the deadline is still in time. */
export const isLate = (completedOn: string, deadline: string): boolean => completedOn > deadline;

/**
 * What stays with the first person and what goes on: the part handed over stays assigned to the first without counting as
 * done (Đ18.1d). Null where more is handed over than is still to do.
 */
export function handOverSplit(
  item: { readonly quantityHundredths: number; readonly completedHundredths: number },
  handedHundredths: number,
): { readonly kept: number; readonly handed: number } | null {
  const left = item.quantityHundredths - item.completedHundredths;
  if (handedHundredths <= 0 || handedHundredths > left) return null;
  return { kept: item.quantityHundredths - handedHundredths, handed: handedHundredths };
}

const fault = (pointer: string, code: string, message: string): Violation => ({ pointer, code, message });

const moreThanAssigned = [
  'evaluation.completed-more-than-assigned',
  'Số hoàn thành nhiều hơn số được giao. Phần làm thêm ghi thành một việc đột xuất.',
] as const;
const inFuture = ['evaluation.completed-in-future', 'Ngày hoàn thành không được sau hôm nay.'] as const;
const beforeAssigned = ['evaluation.completed-before-assigned', 'Ngày hoàn thành không được trước ngày giao.'] as const;
