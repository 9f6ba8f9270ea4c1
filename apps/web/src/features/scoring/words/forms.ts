/** The card on paper. */
export const formsVi = {
  forms: {
    one: 'Tải phiếu',
    office: 'Tải phiếu cả phòng',
    word: 'Word, Mẫu số 01',
    excel: 'Excel, Mẫu số 01',
    file: 'phieu-theo-doi',
  },
};

export const formsEn: typeof formsVi = {
  forms: {
    one: 'Download the form',
    office: 'Download all forms',
    word: 'Word, form 01',
    excel: 'Excel, form 01',
    file: 'tracking-form',
  },
};
