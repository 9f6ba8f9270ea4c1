import type { Words } from '@/app/i18n';

/** What the cards of the home page say: they come without the words of the whole feature. */
const vi = {
  home: {
    confirm: 'Phiếu {period} chờ xác nhận',
    confirmText: '{count} phiếu đã tự chấm, chờ nhận xét và xác nhận',
    confirmOpen: 'Chấm điểm',
    self: 'Phiếu {period} của Ông/Bà',
    selfText: 'Chưa tự chấm tiêu chí chung',
    selfReturned: 'Được trả lại: {reason}',
    selfOpen: 'Tự chấm',
  },
};
const en: typeof vi = {
  home: {
    confirm: 'Cards of {period} to confirm',
    confirmText: '{count} self-scored cards wait for comment and confirmation',
    confirmOpen: 'Score',
    self: 'Your card of {period}',
    selfText: 'General criteria are not scored yet',
    selfReturned: 'Given back: {reason}',
    selfOpen: 'Score yourself',
  },
};

export const words = { vi, en } satisfies Words;
