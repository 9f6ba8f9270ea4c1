import {
  dateCell,
  hundredthsCell,
  type ImportColumn,
  integerCell,
  optionCell,
  textCell,
} from '@commune/platform/spreadsheets';
import { findRating, type Rating, ratings } from '../domain/person-codes.js';
import { ranks } from '../domain/rank.js';
import { rankCodeCell } from './roster-cells.js';
import { rosterColumn } from './roster-column.js';

const GROUP = 'Ngạch, lương';
const ratingNames = ratings.map(({ name }) => name);

export const employmentColumns = [
  rosterColumn('recruitedOn', 'employment', {
    label: 'Ngày tuyển dụng',
    aliases: ['Ngày vào ngành', 'Ngày vào cơ quan nhà nước', 'Ngày được tuyển dụng'],
    parse: dateCell,
    example: '01/09/2014',
    hint: 'Ngày được tuyển dụng lần đầu.',
  }),
  rosterColumn('yearsOfService', 'employment', {
    label: 'Số năm công tác',
    aliases: ['Thâm niên', 'Thâm niên công tác', 'Thời gian công tác'],
    parse: integerCell(0, 60),
    example: '11',
    hint: 'Số năm tròn; dùng để đối chiếu với ngày tuyển dụng.',
  }),
  rosterColumn('rankName', 'employment', {
    label: 'Ngạch',
    aliases: ['Tên ngạch', 'Ngạch công chức'],
    group: GROUP,
    parse: textCell(100),
    example: 'Chuyên viên',
    hint: 'Tên ngạch; mã ngạch được dùng khi hai nội dung khác nhau.',
  }),
  rosterColumn('rankCode', 'employment', {
    label: 'Mã ngạch',
    aliases: ['Mã số ngạch', 'Mã ngạch công chức'],
    group: GROUP,
    options: ranks.map(({ code }) => code),
    parse: rankCodeCell,
    example: '01.003',
    hint: 'Mã số ngạch, ô kiểu Văn bản (Text).',
  }),
  rosterColumn('salaryCoefficient', 'employment', {
    label: 'Hệ số lương',
    aliases: ['Hệ số', 'HSL'],
    group: GROUP,
    parse: hundredthsCell(100, 1300),
    example: '3,33',
    hint: 'Hệ số lương hiện hưởng, hai chữ số thập phân.',
  }),
  rosterColumn('salaryFrom', 'employment', {
    label: 'Hưởng từ ngày',
    aliases: ['Ngày hưởng', 'Thời điểm hưởng', 'Hưởng lương từ ngày'],
    group: GROUP,
    parse: dateCell,
    example: '01/09/2024',
    hint: 'Ngày bắt đầu hưởng hệ số lương hiện nay.',
  }),
];

export const RATING_KEY = 'rating';

const RATING_LABEL = /^(?:xep loai|danh gia|ket qua)(?: [a-z]+)* (\d{4})$/u;

/** One column for each year; the year comes from the header, so any year can be read. */
export const ratingColumn: ImportColumn<typeof RATING_KEY, Rating> = {
  key: RATING_KEY,
  label: 'Xếp loại năm',
  aliases: [],
  group: 'Xếp loại chất lượng',
  required: false,
  fieldClass: 'assessment',
  options: ratingNames,
  parse: optionCell(findRating, ratingNames),
  example: 'Hoàn thành tốt nhiệm vụ',
  hint: 'Mức xếp loại chất lượng của năm ghi ở tiêu đề cột.',
  repeat: { suffixOf: (label) => RATING_LABEL.exec(label)?.[1], exampleSuffix: '2025' },
};
