import ExcelJS from 'exceljs';

const HEADER = [
  'TT', 'Họ và tên', 'Ngày, tháng, năm sinh', 'Giới tính', 'Dân tộc', 'Số định danh cá nhân',
  'Mã xã', 'Xã, phường', 'Khối', 'Đơn vị công tác', 'Chức vụ, vị trí việc làm', 'Mã VTVL',
]; // prettier-ignore
const FIRST_ROW = 4;

interface Row {
  name: ExcelJS.CellValue;
  birthDate?: ExcelJS.CellValue;
  idNumber: string;
  commune?: readonly [code: string, name: string];
}

// Born 1990, a woman, registered in Cao Bằng: the number fits, so that only the intended faults are found.
const rows: readonly Row[] = [
  { name: 'Nông Thị Bưởi', idNumber: '004190555001' },
  { name: 'Hoàng Thị Sai Ngày', birthDate: '31/02/1990', idNumber: '004190555002' },
  { name: 'Lý Thị Thiếu Số', idNumber: '00419055500' },
  { name: 'Bế Thị Trùng Số', idNumber: '004190555001' },
  { name: 'Triệu Thị Lạc Xã', idNumber: '004190555005', commune: ['99999', 'Xã Không Có Thật'] },
  { name: { formula: 'UPPER("Ma Thị Công Thức")', result: 'MA THỊ CÔNG THỨC' }, idNumber: '004190555006' },
  { name: "+cmd|' /C calc'!A0", idNumber: '004190555007' },
  { name: 'Đàm Thị Mận', idNumber: '004190555008' },
];

/** One good row at the end and faults of every kind, each at a cell that the journey names. */
export async function faultyWorkbook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.getCell('A1').value = 'DANH SÁCH BỔ SUNG CÁN BỘ, CÔNG CHỨC';
  sheet.getCell('A2').value = '(tính đến ngày 31/3/2026)';
  sheet.getRow(FIRST_ROW - 1).values = HEADER;
  rows.forEach(({ name, birthDate = '15/04/1990', idNumber, commune = ['01273', 'Phường Thục Phán'] }, index) => {
    sheet.getRow(FIRST_ROW + index).values = [
      index + 1, name, birthDate, 'Nữ', 'Tày', idNumber,
      ...commune, 'Chính quyền', 'Lãnh đạo UBND', 'Phó Chủ tịch UBND', 'U.02',
    ]; // prettier-ignore
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Texts of the last column with a header, by row: the column that the check adds. */
export async function addedColumn(
  path: string,
): Promise<{ header: string; texts: Map<number, string>; notes: string[] }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet(1);
  if (!sheet) throw new Error('The report has no sheet');
  const at = HEADER.length + 1;
  const texts = new Map<number, string>();
  const notes: string[] = [];
  sheet.eachRow((row, number) => {
    if (row.getCell(at).text && number >= FIRST_ROW) texts.set(number, row.getCell(at).text);
    row.eachCell((cell) => cell.note && notes.push(cell.address));
  });
  return { header: sheet.getRow(FIRST_ROW - 1).getCell(at).text, texts, notes };
}
