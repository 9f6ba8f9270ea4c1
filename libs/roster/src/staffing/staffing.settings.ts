import { defineSetting } from '@commune/platform/settings';

export const nearRetirementMonths = defineSetting({
  key: 'staffing.near-retirement-months',
  title: 'Sắp nghỉ hưu: trong số tháng tới',
  explanation:
    'Người đủ tuổi nghỉ hưu trong khoảng này được tính là sắp nghỉ hưu khi rà soát chuyên sâu từng lĩnh vực.',
  type: 'integer',
  minimum: 1,
  maximum: 120,
  unit: 'tháng',
  defaultValue: 24,
  source: 'Chưa có quy định; tỉnh tự đặt để kịp chuẩn bị người thay',
  certainty: '?',
  directorsMayChange: true,
});
