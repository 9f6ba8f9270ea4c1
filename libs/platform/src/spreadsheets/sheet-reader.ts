import { calendarDateFromExcelSerial, isCalendarDate } from '@commune/kernel';
import { type CellRange, parseAddress, parseRange } from './cell-address.js';
import type { Cell, CellValue, SheetRow } from './sheet.js';
import { SpreadsheetError } from './spreadsheet-error.js';
import { decodeControlCharacters } from './workbook-parts.js';
import { parseAttributes, type XmlHandler } from './xml-scanner.js';

// Far above any list of people, low enough that a hostile file costs neither memory nor minutes.
const LIMITS = { rows: 100_000, columns: 500, cells: 1_500_000, merges: 10_000 } as const;

export interface SheetContext {
  sharedStrings: readonly string[];
  dateStyles: readonly boolean[];
  countsFrom1904: boolean;
}

interface OpenCell {
  address: string;
  column: number;
  type: string;
  style: number;
  raw: string;
  isFormula: boolean;
}

/** Turns the XML events of one sheet into rows; keeps nothing of empty cells. */
export class SheetReader implements XmlHandler {
  readonly rows: SheetRow[] = [];
  readonly merges: CellRange[] = [];
  private cells: (Cell | undefined)[] = [];
  private rowNumber = 0;
  private cell: OpenCell | undefined;
  private isValue = false;
  private isPhonetic = false;
  private cellCount = 0;

  constructor(private readonly context: SheetContext) {}

  open(name: string, source: string): void {
    if (name === 'c') this.openCell(source);
    else if (name === 'v' || name === 't') this.isValue = !this.isPhonetic;
    else if (name === 'f' && this.cell) this.cell.isFormula = true;
    else if (name === 'rPh') this.isPhonetic = true;
    else if (name === 'row') this.openRow(source);
    else if (name === 'mergeCell') this.addMerge(source);
  }

  text(text: string): void {
    if (this.isValue && this.cell) this.cell.raw += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'row' && this.cells.length > 0) this.rows.push({ number: this.rowNumber, cells: this.cells });
  }

  private openRow(source: string): void {
    const number = Number(parseAttributes(source)['r'] ?? this.rowNumber + 1);
    // Rows out of order would make two faults point at one address.
    if (!Number.isInteger(number) || number <= this.rowNumber) {
      throw new SpreadsheetError('spreadsheet.damaged', 'Tệp bị hỏng: thứ tự dòng không đúng.');
    }
    this.rowNumber = number;
    this.cells = [];
  }

  private openCell(source: string): void {
    const { r: address = '', t: type = 'n', s: style = '0' } = parseAttributes(source);
    const position = parseAddress(address);
    if (!position || position.row !== this.rowNumber) {
      throw new SpreadsheetError(
        'spreadsheet.damaged',
        'Tệp bị hỏng: ô không có địa chỉ. Hãy mở bằng Excel và lưu lại.',
      );
    }
    this.cell = { address, column: position.column, type, style: Number(style), raw: '', isFormula: false };
  }

  private closeCell(): void {
    const cell = this.cell;
    this.cell = undefined;
    if (!cell) return;
    const value = this.valueOf(cell);
    const { address, isFormula } = cell;
    if (value === undefined && !isFormula) return;
    this.cellCount += 1;
    if (this.cellCount > LIMITS.cells || cell.column >= LIMITS.columns || this.rows.length >= LIMITS.rows) {
      throw new SpreadsheetError('spreadsheet.too-many-cells', 'Bảng quá lớn. Hãy chia danh sách thành nhiều tệp.');
    }
    this.cells[cell.column] = { address, value: value ?? '', isFormula, isError: cell.type === 'e' };
  }

  private valueOf({ type, raw, style }: OpenCell): CellValue | undefined {
    if (type === 's') return this.context.sharedStrings[Number(raw)] || undefined;
    if (type === 'str' || type === 'inlineStr') return decodeControlCharacters(raw) || undefined;
    if (raw === '') return undefined;
    if (type === 'b') return raw === '1';
    if (type === 'e') return raw;
    if (type === 'd') return isCalendarDate(raw.slice(0, 10)) ? { date: raw.slice(0, 10) } : raw;
    const number = Number(raw);
    if (!this.context.dateStyles[style]) return number;
    const date = calendarDateFromExcelSerial(number, this.context.countsFrom1904);
    return date === undefined ? number : { date };
  }

  private addMerge(source: string): void {
    const range = parseRange(parseAttributes(source)['ref'] ?? '');
    if (range && this.merges.length < LIMITS.merges) this.merges.push(range);
  }
}
