import { defineSetting } from '@commune/platform/settings';

export const standardUnitPoints = defineSetting<number>({
  key: 'evaluation.standard-unit-points',
  title: 'Điểm của một đơn vị sản phẩm/công việc chuẩn',
  explanation:
    'Hệ số của mỗi dòng danh mục bằng điểm chia cho số này. Chỉ dùng để nhắc khi nhập danh mục; khi tính điểm hệ thống dùng hệ số.',
  type: 'integer',
  minimum: 1,
  maximum: 100,
  unit: 'điểm',
  defaultValue: 5,
  source: 'QĐ 283/QĐ-UBND xã Nghĩa Lâm ngày 31/5/2026 (thực tiễn)',
  certainty: 'S',
  directorsMayChange: true,
});
