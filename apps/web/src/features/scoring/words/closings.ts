/** Closing a period. */
export const closingsVi = {
  closingTitle: 'Khóa kỳ đánh giá',
  closingPurpose: 'Tính điểm của tất cả công chức rồi khóa kỳ; sau khi khóa, điểm và công việc của kỳ không sửa được',
  progress: { people: 'Số người', selfScored: 'Chờ xác nhận', confirmed: 'Đã xác nhận' },
  remaining: 'Còn {count} người',
  noProgress: 'Không có công chức nào công tác trong kỳ',
  noProgressText: 'Chọn đơn vị, khối hoặc kỳ khác.',
  close: 'Khóa kỳ',
  closeTitle: 'Khóa {period}',
  closeText:
    'Còn {unscored} người chưa được xác nhận đủ phiếu: phiếu chưa xác nhận không có điểm. Kỳ đã khóa không mở lại. Khóa quý thì khóa cả các tháng của quý.',
  closingStarted: 'Đang khóa kỳ, xem tiến độ ở mục Việc đang chạy',
  closedBy: '{name} khóa lúc {at}',
  closingRuns: '{name} đang khóa',
  findings: {
    title: 'Biểu hiện hình thức cần xem lại',
    purpose:
      'Hệ thống nêu dữ kiện với số liệu để người khóa kỳ xem lại, không phải kết luận. Khi khóa, danh sách được giữ nguyên.',
    kind: 'Biểu hiện',
    allKinds: 'Mọi biểu hiện',
    facts: 'Dữ kiện',
    source: 'Căn cứ',
    none: 'Không thấy biểu hiện hình thức',
    noneText: 'Xét trên các phiếu đã xác nhận của kỳ. Ngưỡng nêu biểu hiện đặt ở mục Tham số.',
    kinds: {
      'flat-scores': 'Điểm gần như nhau',
      'same-level': 'Cùng một mức',
      gap: 'Tự chấm và cấp trên lệch nhiều',
      'no-gap': 'Cấp trên giữ nguyên mọi điểm tự chấm',
      'no-evidence': 'Điểm thiếu minh chứng',
      'against-figures': 'Trái với số liệu',
      'cap-pressure': 'Số người xuất sắc vượt mức tối đa',
    },
  },
};

export const closingsEn: typeof closingsVi = {
  closingTitle: 'Closing periods',
  closingPurpose: 'Compute everybody’s points and close: points and work of the period change no more',
  progress: { people: 'People', selfScored: 'To be confirmed', confirmed: 'Confirmed' },
  remaining: '{count} people left',
  noProgress: 'Nobody worked here in the period',
  noProgressText: 'Choose another unit, bloc or period.',
  close: 'Close the period',
  closeTitle: 'Close {period}',
  closeText:
    '{unscored} people have cards that are not confirmed: such cards get no points. A closed period is not opened again. A quarter closes its months too.',
  closingStarted: 'Closing; see Running work for its progress',
  closedBy: 'closed by {name}, {at}',
  closingRuns: 'being closed by {name}',
  findings: {
    title: 'Signs of formalism to look at',
    purpose:
      'Facts with their numbers for whoever closes the period, no verdict. The list is kept as it is at closing.',
    kind: 'Sign',
    allKinds: 'All signs',
    facts: 'Facts',
    source: 'Source',
    none: 'No signs of formalism',
    noneText: 'Looked for in the confirmed cards of the period. The limits are settings.',
    kinds: {
      'flat-scores': 'Nearly the same points',
      'same-level': 'All in one level',
      gap: 'Self-score and superior far apart',
      'no-gap': 'Every self-score confirmed as it was',
      'no-evidence': 'Points without evidence',
      'against-figures': 'Against the figures',
      'cap-pressure': 'More excellent than there may be',
    },
  },
};
