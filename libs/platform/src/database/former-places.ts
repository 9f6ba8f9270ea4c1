import { ids, protectTable, writing } from './row-level-security.js';

/** SQL of the policies around people who change units. As there: landed migrations call it, so it never changes. */

function reached(row: string, prefix = '', columnPrefix = ''): string {
  const column = (name: string): string => `${row}.${columnPrefix}${name}`;
  return [
    `(${column('bloc')} = 'government' and ${column('unit_id')} = ${ids(`app.${prefix}government_units`)})`,
    `(${column('bloc')} = 'party' and ${column('unit_id')} = ${ids(`app.${prefix}party_units`)})`,
    `${column('office_id')} = ${ids(`app.${prefix}offices`)}`,
  ].join(' or ');
}

/** Where people have been and are no longer: read by whoever reaches that place; written by its triggers. */
export function protectFormerPlaces(table: string): string {
  return `${protectTable(table)}
    grant select on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${reached(table)});`;
}

export interface FormerRecords {
  readonly personColumn: string;
  /** The row is shown to a former unit only if this is not after the last day there. Missing: facts without a day. */
  readonly knownFrom?: string;
  readonly guardedClass?: string;
}

/**
 * A unit goes on seeing, of people who have left it, what it knew while they were there, and nothing newer. The people
 * are found once for a statement, and only where a row is not reached by the other policy: a scan stays as it was.
 */
export function openToFormerUnits(table: string, { personColumn, knownFrom, guardedClass }: FormerRecords): string {
  const prefix = guardedClass ? `${guardedClass}_` : '';
  // Who is reached where they stand now is left out: the list is gone through for every row that is not reached.
  const place = `(${reached('f', prefix)}) and not (${reached('f', prefix, 'now_')})`;
  const people = `${table}.${personColumn} = any ((select coalesce(array_agg(f.civil_servant_id), '{}')
    from former_place f where ${place})::uuid[])`;
  const known = knownFrom
    ? ` and ${knownFrom} <= (select max(f.left_on) from former_place f
        where f.civil_servant_id = ${table}.${personColumn} and ${place})`
    : '';
  return `create policy reading_former on ${table} for select to scoped using (${people}${known});`;
}

/** Rows of a person between two places, `from_unit_id …` and `unit_id …`: seen and carried on from both, begun by who reaches both. */
export function protectBetweenPlaces(table: string, personColumn: string): string {
  const [there, before] = [reached(table), reached(table, '', 'from_')];
  const own = `${personColumn} = (select nullif(current_setting('app.person', true), '')::uuid)`;
  return `${protectTable(table)}
    grant select, insert, update on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${there} or ${before} or ${own});
    create policy inserting on ${table} for insert to scoped with check (${writing} and (${there}) and (${before}));
    create policy updating on ${table} for update to scoped
      using (${writing} and (${there} or ${before})) with check (${writing} and (${there} or ${before}));`;
}
