import { addDays, type CalendarDate, type Violation } from '@commune/kernel';
import { periodName } from './evaluation-period.js';

/** ND 335 Đ26.1d: results go to the national database at the latest five days after there are any. */
export const DAYS_TO_SEND = 5;

export const resultsDueOn = (resultOn: CalendarDate): CalendarDate => addDays(resultOn, DAYS_TO_SEND);

export const packageStates = ['ready', 'sent', 'withdrawn'] as const;
export type PackageState = (typeof packageStates)[number];

/** Made, then sent with the receipt of the other side; or withdrawn, which frees its results for another package. */
export const packageSteps = {
  send: { from: 'ready', to: 'sent', operation: 'recordResultPackageSent' },
  withdraw: { from: 'ready', to: 'withdrawn', operation: 'withdrawResultPackage' },
} as const satisfies Readonly<
  Record<string, { readonly from: PackageState; readonly to: PackageState; readonly operation: string }>
>;
export type PackageStep = keyof typeof packageSteps;

export const packageStepsFrom = (state: PackageState): PackageStep[] =>
  (['send', 'withdraw'] as const).filter((step) => packageSteps[step].from === state);

/** The day on which a package went out: not before it was made, not to come. */
export function violationsOnSending(sentOn: CalendarDate, madeOn: CalendarDate, today: CalendarDate): Violation[] {
  if (sentOn > today) return [fault('evaluation.sent-in-future', 'Ngày gửi không được sau hôm nay.')];
  if (sentOn < madeOn) return [fault('evaluation.sent-before-made', 'Ngày gửi không được trước ngày lập gói.')];
  return [];
}

const fault = (code: string, message: string): Violation => ({ pointer: '/sentOn', code, message });

/** A package is of a month, a quarter or a year. */
export const PACKAGE_PERIOD_PATTERN = /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$/u;

/** "tháng 10/2026", "quý IV/2026", "năm 2026". */
export const packagePeriodName = (period: string): string =>
  period.length === 4 ? `năm ${period}` : periodName(period);
