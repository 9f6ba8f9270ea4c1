import { dateCell, optionCell, textCell } from '@commune/platform/spreadsheets';
import { findSex, sexes } from '../domain/person-codes.js';
import { idNumberCell, nameCell } from './roster-cells.js';
import { rosterColumn } from './roster-column.js';

const sexNames = sexes.map(({ name }) => name);
const DATE_HINT = 'Ngày/tháng/năm, ví dụ 01/02/1990; ô kiểu ngày của Excel cũng được.';

export const personColumns = [
  rosterColumn('fullName', 'name', {
    label: 'Họ và tên',
    aliases: ['Họ tên', 'Họ, tên', 'Họ và tên khai sinh', 'Họ và tên cán bộ, công chức'],
    required: true,
    parse: nameCell,
    example: 'Nguyễn Văn A',
    hint: 'Họ, chữ đệm và tên như trong căn cước, viết hoa chữ cái đầu.',
  }),
  rosterColumn('birthDate', 'identity', {
    label: 'Ngày, tháng, năm sinh',
    aliases: ['Ngày sinh', 'Ngày tháng năm sinh', 'Sinh ngày', 'NTNS'],
    required: true,
    parse: dateCell,
    example: '01/02/1990',
    hint: DATE_HINT,
  }),
  rosterColumn('sex', 'identity', {
    label: 'Giới tính',
    aliases: ['Nam/Nữ', 'Giới'],
    required: true,
    options: sexNames,
    parse: optionCell(findSex, sexNames),
    example: 'Nam',
    hint: 'Nam hoặc Nữ.',
  }),
  rosterColumn('ethnicGroupName', 'sensitive', {
    label: 'Dân tộc',
    aliases: ['Thành phần dân tộc'],
    parse: textCell(50),
    example: 'Tày',
    hint: 'Tên dân tộc theo danh mục 54 dân tộc.',
  }),
  rosterColumn('idNumber', 'id_number', {
    label: 'Số định danh cá nhân',
    aliases: [
      'Số định danh',
      'Số CCCD',
      'CCCD',
      'Số căn cước',
      'Số căn cước công dân',
      'Mã định danh cá nhân',
      'Số ĐDCN',
    ],
    required: true,
    parse: idNumberCell,
    example: '004090000001',
    hint: 'Đủ 12 chữ số, ô kiểu Văn bản (Text) để giữ các số 0 ở đầu.',
  }),
  rosterColumn('partyAdmittedOn', 'sensitive', {
    label: 'Ngày vào Đảng',
    aliases: ['Ngày kết nạp Đảng', 'Ngày vào Đảng CSVN'],
    parse: dateCell,
    example: '03/02/2015',
    hint: `Để trống nếu chưa vào Đảng. ${DATE_HINT}`,
  }),
  rosterColumn('note', 'sensitive', {
    label: 'Ghi chú',
    parse: textCell(1000),
    example: 'Đang nghỉ thai sản',
    hint: 'Nội dung khác cần biết.',
  }),
];
