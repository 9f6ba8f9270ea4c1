import { defineSetting } from '@commune/platform/settings';
import type { OnTimeBasis } from '../domain/index.js';

export const onTimeBasis = defineSetting<OnTimeBasis>({
  key: 'plan-tracking.on-time-basis',
  title: 'Tỷ lệ hồ sơ đúng hạn tính trên',
  explanation:
    'Mặc định hồ sơ còn đang giải quyết mà đã quá hạn cũng tính vào mẫu số; cách kia chỉ tính trên hồ sơ đã giải quyết. Bảng số liệu luôn hiện cả hai; mục này chọn cách dùng khi chấm điểm.',
  type: 'choice',
  choices: ['with_overdue', 'resolved'],
  choiceTitles: { with_overdue: 'Đã giải quyết và đang quá hạn', resolved: 'Đã giải quyết' },
  defaultValue: 'with_overdue',
  source: 'Nghị định 224/2026/NĐ-CP Điều 19; mẫu số theo thực tiễn',
  certainty: 'P',
  directorsMayChange: true,
});

export const dossierSettings = [onTimeBasis] as const;
