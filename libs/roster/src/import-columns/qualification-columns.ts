import { integerCell, listCell, optionCell, textCell } from '@commune/platform/spreadsheets';
import type { CodedName } from '../domain/coded-names.js';
import {
  educationLevels,
  findEducationLevel,
  findItLevel,
  findPoliticalTheoryLevel,
  findStateManagementLevel,
  itLevels,
  politicalTheoryLevels,
  stateManagementLevels,
} from '../domain/qualification-levels.js';
import { foreignLanguageCell } from './roster-cells.js';
import { rosterColumn } from './roster-column.js';

const GROUP = 'Trình độ';

const levelCell = <Code extends string>(
  levels: readonly CodedName<Code>[],
  find: (text: string) => Code | undefined,
) => {
  const options = levels.map(({ name }) => name);
  return { group: GROUP, options, parse: optionCell(find, options) };
};

export const qualificationColumns = [
  rosterColumn('educationLevel', 'qualification', {
    ...levelCell(educationLevels, findEducationLevel),
    label: 'Trình độ chuyên môn',
    aliases: ['Trình độ đào tạo', 'Trình độ chuyên môn cao nhất', 'Trình độ CM'],
    example: 'Đại học',
    hint: 'Trình độ cao nhất đã được cấp bằng.',
  }),
  rosterColumn('fieldOfStudy', 'qualification', {
    label: 'Chuyên ngành đào tạo',
    aliases: ['Chuyên ngành', 'Ngành đào tạo'],
    group: GROUP,
    parse: textCell(200),
    example: 'Kế toán',
    hint: 'Ngành ghi trên bằng cao nhất.',
  }),
  rosterColumn('graduationYear', 'qualification', {
    label: 'Năm tốt nghiệp',
    group: GROUP,
    parse: integerCell(1950, 2100),
    example: '2012',
    hint: 'Năm gồm bốn chữ số.',
  }),
  rosterColumn('politicalTheory', 'qualification', {
    ...levelCell(politicalTheoryLevels, findPoliticalTheoryLevel),
    label: 'Lý luận chính trị',
    aliases: ['LLCT', 'Trình độ lý luận chính trị', 'Lí luận chính trị'],
    example: 'Trung cấp',
    hint: 'Để trống nếu chưa rõ; ghi "Chưa qua đào tạo" nếu chưa học.',
  }),
  rosterColumn('stateManagement', 'qualification', {
    ...levelCell(stateManagementLevels, findStateManagementLevel),
    label: 'Quản lý nhà nước',
    aliases: ['QLNN', 'Bồi dưỡng quản lý nhà nước', 'Trình độ quản lý nhà nước'],
    example: 'Chuyên viên',
    hint: 'Chương trình bồi dưỡng quản lý nhà nước cao nhất.',
  }),
  rosterColumn('itLevel', 'qualification', {
    ...levelCell(itLevels, findItLevel),
    label: 'Tin học',
    aliases: ['Trình độ tin học', 'CNTT'],
    example: 'Cơ bản',
    hint: 'Chứng chỉ ứng dụng công nghệ thông tin hoặc bằng tin học.',
  }),
  rosterColumn('foreignLanguage', 'qualification', {
    label: 'Ngoại ngữ',
    aliases: ['Trình độ ngoại ngữ'],
    group: GROUP,
    parse: foreignLanguageCell,
    example: 'Tiếng Anh bậc 2',
    hint: 'Thứ tiếng và bậc 1–6 theo khung năng lực ngoại ngữ.',
  }),
  rosterColumn('ethnicLanguage', 'qualification', {
    label: 'Tiếng dân tộc',
    aliases: ['Tiếng dân tộc thiểu số', 'Tiếng DTTS'],
    group: GROUP,
    parse: textCell(100),
    example: 'Tiếng Tày',
    hint: 'Tiếng dân tộc thiểu số sử dụng được.',
  }),
  rosterColumn('certificates', 'qualification', {
    label: 'Chứng chỉ bồi dưỡng',
    aliases: ['Chứng chỉ', 'Bồi dưỡng', 'Các chứng chỉ bồi dưỡng'],
    group: GROUP,
    parse: listCell(200),
    example: 'Kỹ năng số; Quốc phòng – an ninh',
    hint: 'Các chứng chỉ, cách nhau bằng dấu chấm phẩy.',
  }),
];
