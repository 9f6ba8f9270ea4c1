import type { CalendarDate } from '@commune/kernel';
import type { CellRange } from './cell-address.js';

export type CellValue = string | number | boolean | { readonly date: CalendarDate };

export interface Cell {
  /** e.g. "C12" */
  address: string;
  value: CellValue;
  isFormula: boolean;
  /** #N/A, #REF! and the like */
  isError: boolean;
}

export interface SheetRow {
  /** As Excel numbers it, from 1; empty rows are left out. */
  number: number;
  /** By column index from 0, with holes where a cell is empty. */
  cells: readonly (Cell | undefined)[];
}

export interface Sheet {
  sheetName: string;
  /** Names of all visible sheets, for a choice. */
  sheetNames: string[];
  rows: SheetRow[];
  merges: CellRange[];
}
