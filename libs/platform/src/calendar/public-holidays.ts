/** A day off, or a weekend day that is worked, with where it is from. */
export interface KnownDay {
  readonly day: string;
  readonly kind: 'holiday' | 'working_weekend';
  readonly name: string;
  readonly source: string;
}

const LAW = 'Bộ luật Lao động 2019 Đ112';
const SWAPPED = 'Hoán đổi ngày làm việc năm 2026 theo thông báo của Bộ Nội vụ (chưa đối chiếu văn bản)';
const IN_LIEU = 'Bộ luật Lao động 2019 Đ111.3: nghỉ bù ngày lễ trùng ngày nghỉ hằng tuần';
const UNANNOUNCED = 'Bộ luật Lao động 2019 Đ112; chưa có thông báo lịch nghỉ năm 2027, tỉnh kiểm tra lại';

const holiday = (day: string, name: string, source: string): KnownDay => ({ day, kind: 'holiday', name, source });
const worked = (day: string, name: string, source: string): KnownDay => ({
  day,
  kind: 'working_weekend',
  name,
  source,
});

/**
 * Weekdays off and weekend days worked. 2026: the law and the swaps announced, as known without the text at hand. 2027:
 * the law, with the choice that is usual where it leaves one; provinces correct it when the announcement comes.
 */
export const publicHolidays: readonly KnownDay[] = [
  holiday('2026-01-01', 'Tết Dương lịch', LAW),
  holiday('2026-01-02', 'Tết Dương lịch (hoán đổi)', SWAPPED),
  worked('2026-01-10', 'Làm bù cho ngày 02/01/2026', SWAPPED),
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((day) =>
    holiday(day, 'Tết Nguyên đán Bính Ngọ', LAW),
  ),
  holiday('2026-04-27', 'Giỗ Tổ Hùng Vương (nghỉ bù)', IN_LIEU),
  holiday('2026-04-30', 'Ngày Chiến thắng', LAW),
  holiday('2026-05-01', 'Ngày Quốc tế lao động', LAW),
  worked('2026-08-22', 'Làm bù cho ngày 31/08/2026', SWAPPED),
  holiday('2026-08-31', 'Quốc khánh (hoán đổi)', SWAPPED),
  holiday('2026-09-01', 'Quốc khánh', LAW),
  holiday('2026-09-02', 'Quốc khánh', LAW),
  holiday('2027-01-01', 'Tết Dương lịch', LAW),
  ...['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'].map((day) =>
    holiday(day, 'Tết Nguyên đán Đinh Mùi', UNANNOUNCED),
  ),
  holiday('2027-04-16', 'Giỗ Tổ Hùng Vương', LAW),
  holiday('2027-04-30', 'Ngày Chiến thắng', LAW),
  holiday('2027-05-03', 'Ngày Quốc tế lao động (nghỉ bù)', IN_LIEU),
  holiday('2027-09-02', 'Quốc khánh', LAW),
  holiday('2027-09-03', 'Quốc khánh', UNANNOUNCED),
];

/** Days that stand on the same date every year. */
export const fixedHolidays: readonly { readonly monthAndDay: string; readonly name: string }[] = [
  { monthAndDay: '01-01', name: 'Tết Dương lịch' },
  { monthAndDay: '04-30', name: 'Ngày Chiến thắng' },
  { monthAndDay: '05-01', name: 'Ngày Quốc tế lao động' },
  { monthAndDay: '09-02', name: 'Quốc khánh' },
];
export const LAW_OF_HOLIDAYS = LAW;
export const LAW_OF_DAYS_IN_LIEU = IN_LIEU;
