import { recordFields, recordTables, type RecordTable } from '../records/record-fields.js';
import { particulars } from '../records/record-particulars.dto.js';
import type { Particular } from './record-to-store.js';

const aliased = (key: Particular): string =>
  `${recordTables[recordFields[key].table].alias}.${recordFields[key].column}`;

/** As one value, over the aliases of `recordTables`. */
export const PARTICULARS = `jsonb_build_object(${particulars.map((key) => `'${key}', ${aliased(key)}`).join(', ')})`;

const ROWS = `jsonb_to_recordset($1::jsonb) as r(id uuid, "unitId" uuid, bloc text, "officeId" uuid, particulars jsonb)`;

/** Members that are days say so by their name. */
const value = (key: Particular): string => `(r.particulars ->> '${key}')${key.endsWith('On') ? '::date' : ''}`;

const keysOf = (table: RecordTable): Particular[] => particulars.filter((key) => recordFields[key].table === table);
const columnsOf = (table: RecordTable, alias = ''): string =>
  keysOf(table)
    .map((key) => `${alias}${recordFields[key].column}`)
    .join(', ');
const valuesOf = (table: RecordTable): string => keysOf(table).map(value).join(', ');

/** The rows that differ, of a table in which every person has one. */
const update = (table: RecordTable, personColumn: string): string => `
  update ${table} t set (${columnsOf(table)}) = row(${valuesOf(table)})
  from ${ROWS} where t.${personColumn} = r.id and (${columnsOf(table, 't.')}) is distinct from (${valuesOf(table)})`;

const CONTACTS = `
  insert into civil_servant_contact as t (civil_servant_id, unit_id, bloc, office_id, ${columnsOf('civil_servant_contact')})
  select r.id, r."unitId", r.bloc, r."officeId", ${valuesOf('civil_servant_contact')}
  from ${ROWS} where coalesce(${valuesOf('civil_servant_contact')}) is not null
  on conflict (civil_servant_id) do update set (${columnsOf('civil_servant_contact')}) = row(${columnsOf('civil_servant_contact', 'excluded.')})
  where (${columnsOf('civil_servant_contact', 't.')}) is distinct from (${columnsOf('civil_servant_contact', 'excluded.')})`;

/** Each takes many rows at once; what is already there as it should be is not touched, so leaves no history. */
export const storeParticulars: readonly string[] = [
  update('civil_servant', 'id'),
  update('civil_servant_sensitive', 'civil_servant_id'),
  update('civil_servant_id_number', 'civil_servant_id'),
  CONTACTS,
];
