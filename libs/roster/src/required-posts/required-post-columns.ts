import { integerCell, textCell, type ImportColumn } from '@commune/platform/spreadsheets';
import { communeCodeCell } from '../import-columns/roster-cells.js';

export const MOST_POSTS = 1000;

/** The columns of the workbook that the screen gives out, so that it can be filled in and handed back. */
export const requiredPostColumns: readonly ImportColumn[] = [
  {
    key: 'communeCode',
    label: 'Mã xã',
    aliases: ['Mã xã, phường', 'Mã đơn vị hành chính', 'Mã ĐVHC'],
    required: true,
    fieldClass: 'name',
    parse: communeCodeCell,
    example: '01273',
    hint: 'Mã đơn vị hành chính cấp xã, 5 chữ số.',
  },
  {
    key: 'positionCode',
    label: 'Mã VTVL',
    aliases: ['Mã vị trí việc làm', 'Mã vị trí'],
    required: true,
    fieldClass: 'name',
    parse: textCell(20),
    example: 'II.06',
    hint: 'Mã trong danh mục vị trí việc làm.',
  },
  {
    key: 'required',
    label: 'Cần có',
    aliases: ['Số cần có', 'Số vị trí cần có', 'Chỉ tiêu'],
    required: false,
    fieldClass: 'name',
    parse: integerCell(0, MOST_POSTS),
    example: '2',
    hint: 'Số người cần có ở vị trí này; ô trống là không đổi.',
  },
  {
    key: 'source',
    label: 'Căn cứ',
    aliases: ['Quyết định', 'Số quyết định', 'Nguồn'],
    required: false,
    fieldClass: 'name',
    parse: textCell(500),
    example: 'Quyết định số 20/QĐ-UBND ngày 05/01/2027',
    hint: 'Số, ngày quyết định; bắt buộc ở dòng có số thay đổi.',
  },
];
