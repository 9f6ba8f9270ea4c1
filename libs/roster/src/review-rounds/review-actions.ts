import type { AccessScope, OwnedRow } from '@commune/platform/database';
import { reaches } from '@commune/platform/database';
import { notFound, Refusal } from '@commune/platform/http';
import { formatDate } from '@commune/kernel';
import { stepRefusal, type ShareStep, type StepRefusal } from '../domain/index.js';
import type { StoredRound } from './review-rounds.repository.js';
import type { StoredShare } from './review-shares.repository.js';

interface StepOperation {
  readonly operation: string;
  readonly step: ShareStep;
  /** Judged by the province of the round, so that nobody appraises who reaches the own commune only. */
  readonly byProvince?: boolean;
}

const shareOperations: readonly StepOperation[] = [
  { operation: 'decideReviewAssessment', step: 'decide' },
  { operation: 'presentReviewShare', step: 'present' },
  { operation: 'withdrawReviewPresentation', step: 'withdraw' },
  { operation: 'submitReviewShare', step: 'submit' },
  { operation: 'returnReviewShare', step: 'return', byProvince: true },
  { operation: 'acceptReviewShare', step: 'accept', byProvince: true },
  { operation: 'extendReviewShare', step: 'extend', byProvince: true },
];

export const placeOf = (unitId: string, bloc: string): OwnedRow => ({ unitId, bloc, officeId: '', personId: '' });

export const provinceOf = ({ roundUnitId, bloc }: StoredShare): OwnedRow => placeOf(roundUnitId, bloc);

export function shareActions(scope: AccessScope, share: StoredShare, today: string): string[] {
  return shareOperations
    .filter(({ step }) => stepRefusal(step, share, today) === null)
    .filter(({ operation, byProvince = false }) =>
      scope.allows(operation, byProvince ? provinceOf(share) : placeOf(share.unitId, share.bloc)),
    )
    .filter(({ operation }) => operation !== 'acceptReviewShare' || !isOwnSubmission(scope, share))
    .filter(({ step }) => step !== 'decide' || !isWithLeader(scope, share))
    .filter(({ step }) => step !== 'present' || share.presentedAt === null)
    .filter(({ step }) => step !== 'withdraw' || share.presentedAt !== null)
    .map(({ operation }) => operation);
}

const roundOperations: Readonly<Record<StoredRound['state'], readonly string[]>> = {
  draft: ['updateReviewRound', 'openReviewRound', 'deleteReviewRound'],
  open: ['closeReviewRound', 'remindReviewShares'],
  closed: [],
};

export function roundActions(scope: AccessScope, { state, unitId }: StoredRound): string[] {
  return roundOperations[state].filter((operation) =>
    (['government', 'party'] as const).some((bloc) => scope.allows(operation, placeOf(unitId, bloc))),
  );
}

/** What the province does: not for those who reach no more than a commune of it. */
export function refuseBeyondProvince(scope: AccessScope, place: OwnedRow): void {
  if (!scope.grants.some((grant) => reaches(grant, place))) throw notFound('phần rà soát');
}

export function refuseOwnSubmission(scope: AccessScope, share: StoredShare): void {
  if (!isOwnSubmission(scope, share)) return;
  const message = 'Người đã gửi kết quả này không tự chấp nhận được. Đề nghị người khác thẩm định.';
  throw new Refusal('conflict', 'review.own-submission', message);
}

/** What is handed on lies with those who may send it, until it is sent or handed back. */
const isWithLeader = (scope: AccessScope, { presentedAt, unitId, bloc }: StoredShare): boolean =>
  presentedAt !== null && !scope.allows('submitReviewShare', placeOf(unitId, bloc));

/** Why the rows of a share are not this account's to change now, or null. */
export function workRefusal(scope: AccessScope, share: StoredShare, today: string): Refusal | null {
  const refusal = refusalOf('decide', share, today);
  if (refusal !== null || !isWithLeader(scope, share)) return refusal;
  const message = 'Kết quả đã trình lãnh đạo nên không sửa được. Rút lại bản trình rồi sửa và trình lại.';
  return new Refusal('conflict', 'review.presented', message);
}

/** Every change of the rows of a share: by whoever it lies with, while it is worked on. */
export function refuseWork(scope: AccessScope, share: StoredShare, today: string): void {
  const refusal = workRefusal(scope, share, today);
  if (refusal) throw refusal;
}

export function refusePresented({ presentedAt }: StoredShare): void {
  if (presentedAt !== null) throw new Refusal('conflict', 'review.presented', 'Kết quả đã trình lãnh đạo rồi.');
}

export function refuseNotPresented({ presentedAt }: StoredShare): void {
  if (presentedAt !== null) return;
  throw new Refusal('conflict', 'review.not-presented', 'Kết quả chưa trình lãnh đạo nên không có gì để rút lại.');
}

const isOwnSubmission = (scope: AccessScope, share: StoredShare): boolean =>
  share.submittedBy !== null && share.submittedBy === scope.actor.accountId;

export function refuseStep(step: ShareStep, share: StoredShare, today: string): void {
  const refusal = refusalOf(step, share, today);
  if (refusal) throw refusal;
}

function refusalOf(step: ShareStep, share: StoredShare, today: string): Refusal | null {
  const refusal = stepRefusal(step, share, today);
  return refusal === null ? null : new Refusal('conflict', `review.${refusal}`, sentences[refusal](share));
}

const stateWords: Readonly<Record<StoredShare['state'], string>> = {
  drafting: 'đang rà soát',
  submitted: 'đã gửi, chờ thẩm định',
  returned: 'được trả lại',
  accepted: 'đã được chấp nhận',
};

const sentences: Readonly<Record<StepRefusal, (share: StoredShare) => string>> = {
  'round-not-open': ({ roundState }) =>
    roundState === 'closed' ? 'Đợt rà soát đã khóa sổ, kết quả không đổi được nữa.' : 'Đợt rà soát chưa mở.',
  'wrong-state': ({ state }) => `Kết quả rà soát của đơn vị ${stateWords[state]} nên không thực hiện được bước này.`,
  'deadline-passed': ({ deadline }) =>
    `Đã quá hạn ${formatDate(deadline)}. Đề nghị Sở Nội vụ (Ban Tổ chức đối với khối Đảng) gia hạn cho đơn vị.`,
};
