import { formatDate, type Bloc, type CalendarDate } from '@commune/kernel';
import { errorAt, warningAt, type Finding } from './finding.js';

// KH 1570/KH-UBND III.3 (điều động, luân chuyển, phân công lại); one post at a time, each from a day to a day.

export const transferKinds = [
  { code: 'transfer', name: 'Điều động' },
  { code: 'rotation', name: 'Luân chuyển' },
  { code: 'reassignment', name: 'Phân công lại' },
] as const;

/** They end on a day, so they come from a plan, which watches over it. */
export const plannedTransferKinds = [
  { code: 'secondment', name: 'Biệt phái' },
  { code: 'trial_appointment', name: 'Bổ nhiệm thử thách có thời hạn' },
] as const;

export const departureKinds = [
  { code: 'retired', name: 'Nghỉ hưu' },
  { code: 'resigned', name: 'Thôi việc theo nguyện vọng' },
  { code: 'transferred_out', name: 'Chuyển công tác ra ngoài hệ thống' },
  { code: 'dismissed', name: 'Buộc thôi việc' },
  { code: 'died', name: 'Từ trần' },
  { code: 'downsized', name: 'Tinh giản biên chế' },
] as const;

/** A post as it is held: both days belong to it. */
export interface HeldPost {
  readonly unitId: string;
  readonly bloc: string;
  readonly officeId: string;
  readonly positionId: string | null;
  readonly positionTitle: string;
  readonly specialismCode: string | null;
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
}

export type TakenPost = Omit<HeldPost, 'endedOn' | 'bloc'> & { readonly bloc: Bloc };

/** What is known of the place on the day: null where nothing of the kind is known. */
export interface PlaceTaken {
  readonly officeName: string | null;
  readonly positionBloc: string | null;
  readonly required: number | null;
  /** Others who hold the same position in the unit on the day. */
  readonly holders: number;
}

/** What keeps a person from changing the post on a day, and what should be looked at before. */
export function findingsOnMove(held: readonly HeldPost[], taken: TakenPost, place: PlaceTaken): Finding[] {
  const post = held.find(({ endedOn }) => endedOn === null);
  if (!post) return [errorAt('/effectiveOn', 'roster.not-in-office', 'Người này không còn giữ vị trí nào.')];
  return [
    ...findingsOnDay(held, taken.startedOn, '/effectiveOn'),
    ...(isSamePost(post, taken)
      ? [errorAt('/positionTitle', 'roster.nothing-moves', 'Vị trí mới giống vị trí đang giữ; chưa có gì thay đổi.')]
      : []),
    ...findingsOnPlace(taken, place),
  ];
}

/** Leaving on a day: the first day without the post. */
export function findingsOnLeaving(held: readonly HeldPost[], leftOn: CalendarDate): Finding[] {
  if (held.every(({ endedOn }) => endedOn !== null)) {
    return [errorAt('/leftOn', 'roster.not-in-office', 'Người này không còn giữ vị trí nào.')];
  }
  return findingsOnDay(held, leftOn, '/leftOn');
}

/** Coming back after having left. */
export function findingsOnReturn(held: readonly HeldPost[], taken: TakenPost, place: PlaceTaken): Finding[] {
  if (held.some(({ endedOn }) => endedOn === null)) {
    return [errorAt('/startedOn', 'roster.still-in-office', 'Người này đang giữ vị trí; hãy lập điều động.')];
  }
  const last =
    held
      .map(({ endedOn }) => endedOn ?? '')
      .toSorted()
      .at(-1) ?? '';
  const early =
    taken.startedOn <= last
      ? [errorAt('/startedOn', 'roster.post-overlaps', `Vị trí trước giữ đến hết ngày ${formatDate(last)}.`)]
      : [];
  return [...early, ...findingsOnPlace(taken, place)];
}

/** The open post must have begun before the day, and nothing may stand after it. */
function findingsOnDay(held: readonly HeldPost[], day: CalendarDate, pointer: string): Finding[] {
  const late = held.filter(({ startedOn, endedOn }) => startedOn >= day || (endedOn ?? '') >= day);
  const [first] = late;
  if (!first) return [];
  const period = `từ ngày ${formatDate(first.startedOn)}${first.endedOn ? ` đến ngày ${formatDate(first.endedOn)}` : ''}`;
  const message = `Trùng thời gian: đã có vị trí "${first.positionTitle}" ${period}. Chọn ngày sau đó.`;
  return [errorAt(pointer, 'roster.post-overlaps', message)];
}

function findingsOnPlace({ bloc, positionId }: TakenPost, place: PlaceTaken): Finding[] {
  const found: Finding[] = [];
  if (place.officeName === null) {
    const message = 'Phòng, ban này không thuộc đơn vị và khối đã chọn, hoặc đã kết thúc trước ngày đó.';
    found.push(errorAt('/officeId', 'roster.office-not-there', message));
  }
  if (positionId !== null && place.positionBloc !== bloc) {
    found.push(errorAt('/positionId', 'roster.position-of-other-bloc', 'Vị trí việc làm này thuộc khối khác.'));
  }
  if (
    positionId !== null &&
    place.positionBloc === bloc &&
    place.required !== null &&
    place.holders >= place.required
  ) {
    const message = `Vị trí này cần ${place.required} người và đã có ${place.holders}; thêm một người là vượt.`;
    found.push(warningAt('/positionId', 'roster.post-filled', message));
  }
  return found;
}

function isSamePost(post: HeldPost, taken: TakenPost): boolean {
  const facts = ['unitId', 'bloc', 'officeId', 'positionId', 'positionTitle', 'specialismCode'] as const;
  return facts.every((fact) => post[fact] === taken[fact]);
}
