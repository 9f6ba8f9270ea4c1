import { describe, expect, it } from '@jest/globals';
import { detectTable, proposeMapping, readWorkbook } from '@commune/platform/spreadsheets';
import ExcelJS from 'exceljs';
import { careerColumns, contactColumns, originColumns, paperColumns } from './particular-columns.js';
import { isImportable, readRosterRows } from './read-roster-rows.js';
import { rosterImportColumns } from './roster-import-columns.js';

const GROUPS: readonly (readonly [from: string, to: string, name: string])[] = [
  ['G', 'N', 'Đơn vị, vị trí việc làm'],
  ['O', 'W', 'Trình độ'],
  ['AA', 'AD', 'Ngạch, lương'],
  ['AE', 'AF', 'Xếp loại chất lượng'],
];
const LABELS = [
  ...[
    'TT',
    'Họ và tên',
    'Ngày, tháng, năm sinh',
    'Giới tính',
    'Dân tộc',
    'Số định danh cá nhân',
    'Mã xã',
    'Xã, phường',
  ],
  ...['Khối', 'Đơn vị công tác', 'Chức vụ, vị trí việc làm', 'Mã VTVL', 'Lĩnh vực', 'Giữ vị trí từ ngày'],
  ...[
    'Trình độ chuyên môn',
    'Chuyên ngành đào tạo',
    'Năm tốt nghiệp',
    'Lý luận chính trị',
    'Quản lý nhà nước',
    'Tin học',
  ],
  ...[
    'Ngoại ngữ',
    'Tiếng dân tộc',
    'Chứng chỉ bồi dưỡng',
    'Ngày vào Đảng',
    'Ngày tuyển dụng',
    'Số năm công tác',
    'Ngạch',
  ],
  ...['Mã ngạch', 'Hệ số lương', 'Hưởng từ ngày', 'Xếp loại năm 2023', 'Xếp loại năm 2025', 'Ghi chú'],
];
const GOOD: Readonly<Record<string, ExcelJS.CellValue>> = {
  A: 1,
  B: 'Lê Đức Sơn',
  C: '12/04/1982',
  D: 'Nam',
  E: 'Kinh',
  F: '004082900000',
  G: '01273',
  H: 'Phường Thục Phán',
  I: 'Đảng',
  J: 'Thường trực Đảng ủy',
  K: 'Bí thư Đảng ủy',
  L: 'D.01',
  N: '01/07/2025',
  O: 'Đại học',
  P: 'Quản trị kinh doanh',
  Q: 2004,
  R: 'Cao cấp',
  S: 'Chuyên viên chính',
  T: 'Cơ bản',
  U: 'Tiếng Anh bậc 2',
  V: 'Tiếng Tày',
  W: 'Lãnh đạo, quản lý cấp xã; Kỹ năng số',
  X: '07/03/2011',
  Y: new Date(Date.UTC(2007, 6, 18)),
  Z: 18,
  AA: 'Chuyên viên chính',
  AB: '01.002',
  AC: '4,74',
  AD: '14/01/2025',
  AE: 'Hoàn thành tốt nhiệm vụ',
  AF: 'Không xếp loại',
  AG: 'Đang nghỉ thai sản',
};
const FIRST_ROW = 8;

type Change = Readonly<Record<string, ExcelJS.CellValue>>;

const idOf = (index: number): string => `0040829${String(index).padStart(5, '0')}`;

const writeHeading = (sheet: ExcelJS.Worksheet): void => {
  sheet.getCell('A1').value = 'ỦY BAN NHÂN DÂN TỈNH CAO BẰNG';
  sheet.getCell('A3').value = 'DANH SÁCH CÁN BỘ, CÔNG CHỨC CẤP XÃ';
  sheet.getCell('A4').value = '(tính đến ngày 31/3/2026)';
  LABELS.forEach((label, index) => (sheet.getCell(6, index + 1).value = label));
  sheet.getRow(7).values = LABELS.map((_, index) => `(${index + 1})`);
  sheet.mergeCells('A3:AG3');
  for (const [from, to, name] of GROUPS) {
    sheet.mergeCells(`${from}5:${to}5`);
    sheet.getCell(`${from}5`).value = name;
  }
};

/** A roster as offices make it, one row for each change of a good row; ids differ unless the change says. */
const rosterWorkbook = async (changes: readonly Change[]): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  const hidden = workbook.addWorksheet('Danh mục', { state: 'hidden' });
  hidden.getCell('A1').value = 'Họ và tên';
  const sheet = workbook.addWorksheet('Danh sách');
  writeHeading(sheet);
  changes.forEach((change, index) => {
    for (const [column, value] of Object.entries({ ...GOOD, A: index + 1, F: idOf(index), ...change })) {
      const cell = sheet.getCell(`${column}${FIRST_ROW + index}`);
      cell.value = value;
      if (typeof value === 'object') cell.numFmt = 'dd/mm/yyyy';
    }
  });
  const end = FIRST_ROW + changes.length;
  sheet.getCell(`A${end}`).value = end;
  sheet.getCell(`A${end + 3}`).value = `Tổng cộng: ${changes.length} người`;
  sheet.getCell(`T${end + 5}`).value = 'Cao Bằng, ngày 10 tháng 4 năm 2026';
  sheet.getCell(`T${end + 6}`).value = 'GIÁM ĐỐC';
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

const read = async (changes: readonly Change[]) => {
  const sheet = await readWorkbook(await rosterWorkbook(changes));
  const table = detectTable(sheet, rosterImportColumns);
  const mapping = proposeMapping(table.header, rosterImportColumns);
  return { table, mapping, rows: readRosterRows(sheet, table, mapping, table.asOf ?? '2026-03-31') };
};

const faultsOf = async (change: Change): Promise<string[]> => {
  const { rows } = await read([change]);
  return (rows[0]?.violations ?? []).map(({ cell, severity, code }) => `${cell} ${severity} ${code}`);
};

/** Columns that the template has and this file, like the province's, has not. */
const particularKeys = [...originColumns, ...paperColumns, ...careerColumns, ...contactColumns].map(({ key }) => key);

describe('a roster file', () => {
  it('is found among titles, numbering, totals and signatures', async () => {
    const { table, mapping } = await read([{}, {}]);
    expect(table).toMatchObject({
      sheetName: 'Danh sách',
      asOf: '2026-03-31',
      headerRows: { first: 5, last: 6 },
      dataRowNumbers: [8, 9],
      statedTotal: 2,
    });
    expect(table.skippedRows.map(({ rowNumber, reason }) => [rowNumber, reason])).toEqual([
      [13, 'totals'],
      [15, 'after_table'],
      [16, 'after_table'],
    ]);
    expect(mapping).toMatchObject({
      fullName: 'B',
      rankName: 'AA',
      rankCode: 'AB',
      'rating.2023': 'AE',
      'rating.2025': 'AF',
    });
    const lacking = Object.entries(mapping).flatMap(([key, letter]) => (letter === null ? [key] : []));
    expect(lacking).toEqual(particularKeys);
  });

  it('reads a good row into words of the domain', async () => {
    const { rows } = await read([{}]);
    expect(rows[0]?.violations).toEqual([]);
    expect(rows[0]?.person).toEqual({
      fullName: 'Lê Đức Sơn',
      birthDate: '1982-04-12',
      sex: 'male',
      ethnicGroupName: 'Kinh',
      idNumber: '004082900000',
      communeCode: '01273',
      communeName: 'Phường Thục Phán',
      bloc: 'party',
      officeName: 'Thường trực Đảng ủy',
      positionTitle: 'Bí thư Đảng ủy',
      positionCode: 'D.01',
      postedOn: '2025-07-01',
      educationLevel: 'university',
      fieldOfStudy: 'Quản trị kinh doanh',
      graduationYear: 2004,
      politicalTheory: 'advanced',
      stateManagement: 'principal_specialist',
      itLevel: 'basic',
      foreignLanguage: { language: 'Tiếng Anh', level: 2 },
      ethnicLanguage: 'Tiếng Tày',
      certificates: ['Lãnh đạo, quản lý cấp xã', 'Kỹ năng số'],
      partyAdmittedOn: '2011-03-07',
      recruitedOn: '2007-07-18',
      yearsOfService: 18,
      rankName: 'Chuyên viên chính',
      rankCode: '01.002',
      salaryCoefficient: 474,
      salaryFrom: '2025-01-14',
      ratings: [
        { year: 2023, rating: 'good' },
        { year: 2025, rating: 'not_rated' },
      ],
      note: 'Đang nghỉ thai sản',
    });
  });
});

describe('each fault stands at its cell', () => {
  it.each<[string, Change, string[]]>([
    ['a day that does not exist', { C: '30/02/1982' }, ['C8 error spreadsheet.date-unreadable']],
    ['a year alone', { C: 1982 }, ['C8 error spreadsheet.date-unreadable']],
    ['an American date', { N: '07/31/2025' }, ['N8 error spreadsheet.date-unreadable']],
    ['a date that lost its format', { N: 45839 }, ['N8 warning spreadsheet.date-as-number']],
    ['a date of Excel', { C: new Date(Date.UTC(1982, 3, 12)) }, []],
    ['a posting after the list', { N: '01/04/2026' }, ['N8 error roster.posted-in-future']],
    ['a short ID', { F: '00408290' }, ['F8 error roster.id-number-length']],
    ['an ID that lost its zeros', { F: 4082900000 }, ['F8 error roster.id-number-lost-zeros']],
    ['an ID of the other sex', { F: '004182900000' }, ['F8 warning roster.id-number-sex']],
    ['a commune code that lost its zero', { G: 1273 }, ['G8 error roster.commune-code-lost-zeros']],
    ['neither commune code nor name', { G: null, H: null }, ['G8 error roster.commune-missing']],
    ['an upper-case name', { B: 'LÊ ĐỨC SƠN' }, ['B8 warning roster.name-case']],
    ['an NFD name', { B: 'Lê Đức Sơn'.normalize('NFD') }, []],
    ['no name', { B: null }, ['B8 error spreadsheet.required']],
    ['a formula', { C: { formula: 'TODAY()', result: 46112 } }, ['C8 error spreadsheet.formula']],
    ['a formula without a result', { AG: { formula: 'A1' } }, ['AG8 error spreadsheet.formula']],
    ['an error of Excel', { E: { error: '#N/A' } }, ['E8 error spreadsheet.error-value']],
    ['text like a command', { AG: '+cmd|/c calc' }, ['AG8 error spreadsheet.dangerous-text']],
    ['text like a formula', { P: '=1+1' }, ['P8 error spreadsheet.dangerous-text']],
    ['text after a tab', { AG: '\t=1' }, ['AG8 error spreadsheet.dangerous-text']],
    ['a dash for nothing', { P: '-', M: '–' }, []],
    ['an unknown level', { O: 'Siêu nhân' }, ['O8 error spreadsheet.unknown-option']],
    ['an unknown rating', { AF: 'Khá' }, ['AF8 error spreadsheet.unknown-option']],
    ['an unknown rank', { AB: '15.111' }, ['AB8 error roster.rank-unknown']],
    ['a rank that became a number', { AB: 1.002 }, ['AB8 warning roster.rank-code-as-number']],
    ['a coefficient as a number', { AC: 4.74 }, []],
    ['a coefficient of no step', { AC: '4,75' }, ['AC8 warning roster.salary-step-unknown']],
    ['a coefficient of three decimals', { AC: '4,745' }, ['AC8 error spreadsheet.not-a-number']],
    ['years of service that differ', { Z: 25 }, ['Z8 warning roster.years-of-service-differ']],
    ['a language without a level', { U: 'Anh văn C' }, ['U8 warning roster.foreign-language-level-missing']],
  ])('%s', async (_claim, change, expected) => expect(await faultsOf(change)).toEqual(expected));

  it('a doubled ID in both rows, which name each other', async () => {
    const { rows } = await read([{}, {}, { F: idOf(0) }]);
    const doubled = rows.flatMap(({ violations }) =>
      violations.filter(({ code }) => code === 'roster.id-number-doubled'),
    );
    expect(doubled.map(({ cell, data }) => [cell, data?.['rows']])).toEqual([
      ['F8', [10]],
      ['F10', [8]],
    ]);
    expect(rows.map(isImportable)).toEqual([false, true, false]);
  });

  it('without ever repeating an ID number', async () => {
    const { rows } = await read([{ F: '00408290' }, { F: 4082900000 }, { F: '4082900000x' }]);
    expect(JSON.stringify(rows.map(({ violations }) => violations))).not.toMatch(/408290/u);
  });
});
