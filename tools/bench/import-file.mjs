import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { ROOT } from '../places.mjs';

const DEMONSTRATION = join(ROOT, 'apps', 'api', 'demo', 'roster-cao-bang-2026-03.xlsx');
const HEADING = 8;
const COLUMN = { name: 2, idNumber: 6, bloc: 9 };
/** Of whom the officer who imports may write. */
const BLOC = 'Chính quyền';

/** A roster file of so many people whom the system does not know yet; those of two files differ where `first` does. */
export async function importFile(rows, first) {
  const people = await demonstrationRows();
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.addRow(['DANH SÁCH CÁN BỘ, CÔNG CHỨC (tính đến ngày 31/3/2026)']);
  sheet.addRow(people.heading);
  for (let index = 0; index < rows; index += 1) {
    sheet.addRow(unknown(people.rows[index % people.rows.length], first + index));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function demonstrationRows() {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(DEMONSTRATION));
  const [sheet] = workbook.worksheets;
  const rows = [];
  sheet.eachRow((row, number) => {
    if (number > HEADING && row.getCell(COLUMN.bloc).text === BLOC) rows.push(row.values.slice(1));
  });
  return { heading: sheet.getRow(HEADING).values.slice(1), rows };
}

const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khôi', 'Lan', 'Minh', 'Nga'];

/** Another name, and a number that nobody has: sex, century and year in it stay as they are. */
function unknown(row, index) {
  const other = [...row];
  other[0] = index + 1;
  other[COLUMN.name - 1] = `${row[COLUMN.name - 1]} ${GIVEN[Math.floor(index / 2000) % GIVEN.length]}`;
  other[COLUMN.idNumber - 1] = `${row[COLUMN.idNumber - 1].slice(0, 6)}${String(900_000 - index).padStart(6, '0')}`;
  return other;
}
