import { addMonths } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { invalid, Refusal } from '@commune/platform/http';
import type { Settings } from '@commune/platform/settings';
import { errorAt, violationsOfMove, type LongestTerms } from '../domain/index.js';
import { waysOf } from '../placement-plans/move-ways.js';
import type { StoredMove } from '../placement-plans/placement-moves.repository.js';
import { longestSecondment, longestTrial } from '../placement-plans/placement-settings.js';

export interface Signed {
  readonly number: string;
  readonly signedOn: string;
  readonly signerName: string;
  readonly signerPosition: string;
}

export async function longestTerms(settings: Settings, reader: Reader): Promise<LongestTerms> {
  return {
    secondment: await settings.value(reader, longestSecondment),
    trial: await settings.value(reader, longestTrial),
  };
}

export function refuseUnsignable(
  move: Pick<StoredMove, 'kind' | 'unitId' | 'officeId' | 'fromUnitId' | 'fromOfficeId' | 'undoesId'>,
  { signedOn, effectiveOn, endsOn }: { signedOn: string; effectiveOn: string; endsOn: string | null },
  today: string,
  longest: LongestTerms,
): void {
  const ways = waysOf(move);
  // Coming back from a commune to a department is for good.
  const terms = move.undoesId === null ? ways : { ...ways, direction: 'among_communes' as const };
  const violations = [
    ...(signedOn > today ? [errorAt('/signedOn', 'placement.signed-ahead', 'Ngày ký không được sau hôm nay.')] : []),
    ...(effectiveOn < signedOn
      ? [
          errorAt(
            '/effectiveOn',
            'placement.effective-before-signed',
            'Ngày thực hiện không được trước ngày ký quyết định.',
          ),
        ]
      : []),
    ...violationsOfMove({ kind: move.kind, effectiveOn, endsOn, ...terms }, longest),
  ];
  if (violations.length > 0) throw invalid(violations, violations[0]?.code);
}

/** Its whole length counts, from the day on which it began. */
export function refuseTooLong(
  { kind, effectiveOn, endsOn }: Pick<StoredMove, 'kind' | 'effectiveOn' | 'endsOn'>,
  until: string | undefined,
  longest: LongestTerms,
): void {
  if (endsOn === null) throw new Refusal('conflict', 'placement.no-term', 'Lần bố trí này không có thời hạn.');
  if (until === undefined || until <= endsOn) {
    throw invalid([errorAt('/endsOn', 'placement.not-later', 'Ngày kết thúc mới phải sau ngày kết thúc hiện nay.')]);
  }
  const months = kind === 'secondment' ? longest.secondment : kind === 'trial_appointment' ? longest.trial : null;
  if (months === null || until <= addMonths(effectiveOn, months)) return;
  const message = `Tính cả thời gian đã qua, không quá ${months} tháng.`;
  throw invalid([errorAt('/endsOn', 'placement.term-too-long', message)], 'placement.term-too-long');
}

export function decidedElsewhere(fullName: string): Refusal {
  const message = `${fullName} đã có một quyết định khác đang chờ thực hiện. Hủy hoặc chờ quyết định đó trước.`;
  return new Refusal('conflict', 'placement.decided-elsewhere', message);
}
