import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../testing/index.js';
import { systemScope } from './access-scope.js';
import { Database } from './database.js';

const scope = systemScope('test');

describe('reads and writes that join one transaction', () => {
  let test: TestApp;
  let database: Database;

  beforeAll(async () => {
    test = await TestApp.start([]);
    database = test.get(Database);
  });

  afterAll(() => test.stop());

  /** Asks more than once, so that two that begin together would meet in the middle. */
  const read = (number: number): Promise<number> =>
    database.read(scope, async (reader) => {
      await reader.query('select pg_sleep(0.01)');
      const [row] = await reader.query<{ number: number }>('select 10 / $1::int as number', [number]);
      return row?.number ?? 0;
    });

  it('take turns where several begin at once', async () => {
    expect(await database.together(() => Promise.all([1, 2, 5].map(read)))).toEqual([10, 5, 2]);
  });

  it('take turns inside a write, too', async () => {
    const written = database.together(() => database.write(scope, () => Promise.all([1, 2, 5].map(read))));
    expect(await written).toEqual([10, 5, 2]);
  });

  it('go on after one of them has failed', async () => {
    const [failed, ...others] = await database.together(() =>
      database.write(scope, () => Promise.allSettled([0, 2, 5].map(read))),
    );
    expect(failed).toMatchObject({ status: 'rejected' });
    expect(others).toEqual([
      { status: 'fulfilled', value: 5 },
      { status: 'fulfilled', value: 2 },
    ]);
  });
});
