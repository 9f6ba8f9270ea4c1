import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, systemScope, type AccessScope, type ScopeGrant } from '@commune/platform/database';
import { partRows, TwoCommunes } from './testing/two-communes.js';

/** Tables of the record, each with unit_id and bloc. */
const recordTables = [
  'civil_servant',
  'posting',
  'qualification',
  'salary_step',
  'annual_rating',
  'civil_servant_sensitive',
  'civil_servant_id_number',
  ...Object.keys(partRows),
] as const;
const guardedTables = [
  'civil_servant_sensitive',
  'civil_servant_id_number',
  'discipline_record',
  'family_member',
] as const;
const readTables = [...recordTables, 'audit_entry', 'staffing_quota', 'required_post'] as const;

interface Place {
  readonly unit_id: string;
  readonly bloc: string;
}

let two: TwoCommunes;

beforeAll(async () => {
  two = await TwoCommunes.start();
});

afterAll(() => two.test.stop());

/** The government of the ward, with every class. */
function wardScope(more: Partial<ScopeGrant> = {}): AccessScope {
  const grant: ScopeGrant = {
    governmentUnits: [two.wardId],
    partyUnits: [],
    offices: [],
    personId: null,
    readClasses: ['name', 'identity', 'sensitive', 'id_number', 'discipline'],
    writeClasses: ['name', 'identity', 'sensitive', 'id_number'],
    ...more,
  };
  return { ...systemScope('test'), role: 'scoped', grants: [grant] };
}

/** The same reach said to PostgreSQL by hand, without a line of our own code. */
const wardSettings = (mode: 'read' | 'write'): Record<string, string> => ({
  'app.mode': mode,
  'app.government_units': `{${two.wardId}}`,
  'app.sensitive_government_units': `{${two.wardId}}`,
  'app.id_number_government_units': `{${two.wardId}}`,
  'app.discipline_government_units': `{${two.wardId}}`,
});

const places = (table: string): string => `select unit_id, bloc from ${table}`;
const foreign = (): string => `(unit_id <> '${two.wardId}' or bloc <> 'government')`;

describe('row-level security alone, with the reach of one ward', () => {
  it.each(readTables)('gives all rows of the ward in %s and no other', async (table) => {
    const own = await two.test.sql<Place>(`${places(table)} where not ${foreign()}`);
    const all = await two.test.sql<Place>(places(table));
    const read = await two.test.get(Database).read(wardScope(), (reader) => reader.query<Place>(places(table)));
    expect(own.length).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThan(own.length);
    expect(read).toEqual(own.map(() => ({ unit_id: two.wardId, bloc: 'government' })));
  });

  it.each(readTables)('gives the same to plain SQL in the role scoped: %s', async (table) => {
    const own = await two.test.sql<Place>(`${places(table)} where not ${foreign()}`);
    const { rows } = await two.test.asScoped<Place>(wardSettings('read'), places(table));
    expect(rows).toEqual(own.map(() => ({ unit_id: two.wardId, bloc: 'government' })));
  });

  it.each(recordTables)('changes no foreign row of %s', async (table) => {
    const settings = wardSettings('write');
    const updated = await two.test.asScoped(settings, `update ${table} set bloc = bloc where ${foreign()}`);
    const deleted = await two.test.asScoped(settings, `delete from ${table} where ${foreign()}`);
    expect([updated.affected, deleted.affected]).toEqual([0, 0]);
  });

  it.each(recordTables)('writes its own rows of %s in a writing transaction only', async (table) => {
    const own = await two.test.sql<Place>(`${places(table)} where not ${foreign()}`);
    const touch = `update ${table} set bloc = bloc`;
    const writing = await two.test.asScoped(wardSettings('write'), touch);
    const reading = await two.test.asScoped(wardSettings('read'), touch);
    expect([writing.affected, reading.affected]).toEqual([own.length, 0]);
  });

  it.each(recordTables)('hands no row of %s over to another unit', async (table) => {
    const move = `update ${table} set unit_id = '${two.communeId}'`;
    await expect(two.test.asScoped(wardSettings('write'), move)).rejects.toThrow(/row-level security/);
  });

  it('takes no new row for another unit or the other bloc', async () => {
    const office = two.one('Bế').officeId;
    const person = (unitId: string, bloc: string): string =>
      `insert into civil_servant (id, full_name, given_name, family_name, birth_date, sex, unit_id, bloc, office_id)
       values (gen_random_uuid(), 'Bế Văn An', 'An', 'Bế Văn', '1990-01-01', 'male', '${unitId}', '${bloc}', '${office}')`;
    for (const insert of [person(two.communeId, 'government'), person(two.wardId, 'party')]) {
      await expect(two.test.asScoped(wardSettings('write'), insert)).rejects.toThrow(/row-level security/);
    }
  });

  it('gives and changes no foreign row through the writing door either', async () => {
    const { id } = two.one('Bế');
    const [seen, changed] = await two.test
      .get(Database)
      .write(wardScope(), async (writer) => [
        await writer.query('select id from civil_servant where id = $1', [id]),
        await writer.query(`update civil_servant set full_name = 'x' where id = $1 returning id`, [id]),
      ]);
    expect([seen, changed]).toEqual([[], []]);
  });

  it('shows nobody which roles others hold', async () => {
    const { rows } = await two.test.asScoped(wardSettings('read'), 'select role from role_assignment');
    expect(rows).toEqual([]);
  });

  it.each([
    ['audit_entry', `insert into audit_entry (actor_name) values ('x')`],
    ['audit_entry', `update audit_entry set reason = 'x'`],
    ['audit_entry', 'delete from audit_entry'],
    ['audit_entry', 'truncate audit_entry'],
    ['staffing_quota', 'update staffing_quota set head_count = 1'],
    ['org_unit', `update org_unit set name = 'x'`],
    ['account', 'select password_hash from account'],
    ['session', 'select token_hash from session'],
    ['the role', 'set local role commune_owner'],
  ])('is not let near %s by: %s', async (_, statement) => {
    await expect(two.test.asScoped(wardSettings('write'), statement)).rejects.toThrow(/permission denied/);
  });

  it.each(['required_post', 'job_position'])(
    'changes nothing of %s by an operation that does not keep it',
    async (table) => {
      const change = table === 'job_position' ? `update job_position set name = 'x'` : 'delete from required_post';
      expect((await two.test.asScoped(wardSettings('write'), change)).affected).toBe(0);
    },
  );
});

describe('row-level security without the class', () => {
  it.each(guardedTables)('gives no row of %s', async (table) => {
    const plain = wardScope({ readClasses: ['name', 'identity', 'qualification'] });
    expect(await two.test.get(Database).read(plain, (reader) => reader.query(places(table)))).toEqual([]);
  });

  it('gives no entry of the trail about a guarded class', async () => {
    const plain = wardScope({ readClasses: ['name', 'identity', 'qualification'] });
    const rows = await two.test
      .get(Database)
      .read(plain, (reader) =>
        reader.query<{ class: string }>('select distinct field_class as class from audit_entry'),
      );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some((row) => row.class === 'sensitive' || row.class === 'id_number')).toBe(false);
  });

  it('counts the guarded tables within the reach where the answer is counts', async () => {
    const counting = { ...wardScope({ readClasses: ['name'] }), aggregate: true };
    const rows = await two.test
      .get(Database)
      .read(counting, (reader) => reader.query<Place>(places('civil_servant_sensitive')));
    expect(rows).toEqual(two.of('Lý').map(() => ({ unit_id: two.wardId, bloc: 'government' })));
  });
});

describe('without a scope', () => {
  it.each(readTables)('%s has no rows', async (table) => {
    expect((await two.test.asScoped({}, places(table))).rows).toEqual([]);
    const noGrants: AccessScope = { ...systemScope('test'), role: 'scoped' };
    expect(await two.test.get(Database).read(noGrants, (reader) => reader.query(places(table)))).toEqual([]);
  });

  it.each(readTables)(
    '%s has no rows where the settings are empty text, as they are after SET LOCAL',
    async (table) => {
      const emptied = Object.fromEntries(Object.keys(wardSettings('read')).map((name) => [name, '']));
      expect((await two.test.asScoped({ ...emptied, 'app.person': '' }, places(table))).rows).toEqual([]);
    },
  );

  it.each(readTables)('the login role of the API may not even ask for %s', async (table) => {
    await expect(two.test.get(Database).call(places(table), [])).rejects.toThrow(/permission denied/);
  });
});

describe('a reading transaction', () => {
  it.each(['scoped', 'everything'] as const)('refuses a write in the role %s', async (role) => {
    const scope = { ...wardScope(), role };
    const write = two.test
      .get(Database)
      .read(scope, (reader) => reader.query('update civil_servant set full_name = full_name'));
    await expect(write).rejects.toThrow(/read-only transaction/);
  });
});
