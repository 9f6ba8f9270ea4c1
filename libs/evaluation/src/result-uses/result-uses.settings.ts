import { defineSetting } from '@commune/platform/settings';

const years = (key: string, title: string, defaultValue: number, explanation: string, maximum: number) =>
  ({
    key: `evaluation.${key}`,
    title,
    explanation,
    type: 'integer',
    minimum: 1,
    maximum,
    unit: 'năm',
    defaultValue,
  }) as const;

export const leaderTermYears = defineSetting<number>({
  ...years(
    'leader-term',
    'Thời hạn giữ chức vụ để xét miễn nhiệm, từ chức',
    5,
    'Các năm không hoàn thành nhiệm vụ và các lần khiển trách được đếm trong thời hạn này, tính từ ngày giữ vị trí.',
    10,
  ),
  source: 'NĐ 170/2025/NĐ-CP Đ52, Đ53, sửa bởi NĐ 300/2026/NĐ-CP',
  certainty: 'T',
});

export const appointmentRatedYears = defineSetting<number>({
  ...years(
    'appointment-years',
    'Số năm phải hoàn thành tốt trở lên để được bổ nhiệm',
    3,
    'Người được quy hoạch có năm dưới mức này trong số năm gần nhất thì được nêu.',
    5,
  ),
  source: 'NĐ 170/2025/NĐ-CP Đ29, sửa bởi NĐ 300/2026/NĐ-CP',
  certainty: 'T',
});

export const commendationYears = defineSetting<number>({
  ...years(
    'commendation-years',
    'Số năm liên tục xuất sắc để gợi ý khen thưởng',
    2,
    'Nghị định chỉ nêu kết quả đánh giá là căn cứ thi đua, khen thưởng; số năm do tỉnh chọn.',
    10,
  ),
  source: 'Nghị định 335/2025/NĐ-CP Điều 23 không nêu số năm; quyết định của hệ thống',
  certainty: '?',
  directorsMayChange: true,
});

export const resultUsesSettings = [leaderTermYears, appointmentRatedYears, commendationYears] as const;
