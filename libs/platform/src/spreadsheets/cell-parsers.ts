import {
  type CalendarDate,
  calendarDateFromExcelSerial,
  foldLabel,
  formatDate,
  parseHundredths,
  parseVietnameseDate,
} from '@commune/kernel';
import type { CellContent, CellFault, Parsed } from './import-column.js';

type CellParser<Value> = (cell: CellContent) => Parsed<Value>;

const refuse = (code: string, message: string, data?: CellFault['data']): { violation: CellFault } => ({
  violation: data ? { code, message, data } : { code, message },
});

/** Text up to `maxLength` characters; numbers are taken as written. */
export const textCell =
  (maxLength = 500): CellParser<string> =>
  ({ text, value }) => {
    if (typeof value === 'boolean') {
      return refuse('spreadsheet.not-text', 'Ô chứa giá trị đúng/sai. Hãy nhập lại bằng chữ.');
    }
    return text.length <= maxLength
      ? { value: text }
      : refuse(
          'spreadsheet.text-too-long',
          `Nội dung dài ${text.length} ký tự, tối đa ${maxLength}. Hãy viết ngắn lại.`,
        );
  };

const unreadable = (text: string): string =>
  `Không đọc được ngày "${text}". Hãy ghi đủ ngày/tháng/năm, ví dụ 01/02/1990, và kiểm tra ngày có thật.`;

// 20000 is in 1954, 60000 in 2064: a bare number there is a date that lost its format; a year such as 1990 is not.
const dateOfBareNumber = (value: number): CalendarDate | undefined =>
  value >= 20_000 && value <= 60_000 ? calendarDateFromExcelSerial(value) : undefined;

/** A date cell of Excel, or text such as 1/2/1990, 01-02-1990, "ngày 10 tháng 4 năm 2026". */
export const dateCell: CellParser<CalendarDate> = ({ text, value }) => {
  if (typeof value === 'object') return { value: value.date };
  if (typeof value === 'number') {
    const date = dateOfBareNumber(value);
    if (date === undefined) return refuse('spreadsheet.date-unreadable', unreadable(text));
    const message = `Ô chứa số ${text}, được hiểu là ngày ${formatDate(date)}. Hãy định dạng ô theo kiểu ngày.`;
    return { value: date, warning: { code: 'spreadsheet.date-as-number', message, data: { date } } };
  }
  const date = parseVietnameseDate(text);
  return date === undefined ? refuse('spreadsheet.date-unreadable', unreadable(text)) : { value: date };
};

/** A whole number within bounds. */
export const integerCell =
  (minimum: number, maximum: number): CellParser<number> =>
  ({ text }) => {
    const number = /^-?\d{1,9}(\.0+)?$/u.test(text) ? Number(text) : Number.NaN;
    return number >= minimum && number <= maximum
      ? { value: number }
      : refuse(
          'spreadsheet.not-a-number',
          `"${text}" không phải là số nguyên từ ${minimum} đến ${maximum}. Hãy sửa lại.`,
        );
  };

/** "4,74" or 4.74 as integer hundredths. */
export const hundredthsCell =
  (minimum: number, maximum: number): CellParser<number> =>
  ({ text, value }) => {
    const hundredths = parseHundredths(typeof value === 'number' ? value : text);
    return hundredths !== undefined && hundredths >= minimum && hundredths <= maximum
      ? { value: hundredths }
      : refuse(
          'spreadsheet.not-a-number',
          `"${text}" không đúng. Hãy ghi số có tối đa hai chữ số thập phân, ví dụ 4,74.`,
        );
  };

/** One of a list, compared without case, diacritics and punctuation; `find` says what the text means. */
export const optionCell =
  <Value>(find: (text: string) => Value | undefined, names: readonly string[]): CellParser<Value> =>
  ({ text }) => {
    const value = find(text);
    return value === undefined
      ? refuse(
          'spreadsheet.unknown-option',
          `"${text}" không có trong danh mục. Hãy chọn một trong: ${names.join('; ')}.`,
          {
            options: names,
          },
        )
      : { value };
  };

/** "A; B" as its parts, without empty ones and repetitions. */
export const listCell =
  (maxLength = 200): CellParser<string[]> =>
  ({ text }) => {
    const parts = text.split(/\s*[;\n]\s*/u).filter((part) => part !== '');
    const tooLong = parts.find((part) => part.length > maxLength);
    if (tooLong !== undefined) {
      return refuse('spreadsheet.text-too-long', `Mỗi mục tối đa ${maxLength} ký tự, cách nhau bằng dấu chấm phẩy.`);
    }
    const labels = parts.map(foldLabel);
    return { value: parts.filter((_, index) => labels.indexOf(labels[index] ?? '') === index) };
  };
