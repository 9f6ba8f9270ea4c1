import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, systemScope } from '@commune/platform/database';
import { KeyCaller, SignInDesk, TestApp } from '@commune/platform/testing';
import { RosterModule } from '../roster.module.js';
import { PositionLoading } from './position-loading.repository.js';

let test: TestApp;

beforeAll(async () => {
  test = await TestApp.start([RosterModule]);
});

afterAll(() => test.stop());

const load = (): Promise<void> =>
  test.get(Database).write(systemScope('test'), (writer) => test.get(PositionLoading).loadCodeLists(writer));

describe('the code lists', () => {
  it('are those of a personnel record, each with its source, and loading them again changes nothing', async () => {
    await load();
    await load();
    const rows = await test.sql<{ list: string; entries: number; sources: number }>(
      `select list, count(*)::int as entries, count(distinct source)::int as sources
       from code_list_entry where list <> 'ethnic_group_1979' group by list order by list`,
    );
    expect(Object.fromEntries(rows.map(({ list, entries }) => [list, entries]))).toEqual({
      absence_kind: 6,
      award_level: 5,
      certificate_kind: 8,
      civil_servant_category: 6,
      discipline_form: 8,
      education_level: 7,
      employment_status: 12,
      ethnic_group: 54,
      family_relation: 8,
      foreign_language_level: 6,
      it_level: 4,
      political_theory: 5,
      rank: 11,
      rating: 5,
      religion: 8,
      specialism: 16,
      state_management: 5,
      training_form: 5,
    });
    expect(rows.every(({ sources }) => sources === 1)).toBe(true);
  });
});

describe('who follows the code lists', () => {
  it('gets them with days, sources and versions, and nothing while nothing has changed', async () => {
    await load();
    const { provinceId } = await SignInDesk.open(test);
    const caller = new KeyCaller(test, await test.issueKey(provinceId, ['positions:read', 'units:read']));
    for (const path of ['/code-lists', '/units', '/job-positions']) {
      const { headers } = await caller.get(path).expect(200);
      const again = await caller.get(path).set('If-None-Match', String(headers['etag'])).expect(304);
      expect(again.text).toBe('');
      expect(again.headers['etag']).toBe(headers['etag']);
      await caller.get(path).set('If-None-Match', 'W/"x"').expect(200);
    }
    const { body, headers } = await caller.get('/code-lists').expect(200);
    const [list] = body.items;
    expect(list).toMatchObject({ source: expect.any(String), version: expect.any(String) });
    expect(list.entries[0]).toMatchObject({ effectiveFrom: '2025-07-01', effectiveTo: null });
    await test.sql(`update code_list_entry set name = name || '.' where list = $1`, [list.list]);
    const changed = await caller.get('/code-lists').set('If-None-Match', String(headers['etag'])).expect(200);
    expect(changed.body.items[0].version).not.toBe(list.version);
  });
});
