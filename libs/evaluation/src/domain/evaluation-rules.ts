import { exact, type ExactNumber } from './exact-number.js';

/** What the decree fixes and what it leaves open, as one record: a closed period keeps the one it was closed with. */
export interface EvaluationRules {
  /** ND 335 Đ12.2, in points. */
  readonly generalMaximum: ExactNumber;
  /** ND 335 Đ12.3, in points. */
  readonly resultMaximum: ExactNumber;
  /** ND 335 Đ14.2: the share of an item's quality or progress that a failed check or a delay takes. */
  readonly deduction: ExactNumber;
  /** Whether failed checks without a major fault deduct too. ND 335 Đ14.2b names major ones only. */
  readonly minorFaultsDeduct: boolean;
  /** What may not pass 100 %: the whole result, or each of a, b and c. ND 335 caps the section only (Đ12.3). */
  readonly cappedAt: 'result' | 'factor';
  /** ND 335 Đ20.1–3, in points. */
  readonly thresholds: {
    readonly excellent: ExactNumber;
    readonly good: ExactNumber;
    readonly satisfactory: ExactNumber;
  };
  /** Decimals to which points are rounded before they are compared; the decree says none. */
  readonly decimals: number;
  /** ND 335 Đ20.5: of those rated good. */
  readonly excellentShare: ExactNumber;
  readonly outstandingShare: ExactNumber;
  /** `rated_good`: the words of Đ20.5; `scored_good`: everybody with 70 points and more, as is done. */
  readonly capBasis: 'rated_good' | 'scored_good';
  readonly capRounding: 'down' | 'nearest';
  /** The year's mean before December is over: of the months that are there, or with a provisional December. */
  readonly december: 'to_date' | 'provisional';
}

/** The decree, and the careful reading where it says nothing. */
export const decreeRules: EvaluationRules = {
  generalMaximum: exact(30),
  resultMaximum: exact(70),
  deduction: exact(25, 100),
  minorFaultsDeduct: false,
  cappedAt: 'result',
  thresholds: { excellent: exact(90), good: exact(70), satisfactory: exact(50) },
  decimals: 2,
  excellentShare: exact(20, 100),
  outstandingShare: exact(25, 100),
  capBasis: 'scored_good',
  capRounding: 'down',
  december: 'to_date',
};
