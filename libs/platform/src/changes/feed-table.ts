export interface FedTable {
  /** What the feed calls the record, as declared in the module's `changeFeeds`. */
  readonly type: string;
  /** SQL over a row `r`: the unit by which readers reach it, and its bloc (`null`: of either). */
  readonly unit: string;
  readonly bloc: string;
  /** SQL over the rows `r` (new) and `o` (old): whether an update is worth telling. */
  readonly changed?: string;
}

/**
 * SQL of the triggers that write each change of `table` (id, version) to the feed, in the transaction that makes it.
 * By statement, not by row: an import of thousands costs one insert more. Landed migrations call this: its output for
 * given arguments never changes.
 */
export function feedTable(table: string, fed: FedTable): string {
  const { type, unit, bloc, changed = 'r.version is distinct from o.version' } = fed;
  const before = (sql: string): string => sql.replaceAll(/\br\./g, 'o.');
  const into =
    'insert into change_entry (type, record_id, action, version, unit_id, bloc, previous_unit_id, previous_bloc)';
  const named = (event: string): string => `feed_${table}_${event}`;
  const body = {
    insert: `${into} select '${type}', r.id, 'created', r.version, ${unit}, ${bloc}, null, null from new_rows r;`,
    update: `${into} select '${type}', r.id, 'updated', r.version, ${unit}, ${bloc}, ${before(unit)}, ${before(bloc)}
      from new_rows r join old_rows o on o.id = r.id where ${changed};`,
    delete: `${into} select '${type}', r.id, 'deleted', r.version, ${unit}, ${bloc}, null, null from old_rows r;`,
  };
  const rows = {
    insert: 'new table as new_rows',
    update: 'old table as old_rows new table as new_rows',
    delete: 'old table as old_rows',
  };
  return (['insert', 'update', 'delete'] as const)
    .map(
      (event) => `
    create function ${named(event)}() returns trigger language plpgsql security definer set search_path = public as $$
    begin ${body[event]} return null; end $$;
    create trigger ${named(event)} after ${event} on ${table} referencing ${rows[event]}
      for each statement execute function ${named(event)}();`,
    )
    .join('\n');
}

/** Takes them off again. */
export function unfeedTable(table: string): string {
  return ['insert', 'update', 'delete']
    .map((event) => `drop trigger feed_${table}_${event} on ${table}; drop function feed_${table}_${event}();`)
    .join(' ');
}
