import type { Words } from '@/app/i18n';

const vi = {
  title: 'Kết quả đánh giá',
  purpose: 'Điểm theo dõi, đánh giá của từng xã trong một kỳ. Mức theo điểm để theo dõi, không phải xếp loại năm.',
  caption: 'Kết quả theo dõi, đánh giá {period}',
  unit: 'Đơn vị',
  people: 'Số người',
  scored: 'Có điểm',
  ofPeople: '{share} số người',
  mean: 'Điểm trung bình',
  meanColumn: 'Trung bình',
  levels: {
    excellent: 'Từ 90',
    good: '70 đến dưới 90',
    satisfactory: '50 đến dưới 70',
    unsatisfactory: 'Dưới 50',
  },
  notScored: 'Chưa chấm',
  insufficientData: 'Không có việc',
  absent: 'Nghỉ cả kỳ',
  state: 'Kỳ',
  closed: 'Đã khóa',
  open: 'Đang mở',
  none: 'Không có công chức nào công tác trong kỳ',
  noneText: 'Chọn kỳ, khối hoặc đơn vị khác.',
  how: 'Cách tính',
  howText:
    'Tháng: điểm của phiếu đã xác nhận. Quý, nửa năm, năm: trung bình cộng các tháng có điểm của từng công chức (Nghị định 335/2025/NĐ-CP Điều 17.3, Điều 11.2), tính ở nơi được chấm sau cùng. Tháng nghỉ cả kỳ và tháng không được giao việc không tính vào trung bình. Điểm trung bình của xã là trung bình của những người có điểm.',
};

const en: typeof vi = {
  title: 'Evaluation results',
  purpose: 'Points of each commune in a period. Levels by points are tracking, not the rating of the year.',
  caption: 'Results of {period}',
  unit: 'Unit',
  people: 'People',
  scored: 'Scored',
  ofPeople: '{share} of the people',
  mean: 'Mean points',
  meanColumn: 'Mean',
  levels: {
    excellent: '90 and more',
    good: '70 to below 90',
    satisfactory: '50 to below 70',
    unsatisfactory: 'Below 50',
  },
  notScored: 'Not scored',
  insufficientData: 'No work',
  absent: 'Absent',
  state: 'Period',
  closed: 'Closed',
  open: 'Open',
  none: 'Nobody worked here in the period',
  noneText: 'Choose another period, bloc or unit.',
  how: 'How it is computed',
  howText:
    'A month: the points of confirmed cards. A quarter, half-year or year: each person’s mean of the months with points (Decree 335/2025, Articles 17.3, 11.2), where they were scored last. Months of absence and months without assigned work are left out. The mean of a commune is that of its people with points.',
};

export const words = { vi, en } satisfies Words;
