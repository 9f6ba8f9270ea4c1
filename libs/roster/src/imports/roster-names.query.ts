import { foldLabel } from '@commune/kernel';
import { today, type Reader } from '@commune/platform/database';

export interface NamedPosition {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly bloc: string;
}

/** What the names of a file may mean: positions, and codes by the folded name. */
export interface RosterNames {
  readonly positions: readonly NamedPosition[];
  readonly ethnicGroups: ReadonlyMap<string, string>;
  readonly religions: ReadonlyMap<string, string>;
}

/** Of that day and not ended since: a post that is held now is one of these. */
const POSITIONS_OPEN = `
  select code, id, name, bloc from job_position
  where effective_from <= $1 and coalesce(effective_to, 'infinity') >= greatest($1::date, $2::date)`;

const CODES = `
  select list, code, name from code_list_entry where list in ('ethnic_group', 'ethnic_group_1979', 'religion')`;

/** @param asOf the day that the file speaks of */
export async function rosterNames(reader: Reader, asOf: string): Promise<RosterNames> {
  const positions = await reader.query<NamedPosition>(POSITIONS_OPEN, [asOf, today()]);
  const named = await reader.query<{ list: string; code: string; name: string }>(CODES);
  const codesOf = (isIn: (list: string) => boolean): ReadonlyMap<string, string> =>
    new Map(named.filter(({ list }) => isIn(list)).map(({ code, name }) => [foldLabel(name), code]));
  return {
    positions,
    ethnicGroups: codesOf((list) => list !== 'religion'),
    religions: codesOf((list) => list === 'religion'),
  };
}
