import { joinedRows, type JoinedRow, type JoiningRules, type RowToJoin } from '../domain/index.js';
import type { RecordPart } from '../record-parts/record-part.js';

/** Posts and qualifications go on without a gap: the one that is kept decides from its first day on. */
const chains: Readonly<Record<string, readonly [from: string, to: string]>> = {
  posting: ['startedOn', 'endedOn'],
  qualification: ['effectiveFrom', 'effectiveTo'],
};
const singles = new Set(['retirement_exception']);

export interface PartOfTwo {
  readonly part: RecordPart;
  readonly kept: readonly RowToJoin[];
  readonly dropped: readonly RowToJoin[];
  readonly joined: readonly JoinedRow[];
}

export function partOfTwo(part: RecordPart, kept: readonly RowToJoin[], dropped: readonly RowToJoin[]): PartOfTwo {
  return { part, kept, dropped, joined: joinedRows(kept, dropped, rulesOf(part)) };
}

const lastDayColumn = ({ table }: RecordPart): string => (table === 'posting' ? 'ended_on' : 'effective_to');

/** How rows of each part stand together follows from what the part declares. */
function rulesOf({ table, fields, rules }: RecordPart): JoiningRules {
  const members = Object.keys(fields);
  const chain = chains[table];
  if (chain) return { members, period: chain, isChain: true };
  return {
    members,
    ...(rules.once === undefined ? {} : { once: rules.once }),
    ...(rules.overlap === 'error' && rules.period ? { period: rules.period } : {}),
    ...(singles.has(table) ? { isSingle: true } : {}),
  };
}

/** What is done with the rows of one part, by ids. */
export interface PartMoves {
  readonly table: string;
  readonly removed: readonly string[];
  readonly shortened: readonly { readonly id: string; readonly endsOn: string }[];
  readonly moved: readonly string[];
  readonly keepsPlace: boolean;
  readonly lastDayColumn: string;
}

/** @param chosen rows of the other record that stand instead of those they clash with */
export function movesOf({ part, joined }: PartOfTwo, chosen: ReadonlySet<string>): PartMoves {
  const stays = ({ outcome, rowId }: JoinedRow): boolean =>
    outcome === 'joined' || outcome === 'shortened' || (outcome === 'clash' && chosen.has(rowId));
  const replaced = joined.filter((row) => row.outcome === 'clash' && stays(row)).flatMap(({ against }) => against);
  return {
    table: part.table,
    removed: [...joined.filter((row) => !stays(row)).map(({ rowId }) => rowId), ...new Set(replaced)],
    shortened: joined.flatMap(({ rowId, endsOn }) => (endsOn === null ? [] : [{ id: rowId, endsOn }])),
    moved: joined.filter(stays).map(({ rowId }) => rowId),
    keepsPlace: part.table === 'posting',
    lastDayColumn: lastDayColumn(part),
  };
}
