/** For the migration of a table that warnings come from: when a row of it changes, its unit is looked at again. */
export function markCauses(table: string): string {
  return `create trigger ${table}_warning_cause after insert or update or delete on ${table}
    for each row execute function mark_warning_cause();`;
}
