/** One line of how a result came about, ready to be shown: what, the formula with its numbers, the rule behind it. */
export interface ExplanationStep {
  /** Stable: `factor.a`, `score`. */
  readonly code: string;
  readonly name: string;
  readonly formula: string;
  readonly source: string;
}
