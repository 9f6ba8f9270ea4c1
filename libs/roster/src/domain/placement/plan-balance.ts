/** Posts of one unit in one field: those required, those held before the plan and after it. */
export interface BalanceCell {
  readonly unitId: string;
  readonly specialismCode: string | null;
  readonly required: number;
  readonly before: number;
  readonly after: number;
}

export interface BalanceTotals {
  readonly shortBefore: number;
  readonly shortAfter: number;
  readonly surplusBefore: number;
  readonly surplusAfter: number;
}

const missing = (required: number, present: number): number => Math.max(0, required - present);

/** Shortage and surplus never cancel each other out: each cell counts for itself (KH 1570/KH-UBND III.2). */
export function balanceTotals(cells: readonly BalanceCell[]): BalanceTotals {
  const sum = (of: (cell: BalanceCell) => number): number => cells.reduce((total, cell) => total + of(cell), 0);
  return {
    shortBefore: sum(({ required, before }) => missing(required, before)),
    shortAfter: sum(({ required, after }) => missing(required, after)),
    surplusBefore: sum(({ required, before }) => missing(before, required)),
    surplusAfter: sum(({ required, after }) => missing(after, required)),
  };
}

export interface MoveOfScenario {
  readonly personId: string;
  /** Where the person goes, as one key; null out of the corps. */
  readonly to: string | null;
}

export interface ScenarioDifference {
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  readonly elsewhere: readonly string[];
  readonly same: number;
}

/** Who moves in the one scenario and not in the other, and who goes elsewhere. */
export function scenarioDifference(
  first: readonly MoveOfScenario[],
  second: readonly MoveOfScenario[],
): ScenarioDifference {
  const [inFirst, inSecond] = [first, second].map((moves) => new Map(moves.map(({ personId, to }) => [personId, to])));
  const both = first.filter(({ personId }) => inSecond?.has(personId));
  const elsewhere = both.filter(({ personId, to }) => inSecond?.get(personId) !== to);
  const missingIn = (
    moves: readonly MoveOfScenario[],
    others: ReadonlyMap<string, string | null> | undefined,
  ): string[] => moves.filter(({ personId }) => !others?.has(personId)).map(({ personId }) => personId);
  return {
    onlyFirst: missingIn(first, inSecond),
    onlySecond: missingIn(second, inFirst),
    elsewhere: elsewhere.map(({ personId }) => personId),
    same: both.length - elsewhere.length,
  };
}
