import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueFaults, TestApp } from '../testing/index.js';

describe('the walls of the database', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await TestApp.start([]);
  });

  afterAll(() => test.stop());

  afterEach(() => test.sql('drop view if exists seen; drop table if exists stray'));

  const faults = (): Promise<string[]> => catalogueFaults(test, []);

  it('stand around every table of the platform', async () => {
    expect(await faults()).toEqual([]);
  });

  it('are missed on a table with a unit and no policy', async () => {
    await test.sql('create table stray (id uuid primary key, unit_id uuid not null)');
    expect(await faults()).toEqual([
      'stray: has a unit, is open to the role scoped, and no policy of it names its units',
      'stray: has no policy for the role everything',
      'stray: row-level security is not enabled',
      'stray: row-level security is not forced',
    ]);
  });

  const walled = `create table stray (id uuid primary key, unit_id uuid not null);
    alter table stray enable row level security;
    alter table stray force row level security;
    create policy everything on stray to everything using (true);`;

  it('may be left to the system alone', async () => {
    await test.sql(walled);
    expect(await faults()).toEqual([]);
  });

  it.each([
    [
      'a grant without a policy',
      'grant select on stray to scoped',
      ['stray: has a unit, is open to the role scoped, and no policy of it names its units'],
    ],
    [
      'a policy that lets every unit in',
      'grant select on stray to scoped; create policy reading on stray for select to scoped using (true)',
      [
        'stray: has a unit, and its policy reading names no units',
        'stray: has a unit, is open to the role scoped, and no policy of it names its units',
      ],
    ],
    ['a policy for everybody', 'create policy open on stray using (true)', ['stray: its policy open is for everybody']],
    [
      'row-level security that the owner steps over',
      'alter table stray no force row level security',
      ['stray: row-level security is not forced'],
    ],
    [
      'a grant to the login role of the API',
      'grant select on stray to commune_api',
      ['stray: is granted to the login role of the API or to everybody'],
    ],
    [
      'a table of the login role of the API',
      'alter table stray owner to commune_api',
      ['stray: is owned by the login role of the API'],
    ],
    [
      'a view that reads as its owner',
      'create view seen as select id from stray',
      ['seen: is a view that does not run as its caller'],
    ],
    [
      'a trail that somebody may write',
      'grant update on audit_entry to scoped',
      ['audit_entry: scoped may update', 'audit_entry: scoped may write a column'],
    ],
  ])('are missed with %s', async (_, statement, expected) => {
    await test.sql(`${walled} ${statement}`);
    const found = await faults();
    await test.sql('revoke update on audit_entry from scoped');
    expect(found).toEqual(expected);
  });
});
