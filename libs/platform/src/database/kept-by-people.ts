import { ids, protectTable, writing } from './row-level-security.js';

/**
 * SQL of the policies by which people write what others only read, each by the operations named. Landed migrations call it,
 * so its output for given arguments never changes.
 */

const byOperation = (operations: readonly string[]): string =>
  `(select current_setting('app.operation', true)) in (${operations.map((name) => `'${name}'`).join(', ')})`;

/** Lets people write a list of `protectReference` by these operations: rows of a bloc by who keeps it in a whole province. */
export function keptByBloc(table: string, operations: readonly string[]): string {
  const keeps = (bloc: string): string =>
    `(bloc = '${bloc}' and exists (select from org_unit u where u.kind = 'province' and u.id = ${ids(`app.${bloc}_units`)}))`;
  const allowed = `${writing} and ${byOperation(operations)} and (${keeps('government')} or ${keeps('party')})`;
  return `grant insert, update on ${table} to scoped;
    create policy inserting on ${table} for insert to scoped with check (${allowed});
    create policy updating on ${table} for update to scoped using (${allowed}) with check (${allowed});`;
}

/** Lets people write figures of `protectUnitFigures` within their reach, by these operations. */
export function keptInUnits(table: string, operations: readonly string[]): string {
  const reached = ['government', 'party'].map((bloc) => `(bloc = '${bloc}' and unit_id = ${ids(`app.${bloc}_units`)})`);
  const allowed = `${writing} and ${byOperation(operations)} and (${reached.join(' or ')})`;
  return `grant insert, update, delete on ${table} to scoped;
    create policy inserting on ${table} for insert to scoped with check (${allowed});
    create policy updating on ${table} for update to scoped using (${allowed}) with check (${allowed});
    create policy deleting on ${table} for delete to scoped using (${allowed});`;
}

/** Lets people write rows of `protectReference` of which the condition is true, by these operations. None is removed. */
export function keptByOperations(table: string, operations: readonly string[], condition: string): string {
  const allowed = `${writing} and ${byOperation(operations)} and ${condition}`;
  return `grant insert, update on ${table} to scoped;
    create policy inserting on ${table} for insert to scoped with check (${allowed});
    create policy updating on ${table} for update to scoped using (${allowed}) with check (${allowed});`;
}

/** The same, for those who keep a whole province. */
export function keptByProvince(table: string, operations: readonly string[]): string {
  const keeps = `exists (select from org_unit u where u.kind = 'province'
      and (u.id = ${ids('app.government_units')} or u.id = ${ids('app.party_units')}))`;
  return keptByOperations(table, operations, keeps);
}

/** Lets people write rows of `protectReference` that belong to a unit of their reach, by these operations. */
export function keptByUnit(table: string, operations: readonly string[]): string {
  const reached = `(unit_id = ${ids('app.government_units')} or unit_id = ${ids('app.party_units')})`;
  const allowed = `${writing} and ${byOperation(operations)} and ${reached}`;
  return `grant insert, update, delete on ${table} to scoped;
    create policy inserting on ${table} for insert to scoped with check (${allowed});
    create policy updating on ${table} for update to scoped using (${allowed}) with check (${allowed});
    create policy deleting on ${table} for delete to scoped using (${allowed});`;
}

/** What is said of a unit, of neither bloc: read by whoever reaches the unit, added to by these operations, changed by nobody. */
export function protectUnitWord(table: string, operations: readonly string[]): string {
  const reached = `(unit_id = ${ids('app.government_units')} or unit_id = ${ids('app.party_units')})`;
  return `${protectTable(table)}
    grant select, insert on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${reached});
    create policy inserting on ${table} for insert to scoped
      with check (${writing} and ${byOperation(operations)} and ${reached});`;
}
