import { reaches, type AccessScope, type OwnedRow } from '@commune/platform/database';
import { notFound, Refusal } from '@commune/platform/http';
import { moveStepIsOpen, planStepIsOpen, type MoveStep, type PlanState, type PlanStep } from '../domain/index.js';
import type { StoredMove } from './placement-moves.repository.js';
import type { StoredPlan, StoredStep } from './placement-plans.repository.js';

interface PlanOperation {
  readonly operation: string;
  readonly step: PlanStep;
  /** Judged by the province of the plan, so that nobody considers who reaches the own commune only. */
  readonly byProvince?: boolean;
}

const planOperations: readonly PlanOperation[] = [
  { operation: 'updatePlacementPlan', step: 'edit' },
  { operation: 'addPlacementMove', step: 'edit' },
  { operation: 'proposePlacementMoves', step: 'edit' },
  { operation: 'consultOnPlacementPlan', step: 'consult' },
  { operation: 'recordPlacementOpinion', step: 'recordOpinion' },
  { operation: 'submitPlacementPlan', step: 'submit' },
  { operation: 'returnPlacementPlan', step: 'return', byProvince: true },
  { operation: 'considerPlacementPlan', step: 'consider', byProvince: true },
  { operation: 'approvePlacementPlan', step: 'approve', byProvince: true },
  { operation: 'withdrawPlacementPlan', step: 'withdraw' },
  { operation: 'decidePlacementPlan', step: 'decide' },
];

const moveOperations: readonly { readonly operation: string; readonly step: MoveStep }[] = [
  { operation: 'updatePlacementMove', step: 'change' },
  { operation: 'removePlacementMove', step: 'change' },
  { operation: 'decidePlacementMove', step: 'decide' },
  { operation: 'cancelPlacementMove', step: 'cancel' },
  { operation: 'undoPlacementMove', step: 'undo' },
  { operation: 'settlePlacementTerm', step: 'settleTerm' },
];

export const placeOf = (unitId: string, bloc: string): OwnedRow => ({ unitId, bloc, officeId: '', personId: '' });

export interface PlanInProvince {
  readonly plan: StoredPlan;
  readonly provinceId: string;
  readonly steps: readonly StoredStep[];
  readonly directorApproves: boolean;
}

export function planActions(scope: AccessScope, found: PlanInProvince): string[] {
  const { plan, provinceId } = found;
  return planOperations
    .filter(({ step }) => planStepIsOpen(step, plan.state))
    .filter(({ operation, byProvince = false }) =>
      scope.allows(operation, placeOf(byProvince ? provinceId : plan.unitId, plan.bloc)),
    )
    .filter(({ step }) => secondPairRefusal(step, scope, found) === null)
    .map(({ operation }) => operation);
}

export function moveActions(scope: AccessScope, move: StoredMove): string[] {
  const keeper = placeOf(move.keeperUnitId, move.keeperBloc);
  const own = moveOperations
    .filter(({ step }) => moveStepIsOpen(step, move.state, move.planState))
    .filter(({ step }) => step !== 'settleTerm' || (move.endsOn !== null && move.termOutcome === null))
    .filter(({ step }) => !isAfterUndoing(step, move))
    .filter(({ operation }) => scope.allows(operation, keeper));
  const hears = move.state === 'planned' && sideOf(scope, 'commentOnPlacementMove', move) !== null;
  return [...own.map(({ operation }) => operation), ...(hears ? ['commentOnPlacementMove'] : [])];
}

/** For whom somebody speaks: the one who keeps the plan, or the head of the one end or the other. */
export function sideOf(
  scope: AccessScope,
  operation: string,
  move: StoredMove,
): 'keeper' | 'giving' | 'receiving' | null {
  if (scope.allows(operation, placeOf(move.keeperUnitId, move.keeperBloc))) return 'keeper';
  if (!move.isShared) return null;
  if (scope.allows(operation, placeOf(move.fromUnitId, move.fromBloc))) return 'giving';
  if (move.unitId !== null && scope.allows(operation, placeOf(move.unitId, move.bloc ?? ''))) return 'receiving';
  return null;
}

const planWords: Readonly<Record<PlanState, string>> = {
  draft: 'đang lập',
  submitted: 'đã gửi, chờ thẩm định',
  considered: 'đã thẩm định, chờ phê duyệt',
  approved: 'đã được phê duyệt',
  carried_out: 'đã thực hiện xong',
  withdrawn: 'đã rút',
};

export function refusePlanStep(step: PlanStep, { state }: Pick<StoredPlan, 'state'>): void {
  if (planStepIsOpen(step, state)) return;
  const message = `Phương án ${planWords[state]} nên không thực hiện được bước này.`;
  throw new Refusal('conflict', 'placement.wrong-state', message);
}

/** Once there is a decision that takes the person back, neither another one nor the term is a matter any more. */
const isAfterUndoing = (step: MoveStep, { undoneById }: StoredMove): boolean =>
  undoneById !== null && (step === 'undo' || step === 'settleTerm');

export function refuseMoveStep(step: MoveStep, move: StoredMove): void {
  const { state, planState } = move;
  if (isAfterUndoing(step, move)) throw undoneAlready();
  if (moveStepIsOpen(step, state, planState)) return;
  const message =
    step === 'change'
      ? `Phương án ${planWords[planState]} nên không sửa người trong phương án được. Đề nghị trả lại để sửa.`
      : `Không thực hiện được: phương án ${planWords[planState]}, quyết định của người này ở bước khác.`;
  throw new Refusal('conflict', 'placement.wrong-move-state', message);
}

function undoneAlready(): Refusal {
  const message = 'Đã có quyết định mới cho người này trở về vị trí cũ. Mở quyết định đó để xem.';
  return new Refusal('conflict', 'placement.undone-already', message);
}

/** Whole plans are for those who keep them or answer for them; who was only asked knows the own moves. */
export const seesWhole = (scope: AccessScope, { unitId, bloc }: Pick<StoredPlan, 'unitId' | 'bloc'>): boolean =>
  isWithin(scope, placeOf(unitId, bloc));

/** What the province does: not for those who reach no more than a commune of it. */
export function refuseBeyond(scope: AccessScope, place: OwnedRow, what = 'phương án bố trí'): void {
  if (!isWithin(scope, place)) throw notFound(what);
}

const isWithin = ({ grants }: AccessScope, place: OwnedRow): boolean => grants.some((grant) => reaches(grant, place));

export function refuseSamePerson(step: PlanStep, scope: AccessScope, found: PlanInProvince): void {
  const refusal = secondPairRefusal(step, scope, found);
  if (refusal !== null) throw refusal;
}

const lastOf = (step: string, steps: readonly StoredStep[]): string | null =>
  steps.findLast((taken) => taken.step === step)?.byAccount ?? null;

/** Each level is somebody else: no one approves their own request. */
function secondPairRefusal(
  step: PlanStep,
  { actor, roles }: AccessScope,
  { plan, steps, directorApproves }: PlanInProvince,
): Refusal | null {
  const before = step === 'consider' ? ['submit'] : step === 'approve' ? ['submit', 'consider'] : [];
  if (before.some((taken) => lastOf(taken, steps) === actor.accountId && actor.accountId !== null)) {
    const message = 'Người đã gửi hoặc thẩm định phương án này không tự duyệt tiếp được. Đề nghị người khác thực hiện.';
    return new Refusal('conflict', 'placement.own-step', message);
  }
  const isProvince = plan.bloc === 'party' || directorApproves || roles?.includes('province_leader') !== false;
  if (step !== 'approve' || isProvince) return null;
  const message = 'Phương án do Chủ tịch, Phó Chủ tịch UBND tỉnh phê duyệt; Giám đốc Sở Nội vụ chỉ khi được ủy quyền.';
  return new Refusal('forbidden', 'placement.not-delegated', message);
}
