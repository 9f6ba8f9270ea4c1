import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths } from '@commune/kernel';
import { today } from '@commune/platform/database';
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
});

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

// NQ 04-NQ/TU section I: [dimension, values, people]
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
  });

  it('in every cell of a commune', async () => {
    expect(await cellsThatOpenOthers({ unitId: await unitId('01273') })).toEqual([]);
  });

  it('in every cell of a cluster', async () => {
    const { id: clusterId } = first(await test.sql<UnitRow>('select id from cluster order by name limit 1'));
    expect(await cellsThatOpenOthers({ clusterId })).toEqual([]);
  });

  it('in every cell of an office', async () => {
    expect(await cellsThatOpenOthers({ unitId: await unitId('01273-VP') })).toEqual([]);
  });

  it('in every cell of a bloc', async () => {
    expect(await cellsThatOpenOthers({ bloc: 'party' })).toEqual([]);
  });
});

describe('the placement plan', () => {
  it('has proposals, some of them kept fixed, one secondment agreed by hand, and words of both heads', async () => {
    const { body: plans } = await officer.get('/placement-plans').expect(200);
    const { id } = first<UnitRow>(plans.items);
    const { body: moves } = await officer.get(`/placement-plans/${id}/moves?isLocked=true`).expect(200);
    const kinds = moves.items.map(({ kind, origin }: Record<string, string>) => `${kind} ${origin}`);
    expect(kinds.toSorted()).toEqual(['secondment by_hand', ...Array<string>(3).fill('transfer proposed')]);
    const seconded = moves.items.find(({ origin }: { origin: string }) => origin === 'by_hand');
    const { body: said } = await officer.get(`/placement-moves/${seconded.id}/comments`).expect(200);
    expect(said.items.map(({ side }: { side: string }) => side)).toEqual(['giving', 'receiving']);
  });

  it('asks a department about somebody who is to learn there, and shows it nobody else', async () => {
    const department = await test.signIn([{ role: 'department_officer', unitId: await unitId('04-STC') }]);
    const { body: plans } = await department.get('/placement-plans').expect(200);
    expect(plans.items).toMatchObject([{ seesWhole: false, moves: 1 }]);
    const { body } = await department.get(`/placement-plans/${first<UnitRow>(plans.items).id}/moves`).expect(200);
    expect(body.items).toMatchObject([{ kind: 'secondment', allowedActions: ['commentOnPlacementMove'] }]);
  });

  it('stands beside secondments that go on, one of them near its end', async () => {
    const soon = addDays(today(), 60);
    const { body } = await officer.get(`/placement-decisions?endsBy=${soon}`).expect(200);
    expect(body.items).toMatchObject([{ kind: 'secondment', state: 'done' }]);
    expect(body.items[0].allowedActions).toEqual(expect.arrayContaining(['settlePlacementTerm', 'undoPlacementMove']));
    expect((await officer.get('/placement-decisions').expect(200)).body.total).toBe(2);
  });
});

describe('changes of units', () => {
  it('wait for their day or were called off', async () => {
    const { body } = await officer.get('/unit-changes').expect(200);
    expect(body.items.map(({ state }: { state: string }) => state).toSorted()).toEqual(['cancelled', 'planned']);
  });
});

interface ResultRow {
  readonly unitId: string;
  readonly isClosed: boolean;
  readonly scored: number;
  readonly excellent: number;
  readonly good: number;
  readonly satisfactory: number;
}

/** The months of a quarter of the demonstration: the last whole one, or further back. */
function quarterBefore(quarters: number): string {
  const day = addMonths(today(), -3 * quarters);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

async function resultsOf(code: string, period: string): Promise<ResultRow> {
  const { body } = await officer
    .get(`/unit-evaluation-results?unitId=${await unitId(code)}&bloc=government&period=${period}`)
    .expect(200);
  return first<ResultRow>(body.items);
}

describe('points of the months', () => {
  it('are spread as those of a real province: most good, some excellent, some enough', async () => {
    const { scored, excellent, good, satisfactory } = await resultsOf('01273', quarterBefore(1));
    expect(scored).toBeGreaterThan(30);
    expect(good).toBeGreaterThan(scored / 2);
    expect(excellent).toBeGreaterThan(0);
    expect(excellent).toBeLessThan(scored / 3);
    expect(satisfactory).toBeGreaterThan(0);
  });

  it('are closed with their quarter in the ward of the accounts, and can be closed in the ward beside it', async () => {
    expect((await resultsOf('01273', quarterBefore(1))).isClosed).toBe(true);
    const query = new URLSearchParams({ unitId: await unitId('01288'), bloc: 'government', period: quarterBefore(1) });
    const { body } = await officer.get(`/scoring-progress?${query.toString()}`).expect(200);
    expect(body.items).toMatchObject([{ isClosed: false }]);
  });

  it.each([
    ['01288', ['flat-scores', 'no-gap']],
    ['01279', ['gap']],
  ])('show what looks like formalism in %s: %j', async (code, kinds) => {
    const query = new URLSearchParams({ unitId: await unitId(code), bloc: 'government', period: quarterBefore(1) });
    const { body } = await officer.get(`/closing-findings?${query.toString()}`).expect(200);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(kinds));
  });
});

describe('packages for the national database', () => {
  it('are sent for every month of closed quarters, so that only later months wait', async () => {
    const { body: packages } = await officer.get(`/result-packages?unitId=${await unitId('04')}`).expect(200);
    expect(packages.total).toBeGreaterThan(2);
    expect(packages.items.filter(({ state }: { state: string }) => state !== 'sent')).toEqual([]);
    const { body: waiting } = await officer.get('/waiting-results').expect(200);
    const since = `${today().slice(0, 5)}${String(Math.floor((Number(today().slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}`;
    expect(waiting.items.filter(({ period }: { period: string }) => period.length > 4 && period < since)).toEqual([]);
  });
});

describe('the rating of the year', () => {
  it('is at another stage in each of five communes', async () => {
    const { body } = await officer.get('/rating-rounds?sort=state').expect(200);
    const states = body.items.map(({ state }: { state: string }) => state);
    expect(states).toEqual(['forms', 'frozen', 'opinions', 'opinions', 'published']);
    const [beginning, fixed, , , published] = body.items;
    expect(beginning.selfRated).toBeGreaterThan(0);
    expect(beginning.selfRated).toBeLessThan(beginning.people);
    expect([fixed.decided, published.openRequests]).toEqual([fixed.people, 1]);
  });

  it('is being decided in the ward of the accounts, within the cap', async () => {
    const { body } = await officer.get(`/rating-rounds?unitId=${await unitId('01273')}`).expect(200);
    const { id, decided, people } = first<{ id: string; decided: number; people: number }>(body.items);
    expect(decided).toBeGreaterThan(5);
    expect(decided).toBeLessThan(people);
    const { body: round } = await officer.get(`/rating-rounds/${id}`).expect(200);
    expect(round).toMatchObject({ organisationLevel: 'good', meeting: { heldOn: addDays(today(), -2) } });
    expect(round.caps[0].eligible).toBeGreaterThan(5);
    expect(round.caps.map(({ state }: { state: string }) => state)).not.toContain('blocked');
  });

  it('has one request for review that waits and one that was answered', async () => {
    const { body } = await officer.get('/rating-review-requests').expect(200);
    expect(body.items.map(({ state }: { state: string }) => state).toSorted()).toEqual(['answered', 'received']);
  });
});
