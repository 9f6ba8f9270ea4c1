import { formatDate } from '@commune/kernel';

/** A move as it stands today. */
export interface MoveStanding {
  readonly moveId: string;
  readonly fullName: string;
  /** Holds a post at all. */
  readonly isInOffice: boolean;
  /** Still holds the post from which the move begins. */
  readonly holdsSamePost: boolean;
  /** Another plan on its way in which the person stands. */
  readonly otherPlan: string | null;
  /** A change of post that is decided outside of plans. */
  readonly changePlannedOn: string | null;
  readonly hasReason: boolean;
  /** From the Party bloc to the government or the other way round. */
  readonly crossesBlocs: boolean;
  /** The receiving side has agreed, by its last word. */
  readonly isAccepted: boolean;
  readonly from: SeatsOfPlan | null;
  readonly to: SeatsOfPlan | null;
}

/** Posts of one position in one unit: `after` is what the whole plan makes of them. */
export interface SeatsOfPlan {
  readonly positionName: string;
  readonly unitName: string;
  /** Null where nobody has set how many the unit needs. */
  readonly required: number | null;
  readonly before: number;
  readonly after: number;
}

export type MoveConflictCode =
  | 'person-left'
  | 'person-moved'
  | 'in-other-plan'
  | 'change-planned'
  | 'post-filled'
  | 'giver-below-need'
  | 'need-unknown'
  | 'other-bloc-unasked';

export interface MoveConflict {
  readonly moveId: string;
  readonly code: MoveConflictCode;
  /** An error keeps the plan from being submitted and approved. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

type Check = (move: MoveStanding) => Omit<MoveConflict, 'moveId'> | null;

const error = (code: MoveConflictCode, message: string) => ({ code, severity: 'error', message }) as const;
const warning = (code: MoveConflictCode, message: string) => ({ code, severity: 'warning', message }) as const;

// KH 1570/KH-UBND III.3: the giving unit never falls below its need, one seat one person.
const checks: readonly Check[] = [
  ({ isInOffice, fullName }) => (isInOffice ? null : error('person-left', `${fullName} không còn giữ vị trí nào.`)),
  ({ isInOffice, holdsSamePost, fullName }) =>
    !isInOffice || holdsSamePost
      ? null
      : error('person-moved', `${fullName} đã chuyển sang vị trí khác từ khi lập phương án.`),
  ({ otherPlan, fullName }) =>
    otherPlan === null ? null : error('in-other-plan', `${fullName} đang ở phương án khác: ${otherPlan}.`),
  ({ changePlannedOn, fullName }) =>
    changePlannedOn === null
      ? null
      : error('change-planned', `${fullName} đã có quyết định khác, thực hiện ngày ${formatDate(changePlannedOn)}.`),
  // No source rules moves between the blocs: where a province allows them, the side that receives must agree.
  ({ crossesBlocs, isAccepted, fullName }) =>
    !crossesBlocs || isAccepted
      ? null
      : error('other-bloc-unasked', `${fullName} sang khối khác: cần ý kiến đồng ý của nơi đến trước khi gửi.`),
  postFilled,
  giverBelowNeed,
  ({ to }) =>
    to === null || to.required !== null
      ? null
      : warning('need-unknown', `${to.unitName} chưa có số người cần ở vị trí ${to.positionName}.`),
];

function postFilled({ to }: MoveStanding): ReturnType<Check> {
  if (to === null || to.required === null || to.after <= to.required) return null;
  const message = `Vị trí ${to.positionName} ở ${to.unitName} cần ${to.required} người, theo phương án thành ${to.after}.`;
  return error('post-filled', message);
}

/** A person may send somebody from where they are needed, with a reason; the machine never does. */
function giverBelowNeed({ from, hasReason }: MoveStanding): ReturnType<Check> {
  if (from === null || from.required === null || from.after >= from.required || from.after >= from.before) return null;
  const message = `Vị trí ${from.positionName} ở ${from.unitName} cần ${from.required} người, theo phương án còn ${from.after}.`;
  if (hasReason) return warning('giver-below-need', message);
  return error('giver-below-need', `${message} Nêu lý do, hoặc bố trí người thay.`);
}

/** What stands against the moves of a plan today, move by move. */
export function conflictsOf(moves: readonly MoveStanding[]): MoveConflict[] {
  return moves.flatMap((move) =>
    checks.flatMap((check) => {
      const found = check(move);
      return found === null ? [] : [{ moveId: move.moveId, ...found }];
    }),
  );
}
