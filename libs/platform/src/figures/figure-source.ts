import type { Type } from '@nestjs/common';
import type { Reader } from '../database/index.js';

/** What the number counts: a share of 100, whole things, or days. */
export const figureMeasures = ['percent', 'count', 'days'] as const;
export type FigureMeasure = (typeof figureMeasures)[number];

export const figureSubjects = ['unit', 'person'] as const;
export type FigureSubject = (typeof figureSubjects)[number];

/** Days with both ends. */
export interface FigurePeriod {
  readonly from: string;
  readonly to: string;
}

/** A figure of one subject over a period, exact: numerator over denominator, both whole. */
export interface FigureValue {
  readonly numerator: number;
  /** Never 0: where there is nothing to divide by there is no value. */
  readonly denominator: number;
  /** The last day that the data behind it know of. */
  readonly asOf: string;
  /** How it came about, with its numbers: "793 đúng hạn / (801 đã giải quyết + 1 quá hạn)". */
  readonly account: string;
  /** Where the rows behind it stand in the application. */
  readonly link: string;
}

/** A figure that a module knows by itself. A module lists its sources in its capability and among its providers. */
export interface FigureSource {
  /** `<topic>.<figure>`, unique in the application: criteria name it, so it never changes. */
  readonly code: string;
  readonly name: string;
  readonly measure: FigureMeasure;
  readonly subject: FigureSubject;
  /** How it is computed, in a sentence. */
  readonly explanation: string;
  /** Where the rule of computing comes from. */
  readonly source: string;
  /** Subjects without data have no entry: nothing known is neither 0 nor full. */
  of(reader: Reader, subjectIds: readonly string[], period: FigurePeriod): Promise<ReadonlyMap<string, FigureValue>>;
}

export const FIGURE_SOURCES = Symbol('figure sources');
export type FigureSourceType = Type<FigureSource>;
