import { defineSetting } from '@commune/platform/settings';
import { usualSalaryTerms } from '../domain/index.js';

const OURS = 'Chưa có nguồn; quyết định của hệ thống';

const days = (key: string, title: string, defaultValue: number, explanation: string) =>
  defineSetting<number>({
    key: `warnings.${key}`,
    title,
    explanation,
    type: 'integer',
    minimum: 0,
    maximum: 730,
    unit: 'ngày',
    defaultValue,
    source: OURS,
    certainty: '?',
    directorsMayChange: true,
  });

export const certificateLeadDays = days(
  'certificate-lead-days',
  'Cảnh báo chứng chỉ trước khi hết hạn',
  90,
  'Chứng chỉ còn giá trị không quá số ngày này được cảnh báo cho đến khi có chứng chỉ mới cùng loại.',
);

export const salaryLeadDays = days(
  'salary-lead-days',
  'Cảnh báo nâng bậc lương trước ngày đủ thời hạn',
  60,
  'Đủ để lập hồ sơ và trình quyết định đúng ngày.',
);

export const termLeadDays = days(
  'term-lead-days',
  'Cảnh báo hết thời hạn bổ nhiệm',
  150,
  'NĐ 170/2025 (sửa bởi NĐ 300/2026) đòi thông báo bổ nhiệm lại chậm nhất 90 ngày làm việc trước khi hết hạn; 150 ngày gồm cả thời gian chuẩn bị.',
);

export const absenceLeadDays = days(
  'absence-lead-days',
  'Cảnh báo hết thời hạn biệt phái, đi học, tạm đình chỉ',
  45,
  'Người đang biệt phái, đi học hoặc tạm đình chỉ được cảnh báo trước ngày kết thúc.',
);

export const urgentDays = days(
  'urgent-days',
  'Hạn được coi là gần',
  30,
  'Cảnh báo có hạn trong số ngày này ở mức trung bình, xa hơn ở mức thấp, đã qua ở mức cao.',
);

export const retirementLeadMonths = defineSetting<number>({
  key: 'warnings.retirement-lead-months',
  title: 'Cảnh báo trước khi đủ tuổi nghỉ hưu',
  explanation: 'Thông báo nghỉ hưu trước 6 tháng; cảnh báo sớm hơn để có người thay.',
  type: 'integer',
  minimum: 1,
  maximum: 24,
  unit: 'tháng',
  defaultValue: 6,
  source: 'Thông báo nghỉ hưu trước 6 tháng; tuổi theo NĐ 135/2020/NĐ-CP',
  certainty: 'S',
  directorsMayChange: true,
});

const termMonths = (key: string, title: string, defaultValue: number) =>
  defineSetting<number>({
    key: `warnings.${key}`,
    title,
    explanation: 'Thời gian giữ bậc trước khi được xét nâng bậc thường xuyên.',
    type: 'integer',
    minimum: 12,
    maximum: 60,
    unit: 'tháng',
    defaultValue,
    source: 'TT 02/2021/TT-BNV; bảng lương NĐ 204/2004/NĐ-CP, chưa đối chiếu văn bản',
    certainty: 'M',
  });

export const upperSalaryTerm = termMonths(
  'salary-term-upper-months',
  'Thời hạn nâng bậc: bảng A0 đến A3',
  usualSalaryTerms.upper,
);
export const lowerSalaryTerm = termMonths(
  'salary-term-lower-months',
  'Thời hạn nâng bậc: bảng B',
  usualSalaryTerms.lower,
);

export const appointmentYears = defineSetting<number>({
  key: 'warnings.appointment-years',
  title: 'Thời hạn giữ chức vụ lãnh đạo',
  explanation: 'Tính từ ngày giữ vị trí. Chức danh bầu cử theo nhiệm kỳ của cơ quan bầu.',
  type: 'integer',
  minimum: 1,
  maximum: 10,
  unit: 'năm',
  defaultValue: 5,
  source: 'NĐ 170/2025/NĐ-CP Đ29–41, sửa bởi NĐ 300/2026/NĐ-CP',
  certainty: 'T',
});

const posts = (key: string, title: string, defaultValue: number, explanation: string) =>
  defineSetting<number>({
    key: `warnings.${key}`,
    title,
    explanation,
    type: 'integer',
    minimum: 0,
    maximum: 50,
    unit: 'người',
    defaultValue,
    source: OURS,
    certainty: '?',
    directorsMayChange: true,
  });

export const quotaOverBorne = posts(
  'quota-over-borne',
  'Số người vượt biên chế chưa cảnh báo',
  0,
  'Vượt quá số này so với biên chế được giao của một khối thì cảnh báo.',
);
export const quotaUnderBorne = posts(
  'quota-under-borne',
  'Số biên chế trống chưa cảnh báo',
  2,
  'Thiếu quá số này so với biên chế được giao của một khối thì cảnh báo.',
);

export const fitGroupsWarned = defineSetting<string>({
  key: 'warnings.standard-lack',
  title: 'Cảnh báo chưa đủ tiêu chuẩn vị trí việc làm',
  explanation: 'Thiếu tiêu chuẩn bắt buộc luôn được cảnh báo.',
  type: 'choice',
  choices: ['mandatory', 'field', 'training'],
  choiceTitles: {
    mandatory: 'Chỉ khi thiếu tiêu chuẩn bắt buộc',
    field: 'Cả khi chuyên ngành không phù hợp vị trí',
    training: 'Cả khi chỉ còn thiếu bồi dưỡng, chứng chỉ',
  },
  defaultValue: 'field',
  source: 'NQ 04-NQ/TU phụ lục 3.3: "thiếu tiêu chuẩn vị trí việc làm"; mức do tỉnh chọn',
  certainty: '?',
  directorsMayChange: true,
});

export const warningsSettings = [
  certificateLeadDays,
  salaryLeadDays,
  termLeadDays,
  absenceLeadDays,
  urgentDays,
  retirementLeadMonths,
  upperSalaryTerm,
  lowerSalaryTerm,
  appointmentYears,
  quotaOverBorne,
  quotaUnderBorne,
  fitGroupsWarned,
] as const;
