import type { Reader } from '@commune/platform/database';

const UNIT = 'select id from org_unit where code = $1';

/** By its official code; undefined in a demonstration without units. */
export async function unitIdOf(reader: Reader, code: string): Promise<string | undefined> {
  return (await reader.query<{ id: string }>(UNIT, [code]))[0]?.id;
}
