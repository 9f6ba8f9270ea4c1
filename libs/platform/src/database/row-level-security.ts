/**
 * SQL of the policies, written once for the migrations of every module. Landed migrations call it, so its output for
 * given arguments never changes; a new kind of policy is a new function.
 */

/**
 * The ids of a setting. The whole expression stands in the subquery, so that the text becomes an array once for a
 * statement: with the cast outside it was parsed for every row, 20 µs each. `nullif`: after SET LOCAL has ended the
 * setting is '', not null.
 */
export function ids(setting: string): string {
  return `any ((select coalesce(nullif(current_setting('${setting}', true), ''), '{}')::uuid[])::uuid[])`;
}

function reach(prefix: string, personColumn: string): string {
  return [
    `(bloc = 'government' and unit_id = ${ids(`app.${prefix}government_units`)})`,
    `(bloc = 'party' and unit_id = ${ids(`app.${prefix}party_units`)})`,
    `office_id = ${ids(`app.${prefix}offices`)}`,
    `${personColumn} = (select nullif(current_setting('app.person', true), '')::uuid)`,
  ].join(' or ');
}

export const writing = `(select current_setting('app.mode', true)) = 'write'`;

/** Enabled and forced, readable in full by the system's own role and by the owner's definer functions. */
export function protectTable(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy everything on ${table} to everything using (true) with check (true);
    do $$ begin execute format('create policy owner on ${table} to %I using (true) with check (true)', current_user); end $$;
    grant select, insert, update, delete on ${table} to everything;`;
}

/** A table of records with unit_id, bloc and office_id, of one person each. */
export function protectRecords(table: string, personColumn: string, guardedClass?: string): string {
  const allowed = reach(guardedClass ? `${guardedClass}_` : '', personColumn);
  return `${protectTable(table)}
    grant select, insert, update, delete on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${allowed});
    create policy inserting on ${table} for insert to scoped with check (${writing} and (${allowed}));
    create policy updating on ${table} for update to scoped
      using (${writing} and (${allowed})) with check (${writing} and (${allowed}));
    create policy deleting on ${table} for delete to scoped using (${writing} and (${allowed}));`;
}

/** A table of figures of a unit (unit_id and bloc, no person), read within the reach; written by the system only. */
export function protectUnitFigures(table: string): string {
  return `${protectTable(table)}
    grant select on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (
      (bloc = 'government' and unit_id = ${ids('app.government_units')})
      or (bloc = 'party' and unit_id = ${ids('app.party_units')}));`;
}

/** Facts of a unit, of neither bloc and of no person: read by whoever reaches the unit; written by the system only. */
export function protectUnitFacts(table: string): string {
  return `${protectTable(table)}
    grant select on ${table} to scoped;
    create policy reading on ${table} for select to scoped
      using (unit_id = ${ids('app.government_units')} or unit_id = ${ids('app.party_units')});`;
}

/** What somebody says about a unit, of neither bloc: read and added by whoever reaches the unit, changed by its author alone. */
export function protectUnitRemarks(table: string, authorColumn: string, changeable: readonly string[]): string {
  const reached = `(unit_id = ${ids('app.government_units')} or unit_id = ${ids('app.party_units')})`;
  const own = `${authorColumn} = (select nullif(current_setting('app.actor_id', true), '')::uuid)`;
  return `${protectTable(table)}
    grant select, insert, update (${changeable.join(', ')}) on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${reached});
    create policy inserting on ${table} for insert to scoped with check (${writing} and ${own} and ${reached});
    create policy updating on ${table} for update to scoped using (${writing} and ${own} and ${reached}) with check (${writing} and ${own} and ${reached});`;
}

/** A list that everybody who is signed in may read and only the system writes. */
export function protectReference(table: string): string {
  return `${protectTable(table)}
    grant select on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (true);`;
}

/** A list that everybody who is signed in may read and that people change by these operations only. */
export function protectCatalogue(table: string, operations: readonly string[]): string {
  const named = operations.map((operation) => `'${operation}'`).join(', ');
  const changing = `${writing} and (select current_setting('app.operation', true)) in (${named})`;
  return `${protectReference(table)}
    grant insert, update, delete on ${table} to scoped;
    create policy inserting on ${table} for insert to scoped with check (${changing});
    create policy updating on ${table} for update to scoped using (${changing}) with check (${changing});
    create policy deleting on ${table} for delete to scoped using (${changing});`;
}

/** The audit trail: the class of the entry decides which list of units counts. */
export function protectAuditTrail(table: string, guardedClasses: readonly string[]): string {
  const open = `(field_class is null or field_class <> all (array[${guardedClasses.map((c) => `'${c}'`).join(', ')}]))`;
  const branches = [
    `(${open} and (${reach('', 'person_id')}))`,
    ...guardedClasses.map((c) => `(field_class = '${c}' and (${reach(`${c}_`, 'person_id')}))`),
  ];
  return `${protectTable(table)}
    revoke insert, update, delete on ${table} from everything;
    grant select on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${branches.join(' or ')});`;
}

/** Rows of one account: nobody else's request sees them. */
export function protectOwn(table: string, accountColumn: string): string {
  const own = `${accountColumn} = (select nullif(current_setting('app.actor_id', true), '')::uuid)`;
  return `${protectTable(table)}
    grant select, insert, update on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${own});
    create policy inserting on ${table} for insert to scoped with check (${writing} and ${own});
    create policy updating on ${table} for update to scoped using (${writing} and ${own}) with check (${writing} and ${own});`;
}

/** As `protectOwn`, for rows that their owner may also throw away. */
export function protectOwnErasable(table: string, accountColumn: string): string {
  const own = `${accountColumn} = (select nullif(current_setting('app.actor_id', true), '')::uuid)`;
  return `${protectOwn(table, accountColumn)}
    grant delete on ${table} to scoped;
    create policy deleting on ${table} for delete to scoped using (${writing} and ${own});`;
}

/** Rows of one account in a unit: seen and stopped by those who reach the unit too, begun by their account alone. */
export function protectOwnWithinUnit(table: string, accountColumn: string, changeable: readonly string[]): string {
  const own = `${accountColumn} = (select nullif(current_setting('app.actor_id', true), '')::uuid)`;
  const reached = `(unit_id = ${ids('app.government_units')} or unit_id = ${ids('app.party_units')})`;
  return `${protectTable(table)}
    grant select, insert, update (${changeable.join(', ')}) on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${own} or ${reached});
    create policy inserting on ${table} for insert to scoped
      with check (${writing} and ${own} and (unit_id is null or ${reached}));
    create policy updating on ${table} for update to scoped
      using (${writing} and (${own} or ${reached})) with check (${writing} and (${own} or ${reached}));`;
}

/** Rows that belong to a row of `parent` and are read by whoever reads that; written by the system only. */
export function protectAlong(table: string, parent: string, column: string): string {
  return `${protectTable(table)}
    grant select on ${table} to scoped;
    create policy reading on ${table} for select to scoped
      using (exists (select from ${parent} p where p.id = ${table}.${column}));`;
}

/** The feed of changes: read where the record is, and where it was; written by its triggers. */
export function protectChangeFeed(table: string): string {
  const places = ['unit_id', 'previous_unit_id'].flatMap((unit) => {
    const bloc = unit === 'unit_id' ? 'bloc' : 'previous_bloc';
    return [
      `(${bloc} is distinct from 'party' and ${unit} = ${ids('app.government_units')})`,
      `(${bloc} is distinct from 'government' and ${unit} = ${ids('app.party_units')})`,
    ];
  });
  return `${protectTable(table)}
    grant select on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${places.join(' or ')});`;
}

/** Records of one person each, whose own class decides which list of units counts. Nobody deletes one. */
export function protectByClass(table: string, personColumn: string, guardedClasses: readonly string[]): string {
  const guarded = guardedClasses.map((name) => `'${name}'`).join(', ');
  const allowed = [
    `(field_class <> all (array[${guarded}]) and (${reach('', personColumn)}))`,
    ...guardedClasses.map((name) => `(field_class = '${name}' and (${reach(`${name}_`, personColumn)}))`),
  ].join(' or ');
  return `${protectTable(table)}
    grant select, insert, update on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${allowed});
    create policy inserting on ${table} for insert to scoped with check (${writing} and (${allowed}));
    create policy updating on ${table} for update to scoped
      using (${writing} and (${allowed})) with check (${writing} and (${allowed}));`;
}

/** What belongs to a row of `parent`: read and added by whoever reaches that, changed by nobody. */
export function protectContentOf(table: string, parent: string, column: string): string {
  return `${protectAlong(table, parent, column)}
    grant insert on ${table} to scoped;
    create policy inserting on ${table} for insert to scoped
      with check (${writing} and exists (select from ${parent} p where p.id = ${table}.${column}));`;
}

/** Work of a unit and bloc, of no one person: read and written within the reach. */
export function protectUnitRecords(table: string): string {
  const allowed = `(bloc = 'government' and unit_id = ${ids('app.government_units')})
      or (bloc = 'party' and unit_id = ${ids('app.party_units')})`;
  return `${protectTable(table)}
    grant select, insert, update, delete on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${allowed});
    create policy inserting on ${table} for insert to scoped with check (${writing} and (${allowed}));
    create policy updating on ${table} for update to scoped
      using (${writing} and (${allowed})) with check (${writing} and (${allowed}));
    create policy deleting on ${table} for delete to scoped using (${writing} and (${allowed}));`;
}

/** What a unit starts and others share in: written by whoever reaches the unit, read by whoever reaches one of its shares too. */
export function protectShared(table: string, shares: string, column: string): string {
  const reached = `(unit_id = ${ids('app.government_units')} or unit_id = ${ids('app.party_units')})`;
  return `${protectTable(table)}
    grant select, insert, update, delete on ${table} to scoped;
    create policy reading on ${table} for select to scoped
      using (${reached} or exists (select from ${shares} s where s.${column} = ${table}.id));
    create policy inserting on ${table} for insert to scoped with check (${writing} and ${reached});
    create policy updating on ${table} for update to scoped
      using (${writing} and ${reached}) with check (${writing} and ${reached});
    create policy deleting on ${table} for delete to scoped using (${writing} and ${reached});`;
}

const begunByCaller = `(account_id = (select nullif(current_setting('app.actor_id', true), '')::uuid)
      or client_id = (select nullif(current_setting('app.actor_id', true), '')::uuid))`;

/** Turns the policies of `protectOwn`: rows that an account or an API client has begun (`account_id` or `client_id`). */
export function ownAlsoOfClients(table: string): string {
  return `alter policy reading on ${table} using (${begunByCaller});
    alter policy inserting on ${table} with check (${writing} and ${begunByCaller});
    alter policy updating on ${table} using (${writing} and ${begunByCaller}) with check (${writing} and ${begunByCaller});`;
}

/** The same for the policies of `protectOwnWithinUnit`. */
export function ownWithinUnitAlsoOfClients(table: string): string {
  const reached = `(unit_id = ${ids('app.government_units')} or unit_id = ${ids('app.party_units')})`;
  const changing = `${writing} and (${begunByCaller} or ${reached})`;
  return `alter policy reading on ${table} using (${begunByCaller} or ${reached});
    alter policy inserting on ${table} with check (${writing} and ${begunByCaller} and (unit_id is null or ${reached}));
    alter policy updating on ${table} using (${changing}) with check (${changing});`;
}
