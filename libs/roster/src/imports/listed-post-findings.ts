import { addDays, formatDate } from '@commune/kernel';
import { errorAt, judgeListedPost, warningAt, type Finding, type ListedPostRuling } from '../domain/index.js';
import type { RecordFacts, StoredFacts } from './record-to-store.js';

/** What becomes of the post that a list tells of a person whom the system knows. */
export function rulingOf(stored: StoredFacts, after: RecordFacts, saysSince: boolean, asOf: string): ListedPostRuling {
  const { unitId, bloc, officeId, postedOn: heldSince, earlierUntil } = stored;
  const isInSamePlace = unitId === after.unitId && bloc === after.bloc && officeId === after.officeId;
  return judgeListedPost({ heldSince, earlierUntil }, { isInSamePlace, since: after.postedOn, saysSince }, asOf);
}

type Told = Exclude<ListedPostRuling, 'taken'>;

const dayAfter = (day: string | null): string => (day === null ? '' : formatDate(addDays(day, 1)));
const shown = (day: string | null): string => (day === null ? '' : formatDate(day));

const findings: Readonly<Record<Told, (stored: StoredFacts, after: RecordFacts) => Finding>> = {
  'day-kept': ({ postedOn, earlierUntil }) =>
    warningAt(
      '/postedOn',
      'roster.posted-during-former',
      `Đến ngày ${shown(earlierUntil)} người này còn giữ vị trí khác; ngày giữ vị trí hiện nay trong hồ sơ (${shown(postedOn)}) được giữ nguyên.`,
    ),
  'known-to-have-left': ({ earlierUntil }) =>
    warningAt(
      '/fullName',
      'roster.left-since',
      `Theo hồ sơ, người này thôi giữ vị trí từ ngày ${dayAfter(earlierUntil)}, sau ngày của danh sách; dòng được giữ nguyên như đã có.`,
    ),
  'not-returned': ({ earlierUntil }) =>
    errorAt(
      '/postedOn',
      'roster.left-before',
      `Theo hồ sơ, người này đã thôi giữ vị trí từ ngày ${dayAfter(earlierUntil)}. Nếu đã trở lại, ghi "Giữ vị trí từ ngày" từ ngày ${dayAfter(earlierUntil)} trở đi; nếu không, bỏ dòng này.`,
    ),
  'elsewhere-then': ({ positionTitle, postedOn }, after) =>
    errorAt(
      '/postedOn',
      'roster.posted-elsewhere',
      `Theo hồ sơ, từ ngày ${shown(postedOn)} người này giữ vị trí "${positionTitle}" ở nơi khác, còn danh sách ghi vị trí này từ ngày ${formatDate(after.postedOn)}. Nếu đã điều động sau đó, ghi đúng ngày giữ vị trí mới; nếu không, sửa đơn vị công tác.`,
    ),
};

export const findingOf = (ruling: Told, stored: StoredFacts, after: RecordFacts): Finding =>
  findings[ruling](stored, after);
