import { defineSetting } from '@commune/platform/settings';

/** What decisions are based on, apart by semicolons; the plan's approval is added. */
export const decisionBases = defineSetting<string>({
  key: 'placement.decision-bases',
  title: 'Căn cứ pháp lý của quyết định bố trí',
  explanation: 'In đầu quyết định, mỗi căn cứ một dòng; cách nhau bằng dấu chấm phẩy.',
  type: 'text',
  defaultValue:
    'Luật Tổ chức chính quyền địa phương số 72/2025/QH15; Luật Cán bộ, công chức số 80/2025/QH15; Nghị định số 170/2025/NĐ-CP ngày 30/6/2025 của Chính phủ, được sửa đổi, bổ sung bởi Nghị định số 300/2026/NĐ-CP ngày 29/7/2026',
  source: 'Các văn bản được dẫn; thứ tự và phạm vi do tỉnh quyết định',
  certainty: 'M',
  directorsMayChange: true,
});
