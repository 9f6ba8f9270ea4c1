export const warningStates = ['open', 'acknowledged', 'dismissed', 'resolved'] as const;
export type WarningState = (typeof warningStates)[number];

/** What people still have to look after. */
export const unsettledStates: readonly WarningState[] = ['open', 'acknowledged'];

export const warningActions = ['acknowledge', 'dismiss', 'reopen'] as const;
export type WarningAction = (typeof warningActions)[number];

interface Transition {
  readonly from: readonly WarningState[];
  readonly to: WarningState;
  readonly operation: string;
}

/** What people may do. `resolved` is the engine's alone: a warning ends when its cause is gone, and by nothing else. */
export const transitions: Readonly<Record<WarningAction, Transition>> = {
  acknowledge: { from: ['open', 'acknowledged'], to: 'acknowledged', operation: 'acknowledgeEarlyWarning' },
  dismiss: { from: ['open', 'acknowledged'], to: 'dismissed', operation: 'dismissEarlyWarning' },
  reopen: { from: ['acknowledged', 'dismissed'], to: 'open', operation: 'reopenEarlyWarning' },
};

export const warningSteps = [
  'opened',
  'changed',
  'reopened',
  'returned',
  'resolved',
  'acknowledged',
  'dismissed',
] as const;
export type WarningStep = (typeof warningSteps)[number];

/** How the history calls what a person did. */
export const stepOfAction: Readonly<Record<WarningAction, WarningStep>> = {
  acknowledge: 'acknowledged',
  dismiss: 'dismissed',
  reopen: 'reopened',
};

/** Actions that the state allows, before anybody's rights are asked. */
export function actionsIn(state: WarningState): WarningAction[] {
  return warningActions.filter((action) => transitions[action].from.includes(state));
}
