import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp, type TestCaller } from '@commune/platform/testing';
import { AppModule } from '../app.module.js';
import { ListsLoading } from '../first-load/lists-loading.service.js';
import { Demonstration } from './demonstration.service.js';

interface Cell {
  readonly value: string | null;
  readonly count: number;
  readonly party: number;
  readonly government: number;
}

interface StructureAnswer {
  readonly totals: { readonly headCount: number; readonly party: number; readonly government: number };
  readonly dimensions: readonly {
    readonly key: string;
    readonly opensPeople: boolean;
    readonly cells: readonly Cell[];
  }[];
  readonly communes: readonly { readonly party: number; readonly government: number }[];
}

interface UnitRow {
  readonly id: string;
}

const AS_OF = '2026-03-31';
const home = mkdtempSync(join(tmpdir(), 'demonstration-'));
let test: TestApp;
let officer: TestCaller;

beforeAll(async () => {
  test = await TestApp.start([AppModule], { home });
  await test.get(ListsLoading).load();
  await test.get(Demonstration).load();
  officer = await test.signIn([{ role: 'home_affairs_officer', unitId: await unitId('04') }]);
}, 120_000);

afterAll(async () => {
  await test.stop();
  rmSync(home, { recursive: true });
});

const first = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return row;
};

async function unitId(code: string): Promise<string> {
  return first(await test.sql<UnitRow>('select id from org_unit where code = $1', [code])).id;
}

async function structure(part: Record<string, string> = {}): Promise<StructureAnswer> {
  const query = new URLSearchParams({ asOf: AS_OF, ...part });
  const { body } = await officer.get(`/structure?${query.toString()}`).expect(200);
  return body;
}

async function listTotal(filters: Record<string, string>): Promise<number> {
  const query = new URLSearchParams({ asOf: AS_OF, pageSize: '1', ...filters });
  const { body } = await officer.get(`/civil-servants?${query.toString()}`).expect(200);
  return body.total;
}

/** Cells whose list of people is not as long as their figure says. */
async function cellsThatOpenOthers(part: Record<string, string> = {}): Promise<string[]> {
  const { dimensions } = await structure(part);
  const wrong: string[] = [];
  // A dimension that the part already fixes has no cells of its own to open.
  for (const { key, cells } of dimensions.filter((dimension) => dimension.opensPeople && !(dimension.key in part))) {
    for (const { value, count } of cells) {
      const total = await listTotal({ ...part, [key]: value ?? 'unknown' });
      if (total !== count) wrong.push(`${key}=${value}: ${count} counted, ${total} listed`);
    }
  }
  return wrong;
}

// S3 section I: [dimension, values, people]
const published: readonly (readonly [string, readonly string[], number])[] = [
  ['bloc', ['party'], 1510],
  ['bloc', ['government'], 2045],
  ['universityOrAbove', ['yes'], 3474],
  ['educationGroup', ['postgraduate'], 248],
  ['educationGroup', ['college_intermediate'], 80],
  ['politicalTheoryGroup', ['advanced_bachelor'], 480],
  ['politicalTheoryGroup', ['intermediate'], 2335],
  ['sex', ['female'], 1762],
  ['ethnicMinority', ['yes'], 3437],
  ['under42', ['yes'], 1872],
];

describe('structure of the demonstration province on 31/3/2026', () => {
  it('counts 3555 people, 1510 of the Party and 2045 of the government', async () => {
    const { totals } = await structure();
    expect(totals).toMatchObject({ headCount: 3555, party: 1510, government: 2045 });
  });

  it.each(published)('has the published figure for %s %j: %i', async (key, values, people) => {
    const { dimensions } = await structure();
    const cells = dimensions.find((dimension) => dimension.key === key)?.cells ?? [];
    const counted = cells.filter(({ value }) => values.includes(value ?? ''));
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(people);
  });

  it('has 40 of the 80 below university in each bloc', async () => {
    const { dimensions } = await structure();
    const cells = dimensions.find(({ key }) => key === 'educationGroup')?.cells ?? [];
    expect(cells.find(({ value }) => value === 'college_intermediate')).toMatchObject({ party: 40, government: 40 });
  });

  it('has the published figures for the three groups of fields of study', async () => {
    const { dimensions } = await structure();
    const cells = dimensions.find(({ key }) => key === 'fieldGroup')?.cells ?? [];
    const counts = Object.fromEntries(cells.map(({ value, count }) => [value, count]));
    expect(counts).toMatchObject({ finance_accounting: 283, land_construction: 350, information_technology: 44 });
  });

  it('sums over the communes to the province', async () => {
    const { communes } = await structure();
    expect(communes).toHaveLength(56);
    expect(communes.reduce((sum, { party }) => sum + party, 0)).toBe(1510);
    expect(communes.reduce((sum, { government }) => sum + government, 0)).toBe(2045);
  });

  it('sums over every dimension to everybody', async () => {
    const { dimensions } = await structure();
    const sums = dimensions.map(({ key, cells }) => [key, cells.reduce((sum, { count }) => sum + count, 0)]);
    expect(sums).toEqual(dimensions.map(({ key }) => [key, 3555]));
  });

  it('knows nobody before the first day', async () => {
    const { totals, dimensions } = await structure({ asOf: '2025-06-30' });
    expect(totals).toMatchObject({ headCount: 0, party: 0, government: 0 });
    expect(dimensions.flatMap(({ cells }) => cells).filter(({ count }) => count > 0)).toEqual([]);
    expect(await listTotal({ asOf: '2025-06-30' })).toBe(0);
  });
});

describe('a cross-table of the demonstration province', () => {
  it.each([
    ['clusterId', 'sex', 'female', 1762],
    ['unitId', 'universityOrAbove', 'yes', 3474],
    ['positionCode', 'ethnicMinority', 'yes', 3437],
    ['areaType', 'bloc', 'party', 1510],
    ['ageBand', 'politicalTheoryGroup', 'intermediate', 2335],
  ])('of %s by %s has the published total of its column %s', async (rows, columns, value, people) => {
    const query = new URLSearchParams({ asOf: AS_OF, rows, columns });
    const { body } = await officer.get(`/structure/cross-table?${query.toString()}`).expect(200);
    const column = body.columns.find((found: { value: string | null }) => found.value === value);
    expect([body.total, column.total]).toEqual([3555, people]);
  });
});

describe('a figure opens the people behind it', () => {
  it('in every cell of the province', async () => {
    expect(await cellsThatOpenOthers()).toEqual([]);
  }, 120_000);

  it('in every cell of a commune', async () => {
    expect(await cellsThatOpenOthers({ unitId: await unitId('01273') })).toEqual([]);
  }, 60_000);

  it('in every cell of a cluster', async () => {
    const { id: clusterId } = first(await test.sql<UnitRow>('select id from cluster order by name limit 1'));
    expect(await cellsThatOpenOthers({ clusterId })).toEqual([]);
  }, 60_000);

  it('in every cell of an office', async () => {
    expect(await cellsThatOpenOthers({ unitId: await unitId('01273-VP') })).toEqual([]);
  }, 60_000);

  it('in every cell of a bloc', async () => {
    expect(await cellsThatOpenOthers({ bloc: 'party' })).toEqual([]);
  }, 60_000);
});
