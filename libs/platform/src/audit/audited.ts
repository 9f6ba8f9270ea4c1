import type { FieldClass } from '@commune/kernel';

export interface AuditedTable {
  /** What the history calls the record, e.g. `civil_servant` for all tables of one person's record. */
  readonly recordType: string;
  readonly recordColumn: string;
  readonly personColumn?: string;
  readonly fieldClass?: FieldClass;
  /** Columns that are never written down, such as ciphertext. */
  readonly hidden?: readonly string[];
  /** Columns whose change alone is no event, such as the day of last use. Hidden too. */
  readonly unwatched?: readonly string[];
  /** Rows that the system makes by the thousand: only what people change of them is written down. */
  readonly changesOnly?: boolean;
}

/** SQL of the trigger that writes every change of `table` to the trail, in the same transaction. */
export function auditTable(table: string, audited: AuditedTable): string {
  const { recordType, recordColumn, personColumn = '', fieldClass = '', changesOnly = false } = audited;
  const { hidden = [], unwatched = [] } = audited;
  const told = [recordType, recordColumn, personColumn, fieldClass, [...hidden, ...unwatched].join(',')];
  // Landed migrations give no sixth parameter: their output stays.
  const parameters = [...told, ...(unwatched.length > 0 ? [unwatched.join(',')] : [])].map((text) => `'${text}'`);
  return `create trigger ${table}_audit after ${changesOnly ? '' : 'insert or '}update or delete on ${table}
    for each row execute function write_audit_entry(${parameters.join(', ')});`;
}

/** As `auditTable`, for rows that the system computes anew each day: only what people change of them is written down. */
export function auditPeople(table: string, audited: AuditedTable): string {
  const person = `when (nullif(current_setting('app.actor_id', true), '') is not null)`;
  return auditTable(table, audited)
    .replace('insert or update or delete', 'update')
    .replace('for each row', `for each row ${person}`);
}

/** As `auditTable`, for a table of which only some rows are kept by people; none of them is removed. */
export function auditRowsWhere(table: string, audited: AuditedTable, condition: string): string {
  return auditTable(table, audited)
    .replace('insert or update or delete', 'insert or update')
    .replace('for each row', `for each row when (${condition})`);
}
