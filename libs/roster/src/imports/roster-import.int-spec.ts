import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportCheck } from '@commune/platform/imports';
import type { TestApp, TestCaller } from '@commune/platform/testing';
import ExcelJS from 'exceljs';
import { check, execute, upload } from '../testing/importing.js';
import { blankRow, FIRST_ROW, idNumberOf, rosterFile, type FileRow } from '../testing/roster-file.js';
import { PROVINCE, startSmallProvince, unitIdOf } from '../testing/small-province.js';

interface Case {
  readonly what: string;
  readonly row: FileRow;
  readonly fault?: { readonly column: string; readonly code: string; readonly severity?: string };
}

const doubled = idNumberOf(700);

/** One row of the file each, from FIRST_ROW on. */
const cases: readonly Case[] = [
  { what: 'a good row', row: {} },
  {
    what: 'a day that does not exist',
    row: { C: '31/02/1990' },
    fault: { column: 'C', code: 'spreadsheet.date-unreadable' },
  },
  {
    what: 'a post that begins after the date of the list',
    row: { L: '01/02/2030' },
    fault: { column: 'L', code: 'roster.posted-in-future' },
  },
  { what: 'a short number', row: { F: '00409000001' }, fault: { column: 'F', code: 'roster.id-number-length' } },
  {
    what: 'a number that lost its zeros',
    row: { F: 4_090_000_016 },
    fault: { column: 'F', code: 'roster.id-number-lost-zeros' },
  },
  { what: 'a number used twice, first', row: { F: doubled }, fault: { column: 'F', code: 'roster.id-number-doubled' } },
  { what: 'a number used twice, again', row: { F: doubled }, fault: { column: 'F', code: 'roster.id-number-doubled' } },
  { what: 'a code of no commune', row: { G: '99999' }, fault: { column: 'G', code: 'roster.commune-unknown' } },
  {
    what: 'an office of another kind',
    row: { I: 'Phòng Không có' },
    fault: { column: 'I', code: 'roster.office-unknown' },
  },
  {
    what: 'a formula',
    row: { J: { formula: 'CONCATENATE("Văn","thư")' } },
    fault: { column: 'J', code: 'spreadsheet.formula' },
  },
  {
    what: 'text that is a command',
    row: { P: '+cmd|calc' },
    fault: { column: 'P', code: 'spreadsheet.dangerous-text' },
  },
  { what: 'a missing name', row: { B: null }, fault: { column: 'B', code: 'spreadsheet.required' } },
  { what: 'a decomposed name', row: { B: 'Nguyễn Thị Phượng'.normalize('NFD') } },
  {
    what: 'a name in capitals',
    row: { B: 'TRẦN VĂN BÌNH' },
    fault: { column: 'B', code: 'roster.name-case', severity: 'warning' },
  },
  { what: 'real dates of Excel', row: { B: 'Hoàng Văn Ngày', C: new Date(Date.UTC(1990, 3, 12)) } },
];

const placed = cases.map((tried, index) => ({ ...tried, rowNumber: FIRST_ROW + index }));
const faulty = placed.flatMap(({ what, rowNumber, fault }) =>
  fault ? [{ what, rowNumber, cell: `${fault.column}${rowNumber}`, severity: 'error', ...fault }] : [],
);
const good = placed.filter(({ fault }) => fault === undefined || fault.severity === 'warning');

let test: TestApp;
let officer: TestCaller;
let importId: string;
let checked: ImportCheck;
let report: ExcelJS.Worksheet;

beforeAll(async () => {
  test = await startSmallProvince();
  officer = await test.signIn([{ role: 'home_affairs_officer', unitId: await unitIdOf(test, PROVINCE) }]);
  const file = await rosterFile([...cases.map(({ row }) => row), blankRow, blankRow, blankRow]);
  importId = (await upload(officer, file)).id;
  checked = await check(officer, importId);
  report = await reportSheet();
});

afterAll(() => test.stop());

async function reportSheet(): Promise<ExcelJS.Worksheet> {
  const { body } = await officer.get(`/imports/${importId}/report`).responseType('blob').expect(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(body);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('the report has no sheet');
  return sheet;
}

const noteOf = (cell: ExcelJS.Cell): string =>
  typeof cell.note === 'string' ? cell.note : (cell.note?.texts ?? []).map(({ text }) => text).join('');

describe('the check of a file with faults', () => {
  it('counts the rows and leaves blank rows at the end out', () => {
    const errors = faulty.filter(({ severity }) => severity === 'error').length;
    expect(checked.counts).toMatchObject({ rows: cases.length, create: good.length, faulty: errors, outside: 0 });
  });

  it.each(faulty)('finds $what at its cell $cell', ({ cell, code, severity }) => {
    expect(checked.faults).toContainEqual(expect.objectContaining({ cell, code, severity }));
  });

  it('finds nothing else', () => {
    const found = checked.faults.map(({ cell, code }) => `${cell} ${code}`);
    expect(found.toSorted()).toEqual(faulty.map(({ cell, code }) => `${cell} ${code}`).toSorted());
  });

  it('never repeats a number', () => {
    expect(JSON.stringify(checked.faults)).not.toMatch(/\d{9,}/u);
  });
});

describe('the workbook that comes back', () => {
  it('has one more column, for the faults', () => {
    expect(report.getCell('Q3').value).toBe('Lỗi cần sửa');
  });

  it.each(faulty)('tells of $what in its row and beside its cell $cell', ({ rowNumber, cell }) => {
    expect(String(report.getCell(`Q${rowNumber}`).value)).toContain(`${cell}: `);
    expect(noteOf(report.getCell(cell))).not.toBe('');
  });

  it('leaves rows without faults alone', () => {
    const clean = placed.filter(({ fault }) => fault === undefined);
    expect(clean.map(({ rowNumber }) => report.getCell(`Q${rowNumber}`).value)).toEqual(clean.map(() => null));
  });

  it('calculates nothing and runs nothing', () => {
    const values: ExcelJS.CellValue[] = [];
    report.eachRow((row) => row.eachCell((cell) => values.push(cell.value)));
    expect(values.filter((value) => typeof value === 'object' && value !== null && 'formula' in value)).toEqual([]);
    expect(values.filter((value) => typeof value === 'string' && /^[=+@]/u.test(value))).toEqual([]);
  });
});

describe('the execution of a file with faults', () => {
  it('is refused as a whole, then brings in exactly the good rows when asked to', async () => {
    const refused = await officer.post(`/imports/${importId}/execution`).send({ onlyGoodRows: false }).expect(409);
    expect(refused.body).toMatchObject({ code: 'imports.has-faults' });
    expect(await test.sql('select from civil_servant')).toHaveLength(0);

    expect(await execute(officer, importId, true)).toMatchObject({ state: 'done' });
    const people = await test.sql<{ name: string; born: string }>(
      'select full_name as name, birth_date::text as born from civil_servant',
    );
    const names = ['Lê Đức Sơn', 'Nguyễn Thị Phượng', 'Trần Văn Bình', 'Hoàng Văn Ngày'];
    expect(people.map(({ name }) => name).toSorted()).toEqual(names.map((name) => name.normalize('NFC')).toSorted());
    expect(new Set(people.map(({ born }) => born))).toEqual(new Set(['1990-04-12']));
  });
});
