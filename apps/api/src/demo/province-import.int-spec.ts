import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestApp, type TestCaller } from '@commune/platform/testing';
import { AppModule } from '../app.module.js';
import { ListsLoading } from '../first-load/lists-loading.service.js';
import { DemoProvinceService } from './demo-province.service.js';
import { ROSTER_FILE_NAME, rosterFile } from './demo-province.js';

interface Import {
  readonly id: string;
  readonly asOf: string;
  readonly counts: Readonly<Record<string, number>>;
}

let test: TestApp;

beforeEach(async () => {
  test = await TestApp.start([AppModule]);
  await test.get(ListsLoading).load();
  await test.get(DemoProvinceService).load();
});

afterEach(() => test.stop());

async function only<Row extends object>(statement: string, values: readonly unknown[] = []): Promise<Row> {
  const [row] = await test.sql<Row>(statement, values);
  if (row === undefined) throw new Error(`no row: ${statement}`);
  return row;
}

async function unitId(code: string): Promise<string> {
  return (await only<{ id: string }>('select id from org_unit where code = $1', [code])).id;
}

async function count(table: string): Promise<number> {
  return (await only<{ count: number }>(`select count(*)::int as count from ${table}`)).count;
}

async function officerOf(bloc: 'party' | 'government'): Promise<TestCaller> {
  const role = bloc === 'party' ? 'party_organisation_officer' : 'home_affairs_officer';
  return test.signIn([{ role, unitId: await unitId('04'), blocs: [bloc] }]);
}

async function uploaded(caller: TestCaller): Promise<Import> {
  const { body } = await caller
    .post('/imports/civil-servants')
    .attach('file', rosterFile(), ROSTER_FILE_NAME)
    .expect(201);
  return body;
}

async function executed(caller: TestCaller): Promise<Import['counts']> {
  const { id } = await uploaded(caller);
  const { figures } = await caller.runJob(caller.post(`/imports/${id}/execution`).send({ onlyGoodRows: false }));
  if (!figures) throw new Error('the import has no figures');
  return figures;
}

describe('the roster file of the province, as it comes', () => {
  it('is checked with every row of the bloc to create and the other bloc outside, and nothing is written', async () => {
    const officer = await officerOf('government');
    const { id, asOf } = await uploaded(officer);
    const started = performance.now();
    await officer.runJob(officer.post(`/imports/${id}/check`));
    process.stdout.write(`check of the province file: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    const { body } = await officer.get(`/imports/${id}/check`).expect(200);
    expect(asOf).toBe('2026-03-31');
    expect(body.counts).toMatchObject({ rows: 3555, create: 2045, outside: 1510, faulty: 0 });
    expect(await count('civil_servant')).toBe(0);
  });

  it('brings 2045 people in by a government account, 1510 by a Party account, and nothing when repeated', async () => {
    const government = await officerOf('government');
    const party = await officerOf('party');
    const started = performance.now();
    expect(await executed(government)).toMatchObject({ create: 2045, outside: 1510, faulty: 0 });
    process.stdout.write(`upload and execution, 2045 people: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    expect(await executed(party)).toMatchObject({ create: 1510, outside: 2045, faulty: 0 });
    expect(await count('civil_servant')).toBe(3555);

    const entries = `audit_entry where record_type not in ('data_import', 'job')`;
    const before = await count(entries);
    expect(await executed(government)).toMatchObject({ create: 0, update: 0, unchanged: 2045, outside: 1510 });
    expect(await executed(party)).toMatchObject({ create: 0, update: 0, unchanged: 1510, outside: 2045 });
    expect(await count(entries)).toBe(before);
  });

  it('gives a clerk the people of the own commune and leaves the rest outside', async () => {
    const commune = await unitId('01273');
    const clerk = await test.signIn([{ role: 'commune_clerk', unitId: commune }]);
    const counts = await executed(clerk);
    const own = await count('civil_servant');
    expect(own).toBeGreaterThan(0);
    expect(counts).toMatchObject({ create: own, outside: 3555 - own, faulty: 0 });
    const places = await test.sql('select distinct unit_id, bloc from civil_servant');
    expect(places).toEqual([{ unit_id: commune, bloc: 'government' }]);
  });
});
