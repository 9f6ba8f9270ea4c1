import type { Violation } from '@commune/kernel';

/** An error keeps a row out; a warning is shown, and the row goes in. */
export type Finding = Violation & { severity: 'error' | 'warning' };

type FindingOf = (pointer: string, code: string, message: string, data?: Violation['data']) => Finding;

const findingOf =
  (severity: Finding['severity']): FindingOf =>
  (pointer, code, message, data) =>
    data ? { severity, pointer, code, message, data } : { severity, pointer, code, message };

export const errorAt = findingOf('error');
export const warningAt = findingOf('warning');
