import { hundredthsCell, optionCell, textCell, type ImportColumn } from '@commune/platform/spreadsheets';
import { complexityGroups } from '../domain/index.js';

const MOST_HUNDREDTHS = 1_000_000;
const groupNames = complexityGroups.map((group) => `N${group}`);
const fieldClass = 'name' as const;

/** "N2", "2" or "nhóm 2". */
const groupOf = (text: string): number | undefined =>
  complexityGroups.find((group) => new RegExp(`^(n|nhóm )?${group}$`, 'iu').test(text));

export const workCatalogueColumns: readonly ImportColumn[] = [
  {
    key: 'code',
    label: 'Mã',
    aliases: ['code', 'Mã công việc', 'Mã sản phẩm', 'Mã nhiệm vụ'],
    required: true,
    fieldClass,
    parse: textCell(20),
    example: 'DC.02',
    hint: 'Mã của sản phẩm, công việc; mỗi mã một dòng.',
  },
  {
    key: 'part',
    label: 'Phần',
    aliases: ['part', 'Phần danh mục'],
    required: true,
    fieldClass,
    parse: textCell(20),
    example: 'DC',
    hint: 'QL: lãnh đạo, quản lý; DC: dùng chung; RIENG: riêng của bộ phận.',
  },
  {
    key: 'officeName',
    label: 'Bộ phận',
    aliases: ['unit', 'Phòng', 'Đơn vị'],
    required: false,
    fieldClass,
    parse: textCell(200),
    example: 'Phòng Kinh tế',
    hint: 'Bỏ trống nếu dùng chung.',
  },
  {
    key: 'task',
    label: 'Nhiệm vụ',
    aliases: ['task', 'Tên nhiệm vụ', 'Tên công việc'],
    required: true,
    fieldClass,
    parse: textCell(300),
    example: 'Soạn công văn trao đổi, xin ý kiến, đôn đốc',
    hint: 'Tên nhiệm vụ, công việc.',
  },
  {
    key: 'detail',
    label: 'Nội dung công việc',
    aliases: ['detail', 'Nội dung', 'Mô tả'],
    required: false,
    fieldClass,
    parse: textCell(1000),
    example: 'Nghiên cứu nội dung, dự thảo công văn',
    hint: 'Các việc phải làm.',
  },
  {
    key: 'output',
    label: 'Sản phẩm đầu ra',
    aliases: ['output', 'Sản phẩm'],
    required: false,
    fieldClass,
    parse: textCell(300),
    example: 'Công văn',
    hint: 'Sản phẩm kiểm đếm được.',
  },
  {
    key: 'complexityGroup',
    label: 'Nhóm độ phức tạp',
    aliases: ['class', 'Nhóm', 'Phân nhóm'],
    required: true,
    fieldClass,
    parse: optionCell(groupOf, groupNames),
    example: 'N2',
    hint: 'Không quá 5 nhóm (NĐ 335/2025 Điều 13.1).',
    options: groupNames,
  },
  {
    key: 'scoreFrame',
    label: 'Khung điểm',
    aliases: ['score_frame', 'Khung điểm của nhóm'],
    required: false,
    fieldClass,
    parse: textCell(40),
    example: '11-50',
    hint: 'Điểm thấp nhất và cao nhất của nhóm.',
  },
  {
    key: 'scoreHundredths',
    label: 'Điểm',
    aliases: ['score', 'Điểm quy đổi'],
    required: false,
    fieldClass,
    parse: hundredthsCell(1, MOST_HUNDREDTHS),
    example: '25',
    hint: 'Điểm của sản phẩm, công việc.',
  },
  {
    key: 'coefficientHundredths',
    label: 'Hệ số',
    aliases: ['coefficient', 'Hệ số quy đổi'],
    required: true,
    fieldClass,
    parse: hundredthsCell(1, MOST_HUNDREDTHS),
    example: '5',
    hint: 'Bằng bao nhiêu đơn vị sản phẩm/công việc chuẩn.',
  },
  {
    key: 'source',
    label: 'Căn cứ',
    aliases: ['Quyết định', 'Nguồn'],
    required: false,
    fieldClass,
    parse: textCell(500),
    example: 'Quyết định số 283/QĐ-UBND ngày 31/5/2026',
    hint: 'Quyết định phê duyệt; bỏ trống thì ghi tên tệp.',
  },
];
