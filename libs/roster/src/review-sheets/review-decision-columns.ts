import { dateCell, integerCell, optionCell, textCell, type ImportColumn } from '@commune/platform/spreadsheets';
import { finderOf, reviewSolutions } from '../domain/index.js';

const names = reviewSolutions.map(({ name }) => name);
const column = <Key extends string, Value>(
  key: Key,
  label: string,
  rest: Pick<ImportColumn<Key, Value>, 'parse' | 'example' | 'hint'> & Partial<ImportColumn<Key, Value>>,
): ImportColumn<Key, Value> => ({ aliases: [], required: false, fieldClass: 'assessment', ...rest, key, label });

/** What a commune fills in, and the two columns by which a row is known again. Labels are those of the sheet given out. */
export const reviewDecisionColumns = [
  column('rowId', 'Mã dòng', {
    required: true,
    parse: textCell(36),
    example: '01890000-0000-7000-8000-000000000000',
    hint: 'Giữ nguyên như trong tệp tải về.',
  }),
  column('rowVersion', 'Phiên bản dòng', {
    required: true,
    parse: integerCell(1, 1_000_000),
    example: '1',
    hint: 'Giữ nguyên như trong tệp tải về; dòng có người khác sửa sau đó bị từ chối.',
  }),
  column('group', 'Nhóm quyết định', {
    parse: integerCell(1, 5),
    example: '2',
    hint: 'Từ 1 đến 5; để trống là chưa quyết định.',
  }),
  column('reason', 'Lý do khi khác đề xuất', {
    parse: textCell(2000),
    example: 'Đã có bằng đại học, chờ cập nhật hồ sơ',
    hint: 'Bắt buộc khi nhóm khác đề xuất của hệ thống.',
  }),
  column('solution', 'Giải pháp', {
    options: names,
    parse: optionCell(finderOf(reviewSolutions), names),
    example: 'Đào tạo, bồi dưỡng',
    hint: 'Một trong các giải pháp của danh sách.',
  }),
  column('solutionNote', 'Nội dung giải pháp', {
    parse: textCell(1000),
    example: 'Lớp quản lý nhà nước ngạch chuyên viên',
    hint: 'Nội dung cụ thể.',
  }),
  column('solutionDueOn', 'Thời hạn giải pháp', {
    parse: dateCell,
    example: '31/12/2027',
    hint: 'Bắt buộc, trừ khi giữ nguyên vị trí.',
  }),
] as const;
