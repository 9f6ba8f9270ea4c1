import type { Violation } from '@commune/kernel';

/** What one commune (and field) did with dossiers of administrative procedures; flows of the months, stocks at their end. */
export interface DossierFigures {
  readonly received: number;
  readonly resolvedOnTime: number;
  readonly resolvedLate: number;
  /** Stock: open at the end of the month, those past their deadline included. */
  readonly inProcess: number;
  /** Stock: open at the end of the month and past their deadline. */
  readonly inProcessOverdue: number;
  /** Letters of apology with a new date, for what was late (ND 118/2025). */
  readonly apologiesIssued: number;
  readonly satisfactionResponses: number;
  readonly satisfied: number;
  readonly feedbackReceived: number;
  readonly feedbackAnsweredOnTime: number;
  readonly petitionsReceived: number;
  /** May exceed those received: some came in an earlier month. */
  readonly petitionsResolved: number;
}

export const dossierMembers = [
  'received',
  'resolvedOnTime',
  'resolvedLate',
  'inProcess',
  'inProcessOverdue',
  'apologiesIssued',
  'satisfactionResponses',
  'satisfied',
  'feedbackReceived',
  'feedbackAnsweredOnTime',
  'petitionsReceived',
  'petitionsResolved',
] as const satisfies readonly (keyof DossierFigures)[];

/** Parts that can't be more than their whole. */
const parts: readonly (readonly [part: keyof DossierFigures, whole: keyof DossierFigures, message: string])[] = [
  ['inProcessOverdue', 'inProcess', 'Số quá hạn không được lớn hơn số đang giải quyết.'],
  ['satisfied', 'satisfactionResponses', 'Số hài lòng không được lớn hơn số phiếu trả lời.'],
  ['feedbackAnsweredOnTime', 'feedbackReceived', 'Số phản ánh trả lời đúng hạn không được lớn hơn số đã nhận.'],
];

/** What keeps a line from being taken. `month` and `currentMonth` as YYYY-MM. */
export function violationsOfDossiers(figures: DossierFigures, month: string, currentMonth: string): Violation[] {
  const future =
    month > currentMonth
      ? [{ pointer: '/month', code: 'plan-tracking.month-to-come', message: 'Tháng này chưa tới.' }]
      : [];
  const beyond = parts
    .filter(([part, whole]) => figures[part] > figures[whole])
    .map(([part, , message]) => ({ pointer: `/${part}`, code: 'plan-tracking.part-beyond-whole', message }));
  return [...future, ...beyond];
}
