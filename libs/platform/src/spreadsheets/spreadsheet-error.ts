/** An uploaded workbook that can't be taken as a whole; faults of single cells are violations instead. */
export class SpreadsheetError extends Error {
  constructor(
    readonly code: `spreadsheet.${string}`,
    message: string,
    readonly data: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'SpreadsheetError';
  }
}
