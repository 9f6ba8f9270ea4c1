import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brokenInvariants } from './invariants.js';
import { TestApp } from './test-app.js';

describe('invariants', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await TestApp.start([]);
  });

  afterAll(() => test.stop());

  it('hold in an empty system', async () => {
    expect(await brokenInvariants(test)).toEqual([]);
  });

  it('are named when the data break them', async () => {
    await test.sql(`
      insert into org_unit (id, code, kind, name, full_name, bloc, parent_id, sort_order, effective_from)
      values ('01970000-0000-7000-8000-000000000001', '04', 'province', 'A', 'A', null, null, 0, '2025-07-01'),
        ('01970000-0000-7000-8000-000000000002', '04-X', 'commune_office', 'B', 'B', 'party',
          '01970000-0000-7000-8000-000000000001', 0, '2025-07-01')`);
    const broken = await brokenInvariants(test);
    await test.sql('delete from org_unit');
    expect(broken).toEqual(['an office stands below a commune, a commune below a province: 1 rows']);
  });
});
