/** A round is prepared, worked on, and frozen for ever (KH 1570/KH-UBND III.2). */
export const roundStates = ['draft', 'open', 'closed'] as const;
export type RoundState = (typeof roundStates)[number];

/** The part of a round that one unit does for one bloc. */
export const shareStates = ['drafting', 'submitted', 'returned', 'accepted'] as const;
export type ShareState = (typeof shareStates)[number];

export const shareSteps = {
  decide: { from: ['drafting', 'returned'], to: null, endsAtDeadline: true },
  present: { from: ['drafting', 'returned'], to: null, endsAtDeadline: true },
  /** The clerk takes back what was handed on, or the leader hands it back. */
  withdraw: { from: ['drafting', 'returned'], to: null, endsAtDeadline: false },
  submit: { from: ['drafting', 'returned'], to: 'submitted', endsAtDeadline: true },
  return: { from: ['submitted'], to: 'returned', endsAtDeadline: false },
  accept: { from: ['submitted'], to: 'accepted', endsAtDeadline: false },
  extend: { from: ['drafting', 'returned'], to: null, endsAtDeadline: false },
} as const satisfies Readonly<Record<string, ShareStepLine>>;
export type ShareStep = keyof typeof shareSteps;

interface ShareStepLine {
  readonly from: readonly ShareState[];
  readonly to: ShareState | null;
  /** Past the deadline only Sở Nội vụ acts: it extends the deadline of the unit, or closes without it. */
  readonly endsAtDeadline: boolean;
}

export interface ShareAsItStands {
  readonly roundState: RoundState;
  readonly state: ShareState;
  readonly deadline: string;
}

export type StepRefusal = 'round-not-open' | 'wrong-state' | 'deadline-passed';

/** Why a step is not open today, or null. The day of the deadline itself still counts. */
export function stepRefusal(step: ShareStep, share: ShareAsItStands, today: string): StepRefusal | null {
  const line: ShareStepLine = shareSteps[step];
  if (share.roundState !== 'open') return 'round-not-open';
  if (!line.from.includes(share.state)) return 'wrong-state';
  return line.endsAtDeadline && today > share.deadline ? 'deadline-passed' : null;
}

export const isLate = ({ state, deadline }: Omit<ShareAsItStands, 'roundState'>, today: string): boolean =>
  today > deadline && (state === 'drafting' || state === 'returned');
