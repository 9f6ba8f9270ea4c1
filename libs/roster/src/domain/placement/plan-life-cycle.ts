/** A plan of moves on its way: prepared, submitted, considered by Sở Nội vụ, approved by the province (KH 1570/KH-UBND III.3, annex 6–7). */
export const planStates = ['draft', 'submitted', 'considered', 'approved', 'carried_out', 'withdrawn'] as const;
export type PlanState = (typeof planStates)[number];

interface PlanStepLine {
  readonly from: readonly PlanState[];
  readonly to: PlanState | null;
}

export const planSteps = {
  edit: { from: ['draft'], to: null },
  /** Both heads are asked. */
  consult: { from: ['draft'], to: null },
  recordOpinion: { from: ['draft', 'submitted', 'considered'], to: null },
  submit: { from: ['draft'], to: 'submitted' },
  return: { from: ['submitted', 'considered'], to: 'draft' },
  consider: { from: ['submitted'], to: 'considered' },
  approve: { from: ['considered'], to: 'approved' },
  withdraw: { from: ['draft', 'submitted', 'considered'], to: 'withdrawn' },
  /** Decisions on its moves are issued. */
  decide: { from: ['approved'], to: null },
  /** By itself, once every move is done or cancelled. */
  finish: { from: ['approved'], to: 'carried_out' },
} as const satisfies Readonly<Record<string, PlanStepLine>>;
export type PlanStep = keyof typeof planSteps;

export function planStepIsOpen(step: PlanStep, state: PlanState): boolean {
  const line: PlanStepLine = planSteps[step];
  return line.from.includes(state);
}

/** A plan on its way to the province binds its people: nobody stands in two of them. */
export const bindingPlanStates: readonly PlanState[] = ['submitted', 'considered', 'approved'];

export const moveStates = ['planned', 'decided', 'done', 'failed', 'cancelled', 'undone'] as const;
export type MoveState = (typeof moveStates)[number];

interface MoveStepLine {
  readonly from: readonly MoveState[];
  /** Of the plan. */
  readonly inPlan: readonly PlanState[];
}

export const moveSteps = {
  change: { from: ['planned'], inPlan: ['draft'] },
  decide: { from: ['planned', 'failed'], inPlan: ['approved'] },
  cancel: { from: ['planned', 'decided', 'failed'], inPlan: ['approved'] },
  undo: { from: ['done'], inPlan: ['approved', 'carried_out'] },
  settleTerm: { from: ['done'], inPlan: ['approved', 'carried_out'] },
} as const satisfies Readonly<Record<string, MoveStepLine>>;
export type MoveStep = keyof typeof moveSteps;

export function moveStepIsOpen(step: MoveStep, state: MoveState, planState: PlanState): boolean {
  const line: MoveStepLine = moveSteps[step];
  return line.from.includes(state) && line.inPlan.includes(planState);
}
