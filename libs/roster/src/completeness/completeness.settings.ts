import { defineSetting } from '@commune/platform/settings';

export const completenessTarget = defineSetting({
  key: 'completeness.target-percent',
  title: 'Hồ sơ điện tử đầy đủ: mục tiêu',
  explanation: 'Tỷ lệ hồ sơ có đủ dữ liệu bắt buộc mà tỉnh phấn đấu đạt; hiện trên biểu đồ tiến độ số hóa hồ sơ.',
  type: 'integer',
  minimum: 1,
  maximum: 100,
  unit: '%',
  defaultValue: 100,
  source: 'NQ 04-NQ/TU mục 2.2(3); kế hoạch của tỉnh Đắk Lắk mục II.2 e, g',
  certainty: 'T',
  directorsMayChange: true,
});

export const completenessTargetYear = defineSetting({
  key: 'completeness.target-year',
  title: 'Hồ sơ điện tử đầy đủ: năm hoàn thành',
  explanation: 'Năm phải hoàn thành việc số hóa hồ sơ cán bộ; hiện bên mục tiêu.',
  type: 'integer',
  minimum: 2026,
  maximum: 2045,
  defaultValue: 2029,
  source: 'KH 1570/KH-UBND mục II.2; NQ 04-NQ/TU mục III (thực hiện từ năm 2026, hoàn thành trong năm 2029)',
  certainty: 'T',
  directorsMayChange: true,
});

export const completenessSettings = [completenessTarget, completenessTargetYear];
