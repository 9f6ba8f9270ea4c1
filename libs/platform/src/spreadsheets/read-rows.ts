import { cellText, isBlankCell, startsLikeFormula, withoutIdNumbers } from './cell-text.js';
import type { DetectedTable } from './detect-table.js';
import type {
  CellFault,
  CellViolation,
  ColumnMapping,
  FaultSeverity,
  ImportColumn,
  ImportRow,
} from './import-column.js';
import { type MappedColumn, mappedColumns } from './propose-mapping.js';
import type { Cell, Sheet, SheetRow } from './sheet.js';

const FORMULA: CellFault = {
  code: 'spreadsheet.formula',
  message: 'Ô chứa công thức nên không được lấy giá trị. Hãy sao chép và dán lại dưới dạng giá trị (Paste Values).',
};
const ERROR_VALUE: CellFault = {
  code: 'spreadsheet.error-value',
  message: 'Ô chứa lỗi của Excel (như #N/A, #REF!). Hãy nhập lại giá trị.',
};
const DANGEROUS: CellFault = {
  code: 'spreadsheet.dangerous-text',
  message: 'Nội dung bắt đầu bằng ký tự = + - @ hoặc dấu tab, có thể bị hiểu là lệnh. Hãy xóa ký tự đầu.',
};
const required = (label: string): CellFault => ({
  code: 'spreadsheet.required',
  message: `Thiếu "${label}". Hãy nhập nội dung này.`,
});

/** Faults that no column may accept, whatever it holds. */
const generalFault = (cell: Cell): CellFault | undefined => {
  if (cell.isFormula) return FORMULA;
  if (cell.isError) return ERROR_VALUE;
  if (typeof cell.value !== 'string') return undefined;
  return startsLikeFormula(cell.value) || startsLikeFormula(cellText(cell)) ? DANGEROUS : undefined;
};

class RowReading {
  readonly values: Record<string, unknown> = {};
  readonly violations: CellViolation[] = [];

  constructor(private readonly row: SheetRow) {}

  report(target: MappedColumn, severity: FaultSeverity, { code, message, data }: CellFault): void {
    const cell = `${target.letter}${this.row.number}`;
    const base = {
      pointer: `/${target.key}`,
      cell,
      severity,
      columnKey: target.key,
      code,
      message: withoutIdNumbers(message),
    };
    this.violations.push(data ? { ...base, data } : base);
  }

  read(target: MappedColumn, table: DetectedTable): void {
    const cell = this.row.cells[target.index];
    if (!cell || isBlankCell(cell)) {
      if (target.column.required) this.report(target, 'error', required(target.column.label));
      return;
    }
    const fault = generalFault(cell);
    if (fault) return this.report(target, 'error', fault);
    const content = { text: cellText(cell), value: cell.value };
    const parsed = target.column.parse(content, { asOf: table.asOf, suffix: target.suffix });
    if ('violation' in parsed) return this.report(target, 'error', parsed.violation);
    this.values[target.key] = parsed.value;
    if (parsed.warning) this.report(target, 'warning', parsed.warning);
  }
}

/** Reads each record of the table under a mapping; every fault stands at its cell, good members are kept. */
export const readRows = (
  sheet: Sheet,
  table: DetectedTable,
  mapping: ColumnMapping,
  columns: readonly ImportColumn[],
): ImportRow[] => {
  const targets = mappedColumns(mapping, columns);
  const wanted = new Set(table.dataRowNumbers);
  return sheet.rows
    .filter(({ number }) => wanted.has(number))
    .map((row) => {
      const reading = new RowReading(row);
      for (const target of targets) reading.read(target, table);
      return { rowNumber: row.number, values: reading.values, violations: reading.violations };
    });
};
