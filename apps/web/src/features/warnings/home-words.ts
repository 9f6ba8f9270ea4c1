import type { Words } from '@/app/i18n';

/** What the card of the home page and the count of the top bar say. */
export const homeVietnamese = {
  title: 'Cảnh báo sớm',
  severities: { high: 'Cao', medium: 'Trung bình', low: 'Thấp' },
  count: '{count} cảnh báo mức cao chưa ai tiếp nhận',
  home: {
    title: 'Cảnh báo cần xử lý',
    text: '{total} cảnh báo ({blocs}), trong đó {high} mức cao, {open} chưa ai tiếp nhận',
    none: 'Không có cảnh báo nào trong phạm vi được giao.',
    high: '{count} mức cao',
    open: 'Xem tất cả',
  },
};

export const homeEnglish = {
  title: 'Early warnings',
  severities: { high: 'High', medium: 'Medium', low: 'Low' },
  count: '{count} high warnings that nobody has taken up',
  home: {
    title: 'Warnings to look after',
    text: '{total} warnings ({blocs}), {high} of them high, {open} taken up by nobody',
    none: 'There are no warnings in your area.',
    high: '{count} high',
    open: 'See all',
  },
};

export const words = { vi: homeVietnamese, en: homeEnglish } satisfies Words;
