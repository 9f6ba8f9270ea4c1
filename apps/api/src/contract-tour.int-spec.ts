import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { blocs } from '@commune/kernel';
import { ImportsLoading } from '@commune/platform/imports';
import { ContractCheck, TestApp, type TestCaller } from '@commune/platform/testing';
import { AppModule } from './app.module.js';
import { rosterFile } from './demo/demo-province.js';
import { DemoProvinceService } from './demo/demo-province.service.js';
import { ListsLoading } from './first-load/lists-loading.service.js';
import { createContract } from './openapi.js';

describe('a tour through everything that can be read', () => {
  let test: TestApp;
  let officer: TestCaller;
  let readable: string[];
  const ids = new Map<string, readonly string[]>();

  beforeAll(async () => {
    test = await TestApp.start([AppModule]);
    const paths = Object.entries(createContract(test.app).paths);
    readable = paths.filter(([, item]) => item.get !== undefined).map(([path]) => path);
    await test.get(ListsLoading).load();
    await test.get(DemoProvinceService).load();
    await test.get(ImportsLoading).load('civil-servants', { name: 'roster.xlsx', content: rosterFile() }, '2026-03-31');
    const [province] = await test.sql<{ id: string }>(`select id from org_unit where code = '04'`);
    officer = await test.signIn([{ role: 'home_affairs_officer', unitId: province?.id ?? '', blocs: [...blocs] }]);
    const uploaded = await officer.post('/imports/civil-servants').attach('file', rosterFile(), 'roster.xlsx');
    const people = await test.sql<{ id: string }>('select id from civil_servant order by code limit 20');
    ids.set('/api/v1/imports/{id}', [uploaded.body.id]);
    ids.set('/api/v1/imports/{id}/report', [uploaded.body.id]);
    ids.set('/api/v1/imports/templates/{kind}', ['civil-servants']);
    const checked = await officer.runJob(officer.post(`/imports/${uploaded.body.id}/check`));
    ids.set('/api/v1/imports/{id}/check', [uploaded.body.id]);
    ids.set('/api/v1/jobs/{id}', [checked.id]);
    ids.set('/api/v1/jobs/{id}/file', []);
    const personIds = people.map(({ id }) => id);
    ids.set('/api/v1/civil-servants/{id}', personIds);
    ids.set('/api/v1/civil-servants/{id}/history', personIds);
    ids.set('/api/v1/civil-servants/{id}/accesses', personIds);
  }, 120_000);

  afterAll(() => test.stop());

  const addresses = (path: string): string[] => {
    if (!path.includes('{')) return [path];
    return [...(ids.get(path) ?? []), '00000000-0000-7000-8000-000000000000'].map((id) => path.replace(/\{\w+\}/, id));
  };

  it('gives only what the contract declares', async () => {
    const check = new ContractCheck(test.app);
    const faults = new Set<string>();
    for (const path of readable) {
      for (const address of addresses(path)) {
        const { status, type, body } = await test.http().get(address).set('Cookie', officer.cookie);
        const found = check.faultsOf({ status, type, body, request: { method: 'GET', url: address } });
        for (const fault of found) faults.add(`${path}: ${fault.replace(/\/\d+/g, '/n')}`);
      }
    }
    expect([...faults]).toEqual([]);
  }, 120_000);

  it('knows an example of every address with an id', () => {
    expect(readable.filter((path) => path.includes('{') && !ids.has(path))).toEqual([]);
  });
});
