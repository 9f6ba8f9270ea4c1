import { ids, protectTable, writing } from './row-level-security.js';

/** SQL of the policies around plans that move people. As there: landed migrations call it, so it never changes. */

function reached(table: string, columnPrefix = ''): string {
  const column = (name: string): string => `${table}.${columnPrefix}${name}`;
  return ['government', 'party']
    .map((bloc) => `(${column('bloc')} = '${bloc}' and ${column('unit_id')} = ${ids(`app.${bloc}_units`)})`)
    .join(' or ');
}

/** What a unit keeps for one bloc and others share in: written by whoever reaches the unit, read by whoever reads one of its shares too. */
export function protectSharedByBloc(table: string, shares: string, column: string): string {
  const kept = `(${reached(table)})`;
  return `${protectTable(table)}
    grant select, insert, update, delete on ${table} to scoped;
    create policy reading on ${table} for select to scoped
      using (${kept} or exists (select from ${shares} s where s.${column} = ${table}.id));
    create policy inserting on ${table} for insert to scoped with check (${writing} and ${kept});
    create policy updating on ${table} for update to scoped using (${writing} and ${kept}) with check (${writing} and ${kept});
    create policy deleting on ${table} for delete to scoped using (${writing} and ${kept});`;
}

/**
 * Moves that `keeper_unit_id` and `keeper_bloc` plan, from `from_unit_id …` to `unit_id …` (none: the person leaves).
 * The keeper writes them and must reach both ends; the ends read them once they are asked (`is_shared`), the person
 * once they are decided.
 */
export function protectPlannedMoves(table: string, personColumn: string): string {
  const kept = `(${reached(table, 'keeper_')})`;
  const ends = `(${reached(table)} or ${reached(table, 'from_')})`;
  const own = `(state in ('decided', 'done', 'undone') and ${personColumn} = (select nullif(current_setting('app.person', true), '')::uuid))`;
  const inReach = `${kept} and (${reached(table, 'from_')}) and (${table}.unit_id is null or ${reached(table)})`;
  return `${protectTable(table)}
    grant select, insert, update, delete on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${kept} or (is_shared and ${ends}) or ${own});
    create policy inserting on ${table} for insert to scoped with check (${writing} and ${inReach});
    create policy updating on ${table} for update to scoped using (${writing} and ${kept}) with check (${writing} and ${inReach});
    create policy deleting on ${table} for delete to scoped using (${writing} and ${kept});`;
}
