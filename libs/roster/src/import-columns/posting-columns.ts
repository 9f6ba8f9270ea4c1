import { dateCell, optionCell, textCell } from '@commune/platform/spreadsheets';
import { blocNames, findBloc } from '../domain/person-codes.js';
import { communeCodeCell } from './roster-cells.js';
import { rosterColumn } from './roster-column.js';

const GROUP = 'Đơn vị, vị trí việc làm';
const blocOptions = blocNames.map(({ name }) => name);

export const postingColumns = [
  rosterColumn('communeCode', 'name', {
    label: 'Mã xã',
    aliases: ['Mã xã, phường', 'Mã đơn vị hành chính', 'Mã ĐVHC', 'Mã phường'],
    group: GROUP,
    parse: communeCodeCell,
    example: '01321',
    hint: 'Mã đơn vị hành chính cấp xã, 5 chữ số. Có thể để trống nếu ghi tên xã.',
  }),
  rosterColumn('communeName', 'name', {
    label: 'Xã, phường',
    aliases: ['Tên xã', 'Tên xã, phường', 'Xã/phường', 'Đơn vị cấp xã', 'Xã'],
    group: GROUP,
    parse: textCell(100),
    example: 'Xã Bảo Lạc',
    hint: 'Tên đầy đủ của xã, phường, đặc khu.',
  }),
  rosterColumn('bloc', 'name', {
    label: 'Khối',
    aliases: ['Khối Đảng, chính quyền', 'Thuộc khối'],
    group: GROUP,
    required: true,
    options: blocOptions,
    parse: optionCell(findBloc, blocOptions),
    example: 'Chính quyền',
    hint: 'Đảng (gồm Mặt trận Tổ quốc) hoặc Chính quyền.',
  }),
  rosterColumn('officeName', 'name', {
    label: 'Đơn vị công tác',
    aliases: ['Phòng, ban', 'Cơ quan, đơn vị', 'Phòng, đơn vị công tác', 'Phòng'],
    group: GROUP,
    required: true,
    parse: textCell(200),
    example: 'Phòng Kinh tế',
    hint: 'Phòng, ban, trung tâm nơi đang làm việc.',
  }),
  rosterColumn('positionTitle', 'name', {
    label: 'Chức vụ, vị trí việc làm',
    aliases: ['Chức vụ', 'Chức danh', 'Vị trí việc làm', 'Chức vụ, chức danh', 'Chức danh, vị trí việc làm'],
    group: GROUP,
    required: true,
    parse: textCell(500),
    example: 'Chuyên viên về lĩnh vực tài chính',
    hint: 'Chức vụ, vị trí việc làm đang giữ.',
  }),
  rosterColumn('positionCode', 'name', {
    label: 'Mã VTVL',
    aliases: ['Mã vị trí việc làm', 'Mã vị trí'],
    group: GROUP,
    parse: textCell(20),
    example: 'II.06',
    hint: 'Mã trong danh mục vị trí việc làm.',
  }),
  rosterColumn('specialismName', 'name', {
    label: 'Lĩnh vực',
    aliases: ['Lĩnh vực chuyên môn', 'Lĩnh vực phụ trách'],
    group: GROUP,
    parse: textCell(100),
    example: 'tài chính',
    hint: 'Lĩnh vực chuyên môn phụ trách, nếu có.',
  }),
  rosterColumn('postedOn', 'employment', {
    label: 'Giữ vị trí từ ngày',
    aliases: ['Ngày giữ vị trí', 'Giữ chức vụ từ ngày', 'Ngày bổ nhiệm', 'Thời điểm giữ vị trí'],
    group: GROUP,
    parse: dateCell,
    example: '01/07/2025',
    hint: 'Ngày bắt đầu giữ vị trí hiện nay.',
  }),
];
