import ExcelJS from 'exceljs';

/** All that a reader of the workbook could find: every cell and note of every sheet, hidden ones too. */
export async function textOfWorkbook(content: Buffer): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(content).buffer);
  const found: string[] = [];
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell((cell) => found.push(cell.text, JSON.stringify(cell.note ?? '')))),
  );
  return found.join('\n');
}
