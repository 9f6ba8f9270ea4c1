import type { FieldClass } from '@commune/kernel';

/** Posts of one position in one unit: those required, those held before the plan and after it. */
export interface MoveEffect {
  readonly required: number;
  readonly before: number;
  readonly after: number;
}

/** Why a move was proposed, as it was when it was proposed: frozen with the move. */
export interface MoveExplanation {
  readonly stage: 'commune' | 'cluster' | 'province';
  readonly score: number;
  readonly reasons: readonly {
    readonly code: string;
    readonly points: number;
    readonly text: string;
    readonly fieldClass: FieldClass;
  }[];
  readonly giving: MoveEffect;
  readonly receiving: MoveEffect;
  /** The person who comes for the post that is given up, where it is needed. */
  readonly replacedBy: string | null;
}
