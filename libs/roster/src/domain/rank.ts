import { foldLabel, formatHundredths } from '@commune/kernel';
import { type Finding, warningAt } from './finding.js';

export interface SalaryTable {
  code: string;
  /** Coefficients in hundredths. */
  start: number;
  step: number;
  steps: number;
  /** Months in a step before the next. */
  termMonths: number;
}

// ND 204/2004, bảng 2
const TABLES = {
  'A3.1': { code: 'A3.1', start: 620, step: 36, steps: 6, termMonths: 36 },
  'A2.1': { code: 'A2.1', start: 440, step: 34, steps: 8, termMonths: 36 },
  'A2.2': { code: 'A2.2', start: 400, step: 34, steps: 8, termMonths: 36 },
  A1: { code: 'A1', start: 234, step: 33, steps: 9, termMonths: 36 },
  A0: { code: 'A0', start: 210, step: 31, steps: 10, termMonths: 36 },
  B: { code: 'B', start: 186, step: 20, steps: 12, termMonths: 24 },
} as const satisfies Record<string, SalaryTable>;

export interface Rank {
  code: string;
  name: string;
  salaryTable: SalaryTable;
}

// TT 02/2021/TT-BNV Đ3, Đ14. Table A2.2 for 06.030 and A0 for 06.032 are unconfirmed: the check only warns.
export const ranks: readonly Rank[] = [
  { code: '01.001', name: 'Chuyên viên cao cấp', salaryTable: TABLES['A3.1'] },
  { code: '01.002', name: 'Chuyên viên chính', salaryTable: TABLES['A2.1'] },
  { code: '01.003', name: 'Chuyên viên', salaryTable: TABLES.A1 },
  { code: '01.004', name: 'Cán sự', salaryTable: TABLES.A0 },
  { code: '01.005', name: 'Nhân viên', salaryTable: TABLES.B },
  { code: '02.006', name: 'Văn thư viên chính', salaryTable: TABLES['A2.1'] },
  { code: '02.007', name: 'Văn thư viên', salaryTable: TABLES.A1 },
  { code: '02.008', name: 'Văn thư viên trung cấp', salaryTable: TABLES.B },
  { code: '06.030', name: 'Kế toán viên chính', salaryTable: TABLES['A2.2'] },
  { code: '06.031', name: 'Kế toán viên', salaryTable: TABLES.A1 },
  { code: '06.032', name: 'Kế toán viên trung cấp', salaryTable: TABLES.A0 },
];

const ranksByCode = new Map(ranks.map((rank) => [rank.code, rank]));
const ranksByName = new Map(ranks.map((rank) => [foldLabel(rank.name), rank]));

export const findRank = (code: string): Rank | undefined => ranksByCode.get(code.trim());
export const findRankByName = (name: string): Rank | undefined => ranksByName.get(foldLabel(name));

export const salarySteps = ({ start, step, steps }: SalaryTable): number[] =>
  Array.from({ length: steps }, (_, index) => start + index * step);

/** Bậc: the place of a coefficient in the table of its rank, from 1; null where it has none. */
export function salaryStepNumber(rankCode: string, hundredths: number): number | null {
  const rank = findRank(rankCode);
  const index = rank ? salarySteps(rank.salaryTable).indexOf(hundredths) : -1;
  return index < 0 ? null : index + 1;
}

/** Warns when the coefficient is no step of the rank's table; an unknown rank can't be judged. */
export const salaryCoefficientFinding = (rankCode: string, hundredths: number): Finding | undefined => {
  const rank = findRank(rankCode);
  if (!rank || salarySteps(rank.salaryTable).includes(hundredths)) return undefined;
  const steps = salarySteps(rank.salaryTable).map(formatHundredths).join('; ');
  const message = `Hệ số ${formatHundredths(hundredths)} không có trong bảng lương ${rank.salaryTable.code} của ngạch ${rank.name}: ${steps}. Hãy kiểm tra lại.`;
  return warningAt('/salaryCoefficient', 'roster.salary-step-unknown', message, { rankCode, hundredths });
};
