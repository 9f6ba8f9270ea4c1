import type { Words } from '@/app/i18n';

/** What the cards of the home page say: they come without the words of the whole feature. */
export const homeVi = {
  home: {
    unitTitle: 'Cán bộ, công chức của đơn vị',
    unitText: '{count} người · {unit}',
    unitOpen: 'Mở danh sách',
    ownTitle: 'Hồ sơ của tôi',
    ownText: 'Thông tin đang được lưu về Ông/Bà và lịch sử thay đổi.',
    ownOpen: 'Mở hồ sơ',
  },
};

export const homeEn = {
  home: {
    unitTitle: 'Officials and civil servants of the unit',
    unitText: '{count} people · {unit}',
    unitOpen: 'Open the list',
    ownTitle: 'My record',
    ownText: 'What is stored about you, and its history.',
    ownOpen: 'Open record',
  },
};

export const words = { vi: homeVi, en: homeEn } satisfies Words;
