/** The card on paper. */
const vi = {
  forms: {
    one: 'Tải phiếu',
    office: 'Tải phiếu cả phòng',
    word: 'Word, Mẫu số 01',
    excel: 'Excel, Mẫu số 01',
    file: 'phieu-theo-doi',
  },
};

const en: typeof vi = {
  forms: {
    one: 'Download the form',
    office: 'Download all forms',
    word: 'Word, form 01',
    excel: 'Excel, form 01',
    file: 'tracking-form',
  },
};

export const formWords = { vi, en };
