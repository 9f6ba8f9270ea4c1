import { formatDate, formatNumber, type Violation } from '@commune/kernel';
import { brokenConstraint, invalid, Refusal } from '@commune/platform/http';
import type { HoldersOfUnit } from './position-catalogue.repository.js';

const UNITS_NAMED = 5;

export function pastDay(pointer: string): Violation {
  const message = 'Ngày không được trước hôm nay, và không trước ngày vị trí có hiệu lực: báo cáo đã lập giữ nguyên.';
  return { pointer, code: 'roster.position-past', message };
}

export function unlisted(pointer: string, list: string): Violation {
  return { pointer, code: 'roster.code-not-listed', message: `Mã này không có trong danh mục ${list} đang hiệu lực.` };
}

export function positionEnded(): Refusal {
  const message = 'Vị trí này đã hết hiệu lực, hoặc đã có ngày kết thúc khác: tải lại để xem.';
  return new Refusal('conflict', 'roster.position-ended', message);
}

export function keptByOthers(bloc: string): Refusal {
  const keeper = bloc === 'party' ? 'Ban Tổ chức Tỉnh ủy' : 'Sở Nội vụ';
  const message = `Danh mục vị trí việc làm của khối này do ${keeper} quản lý.`;
  return new Refusal('forbidden', 'roster.position-of-other-bloc', message);
}

/** A position with holders isn't closed: where they are says whom to speak to. */
export function refuseHeld(holders: readonly HoldersOfUnit[], lastDay: string): void {
  if (holders.length === 0) return;
  const total = holders.reduce((sum, { count }) => sum + count, 0);
  const named = holders.slice(0, UNITS_NAMED).map(({ unitName, count }) => `${unitName} ${formatNumber(count)}`);
  const others = holders.length > UNITS_NAMED ? ` và ${holders.length - UNITS_NAMED} nơi khác` : '';
  const message =
    `${formatNumber(total)} người còn giữ vị trí này sau ngày ${formatDate(lastDay)}: ` +
    `${named.join(', ')}${others}. Chuyển họ sang vị trí khác trước.`;
  throw invalid([{ pointer: '/lastDay', code: 'roster.position-held', message, data: { total } }]);
}

/** The fault of the database that a code means one position on each day, in words of ours. */
export function codeTaken(error: unknown, pointer: string): unknown {
  if (!brokenConstraint(error)?.startsWith('job_position_code')) return error;
  const message =
    'Mã này đã là của một vị trí khác trong cùng thời gian. Chọn mã khác, hoặc kết thúc vị trí kia trước.';
  return invalid([{ pointer, code: 'roster.position-code-taken', message }]);
}
