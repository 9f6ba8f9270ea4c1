/**
 * The forms over which the chain is hashed, as SQL. The migration and the verification both take them from here, so
 * that a function replaced in the database deceives nobody. Landed: never changed; a new column is a new form.
 * Text arrays are quoted by PostgreSQL without ambiguity, jsonb has one spelling, instants are microseconds.
 */
export function canonicalEntryOf(row: '' | 'new.'): string {
  const text = (column: string): string => `${row}${column}::text`;
  return `array['v1', ${text('seq')}, (extract(epoch from ${row}at) * 1000000)::bigint::text, ${text('actor_id')},
    ${row}actor_name, ${text('session_id')}, ${row}operation, ${row}reason, ${row}action, ${row}record_type,
    ${text('record_id')}, ${text('person_id')}, ${text('unit_id')}, ${row}bloc, ${text('office_id')}, ${row}field_class,
    ${text('before')}, ${text('after')}, ${text('transaction_id')}]::text`;
}

export const canonicalEntry = canonicalEntryOf('');

/** The chain that an entry belongs to: that of its unit, or `system`. */
export const chainOfEntry = `coalesce(unit_id::text, 'system')`;

/** Everything in a link but the digests of its entries and the hash of the link before. */
export function canonicalLink(columns: {
  readonly chain: string;
  readonly position: string;
  readonly linkedAt: string;
  readonly transactionId: string;
  readonly seqs: string;
}): string {
  const { chain, position, linkedAt, transactionId, seqs } = columns;
  return `array['v1', ${chain}, (${position})::text, (extract(epoch from ${linkedAt}) * 1000000)::bigint::text,
    ${transactionId}::text, ${seqs}::text]::text`;
}

/** What stands before the first link of a chain: 32 zero bytes. */
export const GENESIS = '0'.repeat(64);
export const SYSTEM_CHAIN = 'system';

/** As many as an API has connections that write: nobody waits for a lane there. */
const LANES = 8;
const LANE_SIGN = '/';

/** The lanes of a chain as an array in SQL: the chain itself, then those that writers take while it is held. */
export function lanesOf(chain: string): string {
  const others = Array.from({ length: LANES - 1 }, (_, index) => `${chain} || '${LANE_SIGN}${index + 1}'`);
  return `array[${[chain, ...others].join(', ')}]`;
}

/** The chain whose entries stand in this lane. */
export function chainOfLane(lane: string): string {
  return lane.split(LANE_SIGN, 1)[0] ?? lane;
}
