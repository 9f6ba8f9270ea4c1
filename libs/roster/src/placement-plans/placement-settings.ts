import { defineSetting } from '@commune/platform/settings';
import { placementRuleSettings } from './placement-rule-settings.js';

/** Months that a secondment lasts at most. */
export const longestSecondment = defineSetting<number>({
  key: 'placement.longest-secondment-months',
  title: 'Thời hạn biệt phái dài nhất',
  explanation: 'Phương án không nhận ngày kết thúc biệt phái xa hơn số tháng này.',
  type: 'integer',
  minimum: 1,
  maximum: 60,
  unit: 'tháng',
  defaultValue: 36,
  source: 'Luật Cán bộ, công chức: thời hạn biệt phái không quá 03 năm',
  certainty: 'M',
  directorsMayChange: true,
});

/** Months that a trial appointment lasts at most. */
export const longestTrial = defineSetting<number>({
  key: 'placement.longest-trial-months',
  title: 'Thời hạn thử thách dài nhất',
  explanation:
    'Bổ nhiệm thử thách có thời hạn đối với chức danh lãnh đạo tại cơ sở (NQ 04-NQ/TU) không quá số tháng này.',
  type: 'integer',
  minimum: 1,
  maximum: 60,
  unit: 'tháng',
  defaultValue: 12,
  source: 'Chưa có nguồn quy định; tỉnh quyết định',
  certainty: '?',
  directorsMayChange: true,
});

/** Whether the director of Sở Nội vụ approves in place of the province. */
export const directorApproves = defineSetting<boolean>({
  key: 'placement.director-approves',
  title: 'Giám đốc Sở Nội vụ được phê duyệt phương án bố trí',
  explanation: 'Bật khi UBND tỉnh ủy quyền cho Giám đốc Sở Nội vụ phê duyệt phương án khối chính quyền.',
  type: 'boolean',
  defaultValue: false,
  source: 'Chưa có nguồn quy định; tỉnh quyết định',
  certainty: '?',
});

/** Days before the end of a secondment, a trial or a rotation on which it is warned of. */
export const warnOfTermDays = defineSetting<number>({
  key: 'placement.term-warning-days',
  title: 'Cảnh báo trước ngày hết hạn biệt phái, thử thách, luân chuyển',
  explanation: 'Số ngày trước ngày kết thúc, để kịp quyết định trở về, kéo dài hay bố trí chính thức.',
  type: 'integer',
  minimum: 1,
  maximum: 365,
  unit: 'ngày',
  defaultValue: 60,
  source: 'NQ 04-NQ/TU phụ lục 3.3; số ngày do tỉnh quyết định',
  certainty: '?',
  directorsMayChange: true,
});

/** Whether a plan may send somebody to the other bloc. */
export const movesAcrossBlocs = defineSetting<boolean>({
  key: 'placement.across-blocs',
  title: 'Bố trí giữa khối Đảng và khối chính quyền',
  explanation:
    'Bật thì người lập phương án của cả hai khối được thêm tay người sang khối khác, khi nơi đến đã có ý kiến đồng ý. Hệ thống không bao giờ tự đề xuất.',
  type: 'boolean',
  defaultValue: false,
  source: 'Các kế hoạch, nghị quyết không nêu; tỉnh quyết định theo phân cấp quản lý cán bộ',
  certainty: '?',
});

export const placementSettings = [
  movesAcrossBlocs,
  longestSecondment,
  longestTrial,
  directorApproves,
  warnOfTermDays,
  ...placementRuleSettings,
];
