import type { Bloc, CalendarDate } from '@commune/kernel';
import type { PersonForFit } from '../person-for-fit.js';
import type { Sex } from '../person-codes.js';
import type { StandardForFit } from '../position-requirement.js';
import type { PostLevel } from './move-direction.js';
import type { PostToBalance } from './post-matching.js';

/** Posts of one position in one unit and bloc. */
export interface PlacementPost extends PostToBalance {
  readonly unitId: string;
  readonly unitName: string;
  /** Of a commune, or of a department or Party body of the province. */
  readonly level: PostLevel;
  readonly clusterId: string | null;
  readonly areaTypes: readonly string[];
  /** Peoples that live there in numbers, by their names; null: nobody has entered them. */
  readonly peoples: readonly string[] | null;
  readonly bloc: Bloc;
  readonly positionId: string;
  readonly positionName: string;
  readonly specialismCode: string | null;
  readonly isLeader: boolean;
  readonly standard: StandardForFit | null;
  /** Posts of the unit and bloc that nobody holds, of those required: 0 to 1. */
  readonly unitShortage: number;
}

export interface PersonToPlace extends PersonForFit {
  readonly id: string;
  readonly fullName: string;
  readonly postId: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  /** Since when the present post is held. */
  readonly postedOn: CalendarDate;
  /** Kinds of absence that last on the day of the plan. */
  readonly absences: readonly string[];
  /** When the last maternity leave began, up to the day of the plan. */
  readonly maternitySince: CalendarDate | null;
  /** A sanction is in effect, or the person is suspended. */
  readonly underDiscipline: boolean;
  /** A transfer or a departure is decided already, or the person is in another plan on its way. */
  readonly isSpokenFor: boolean;
}
