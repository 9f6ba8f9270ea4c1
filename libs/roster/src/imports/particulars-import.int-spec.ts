import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp, TestCaller } from '@commune/platform/testing';
import ExcelJS from 'exceljs';
import { check, execute, upload } from '../testing/importing.js';
import { idNumberOf } from '../testing/roster-file.js';
import { PROVINCE, startSmallProvince, unitIdOf, WARD } from '../testing/small-province.js';

const person = {
  'Họ và tên': 'Lê Đức Sơn',
  'Ngày, tháng, năm sinh': '12/04/1990',
  'Giới tính': 'Nam',
  'Số định danh cá nhân': idNumberOf(41),
  'Mã xã': WARD,
  Khối: 'Chính quyền',
  'Đơn vị công tác': 'Văn phòng HĐND và UBND',
  'Chức vụ, vị trí việc làm': 'Văn thư',
  'Giữ vị trí từ ngày': '01/07/2025',
  'Ngày vào Đảng': '07/03/2015',
};

/** By the label of the template; dates as people write them. */
const details = {
  'Tên gọi khác': 'Lê Sơn',
  'Nơi sinh': 'Xã Bảo Lạc, tỉnh Cao Bằng',
  'Quê quán': 'Xã Hòa An, tỉnh Cao Bằng',
  'Tôn giáo': 'Không',
  'Ngày cấp căn cước': '10/06/2021',
  'Nơi cấp căn cước': 'Cục Cảnh sát QLHC về TTXH',
  'Số bảo hiểm xã hội': '0412345678',
  'Cơ quan tuyển dụng': 'UBND huyện Bảo Lạc',
  'Ngày vào Đảng chính thức': '07/03/2016',
  'Ngày vào Đoàn': '26/03/2006',
  'Ngày nhập ngũ': '15/02/2009',
  'Ngày xuất ngũ': '20/01/2011',
  'Quân hàm cao nhất': 'Hạ sĩ',
  'Điện thoại': '0912345678',
  'Thư điện tử': 'son.ld@caobang.gov.vn',
  'Nơi thường trú': 'Tổ 3, phường Thục Phán',
  'Nơi ở hiện nay': 'Tổ 5, phường Thục Phán',
};

const keys =
  'otherName,birthPlace,homeTown,religionCode,idIssuedOn,idIssuedBy,socialInsuranceNumber,recruitedBy,partyOfficialOn,' +
  'youthUnionOn,enlistedOn,dischargedOn,militaryRank,phone,email,permanentResidence,residence';

/** Two rows of heading and the example stand above. */
const BELOW_EXAMPLE = 4;

let test: TestApp;
let officer: TestCaller;

beforeAll(async () => {
  test = await startSmallProvince();
  officer = await test.signIn([{ role: 'home_affairs_officer', unitId: await unitIdOf(test, PROVINCE) }]);
});

afterAll(() => test.stop());

async function sheetOf(content: Buffer): Promise<{ workbook: ExcelJS.Workbook; sheet: ExcelJS.Worksheet }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(content).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return { workbook, sheet };
}

/** Where each label stands. */
function columnsOf(sheet: ExcelJS.Worksheet): Map<string, number> {
  const found = new Map<string, number>();
  sheet.eachRow((row) => row.eachCell((cell, column) => found.set(cell.text.replace(' (*)', ''), column)));
  return found;
}

/** The template of the system, with one person entered below what it brings. */
async function filled(values: Readonly<Record<string, string>>): Promise<Buffer> {
  const { body } = await officer.get('/imports/templates/civil-servants').responseType('blob').expect(200);
  const { workbook, sheet } = await sheetOf(body);
  const columns = columnsOf(sheet);
  const row = sheet.getRow(BELOW_EXAMPLE);
  for (const [label, value] of Object.entries(values)) {
    const column = columns.get(label);
    if (column === undefined) throw new Error(`The template has no column "${label}"`);
    row.getCell(column).value = value;
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The template has no title, so the day of the figures is told. */
async function uploaded(values: Readonly<Record<string, string>>): Promise<string> {
  const { id, version, mapping } = await upload(officer, await filled(values));
  const told = { mapping, asOf: '2026-03-31' };
  await officer.put(`/imports/${id}/mapping`).set('If-Match', `"${version}"`).send(told).expect(200);
  return id;
}

async function imported(values: Readonly<Record<string, string>>) {
  return (await execute(officer, await uploaded(values))).figures;
}

async function exported(): Promise<Record<string, string>> {
  const { body } = await officer
    .get('/civil-servants/export')
    .query({ columns: `fullName,${keys}` })
    .responseType('blob')
    .expect(200);
  const { sheet } = await sheetOf(body);
  const columns = columnsOf(sheet);
  const place = columns.get('Họ và tên') ?? 0;
  let found: Record<string, string> = {};
  sheet.eachRow((row) => {
    if (row.getCell(place).text !== 'Lê Đức Sơn') return;
    found = Object.fromEntries(
      Object.keys(details).map((label) => [label, shown(row.getCell(columns.get(label) ?? 0))]),
    );
  });
  return found;
}

function shown(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (!(value instanceof Date)) return cell.text;
  const [year, month, day] = value.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

describe('the particulars of a record', () => {
  it('go in by the template and come out by the export', async () => {
    expect(await imported({ ...person, ...details })).toMatchObject({ create: 1, faulty: 0 });
    expect(await exported()).toEqual(details);
  });

  it('that a later file repeats or leaves out change nothing', async () => {
    expect(await imported({ ...person, ...details })).toMatchObject({ unchanged: 1, update: 0 });
    expect(await imported(person)).toMatchObject({ unchanged: 1, update: 0 });
    expect(await exported()).toEqual(details);
  });

  it('that differ are changed, and the history says which', async () => {
    const phone = { 'Điện thoại': '0987654321' };
    expect(await imported({ ...person, ...phone })).toMatchObject({ update: 1 });
    expect(await exported()).toEqual({ ...details, ...phone });
    const entries = await test.sql<{ record_type: string }>(
      `select record_type from audit_entry where action = 'update' and before ? 'phone'`,
    );
    expect(entries).toHaveLength(1);
  });

  it.each([
    ['Tôn giáo', 'Đạo lạ', 'roster.religion-unknown'],
    ['Số bảo hiểm xã hội', '12345', 'roster.insurance-number-length'],
    ['Điện thoại', 'máy bàn', 'roster.phone-unreadable'],
    ['Thư điện tử', 'không có', 'roster.email-unreadable'],
    ['Ngày xuất ngũ', '01/01/2008', 'roster.dates-exchanged'],
    ['Ngày cấp căn cước', '01/01/2099', 'roster.date-in-future'],
  ])('are refused where they are wrong: %s "%s"', async (label, value, code) => {
    const found = await check(officer, await uploaded({ ...person, ...details, [label]: value }));
    expect(JSON.stringify(found)).toContain(code);
    expect(found.counts).toMatchObject({ faulty: 1 });
  });
});
