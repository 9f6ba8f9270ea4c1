import type { Bloc, FieldClass } from '@commune/kernel';
import type { Type } from '@nestjs/common';
import type { Reader } from '../database/index.js';

export const severities = ['high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** A cause for concern as its source sees it today. */
export interface FoundWarning {
  /** Stable for as long as the cause is the same: the subject and the cause, never the words or the days left. */
  readonly key: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly officeId: string | null;
  readonly civilServantId: string | null;
  /** Whom or what it is about, as people call it. */
  readonly subject: string;
  /** The facts in a sentence or two, without "in 3 days": the day it is due says that. */
  readonly reason: string;
  /** Where the cause stands in the application, `/roster/…`. */
  readonly link: string;
  readonly dueOn: string | null;
  readonly severity: Severity;
}

/** A rule of a module that finds warnings. A module lists its sources in its capability and among its providers. */
export interface WarningSource {
  /** `<module>.<cause>`, unique in the application. */
  readonly kind: string;
  readonly title: string;
  /** What it looks for and what to do about it, in a sentence for those who receive it. */
  readonly explanation: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Class of the facts that a warning tells: who may not read the class is not told. */
  readonly fieldClass: FieldClass;
  /** @param unitIds only what belongs to these units; null everywhere. What a source finds beyond them is left out. */
  find(reader: Reader, on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]>;
}

export const WARNING_SOURCES = Symbol('warning sources');
export type WarningSourceType = Type<WarningSource>;
