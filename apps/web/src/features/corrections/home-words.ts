import type { Words } from '@/app/i18n';

/** What the card of the home page says: it comes without the words of the whole feature. */
const vi = {
  home: {
    title: 'Đề nghị đính chính hồ sơ',
    text: '{count} đề nghị chờ quyết định',
    open: 'Mở danh sách',
  },
};
const en = {
  home: { title: 'Correction requests', text: '{count} requests wait for a decision', open: 'Open the list' },
};

export const words = { vi, en } satisfies Words;
