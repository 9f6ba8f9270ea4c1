import { describe, expect, it } from '@jest/globals';
import { dateCell, hundredthsCell, integerCell, listCell, optionCell, textCell } from './cell-parsers.js';
import { cellText } from './cell-text.js';
import type { Parsed } from './import-column.js';
import type { CellValue } from './sheet.js';

const findColour = (text: string): string | undefined => (text === 'Đỏ' ? 'red' : undefined);
const colour = optionCell(findColour, ['Đỏ']);

/** The value, with a star after a warning, or the code of the violation. */
const outcome = (parsed: Parsed<unknown>): unknown => {
  if ('violation' in parsed) return parsed.violation.code;
  return parsed.warning ? [parsed.value, parsed.warning.code] : parsed.value;
};

describe('cell parsers', () => {
  it.each<[string, (cell: { text: string; value: CellValue }) => Parsed<unknown>, CellValue, unknown]>([
    ['text', textCell(5), 'Lê  A', 'Lê A'],
    ['text', textCell(5), 'quá dài', 'spreadsheet.text-too-long'],
    ['text', textCell(), 12, '12'],
    ['text', textCell(), true, 'spreadsheet.not-text'],
    ['date', dateCell, { date: '2026-03-31' }, '2026-03-31'],
    ['date', dateCell, '1/2/1990', '1990-02-01'],
    ['date', dateCell, 45839, ['2025-07-01', 'spreadsheet.date-as-number']],
    ['date', dateCell, 1990, 'spreadsheet.date-unreadable'],
    ['date', dateCell, '30/2/1990', 'spreadsheet.date-unreadable'],
    ['integer', integerCell(1, 10), 10, 10],
    ['integer', integerCell(1, 10), '7', 7],
    ['integer', integerCell(1, 10), 11, 'spreadsheet.not-a-number'],
    ['integer', integerCell(1, 10), 1.5, 'spreadsheet.not-a-number'],
    ['integer', integerCell(1, 10), 'ba', 'spreadsheet.not-a-number'],
    ['hundredths', hundredthsCell(0, 1000), '4,74', 474],
    ['hundredths', hundredthsCell(0, 1000), 4.4, 440],
    ['hundredths', hundredthsCell(0, 1000), '11', 'spreadsheet.not-a-number'],
    ['option', colour, 'Đỏ', 'red'],
    ['option', colour, 'Xanh', 'spreadsheet.unknown-option'],
    ['list', listCell(), 'A; B ;a;;', ['A', 'B']],
    ['list', listCell(2), 'dài', 'spreadsheet.text-too-long'],
  ])('%s (%#)', (_kind, parse, value, expected) =>
    expect(outcome(parse({ value, text: cellText({ value }) }))).toEqual(expected),
  );
});
