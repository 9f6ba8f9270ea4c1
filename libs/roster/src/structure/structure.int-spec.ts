import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp, TestCaller } from '@commune/platform/testing';
import { importFile } from '../testing/importing.js';
import { idNumberOf, rosterFile, type FileRow } from '../testing/roster-file.js';
import { COMMUNE, PROVINCE, startSmallProvince, unitIdOf, WARD } from '../testing/small-province.js';

interface Cell {
  readonly value: string | null;
  readonly count: number | null;
}

interface Structure {
  readonly dataFrom: string | null;
  readonly totals: { readonly headCount: number };
  readonly dimensions: readonly {
    readonly key: string;
    readonly opensPeople: boolean;
    readonly cells: readonly Cell[];
  }[];
  readonly communes: readonly { readonly code: string; readonly government: number }[];
}

/** 12 people in the ward: 9 Tày and 3 Kinh; 2 more in the commune. */
const rows: readonly FileRow[] = [
  ...Array.from({ length: 9 }, (): FileRow => ({ E: 'Tày' })),
  ...Array.from({ length: 3 }, (): FileRow => ({ E: 'Kinh' })),
  ...Array.from({ length: 2 }, (): FileRow => ({ G: COMMUNE })),
];

let test: TestApp;
let ward: string;
let commune: string;

beforeAll(async () => {
  test = await startSmallProvince();
  ward = await unitIdOf(test, WARD);
  commune = await unitIdOf(test, COMMUNE);
  const officer = await test.signIn([{ role: 'home_affairs_officer', unitId: await unitIdOf(test, PROVINCE) }]);
  await importFile(officer, await rosterFile(rows.map((row, index) => ({ ...row, F: idNumberOf(index + 1) }))));
});

afterAll(() => test.stop());

async function structure(reader: TestCaller, part: Record<string, string> = {}): Promise<Structure> {
  const query = new URLSearchParams({ asOf: '2026-03-31', ...part });
  return (await reader.get(`/structure?${query.toString()}`).expect(200)).body;
}

const dimension = ({ dimensions }: Structure, key: string): Structure['dimensions'][number] | undefined =>
  dimensions.find((found) => found.key === key);

describe('the structure', () => {
  it('of a clerk is that of the own commune, and so are its rows', async () => {
    const clerk = await test.signIn([{ role: 'commune_clerk', unitId: commune }]);
    const own = await structure(clerk);
    expect(own.totals.headCount).toBe(2);
    expect(own.communes.map(({ code }) => code)).toEqual([COMMUNE]);
    expect((await structure(clerk, { unitId: ward })).totals.headCount).toBe(0);
  });

  it('knows from which day there are figures', async () => {
    const officer = await test.signIn([{ role: 'home_affairs_officer', unitId: await unitIdOf(test, PROVINCE) }]);
    expect((await structure(officer)).dataFrom).toBe('2025-07-01');
    expect((await structure(officer, { asOf: '2025-06-30' })).totals.headCount).toBe(0);
    expect((await structure(officer, { asOf: '2025-07-01' })).totals.headCount).toBe(rows.length);
  });

  it('narrowed to an office counts its people only', async () => {
    const clerk = await test.signIn([{ role: 'commune_clerk', unitId: ward }]);
    expect((await structure(clerk, { unitId: await unitIdOf(test, `${WARD}-VP`) })).totals.headCount).toBe(12);
    expect((await structure(clerk, { unitId: await unitIdOf(test, `${WARD}-KT`) })).totals.headCount).toBe(0);
  });

  it('shows small figures to whoever may read the people behind them', async () => {
    const clerk = await test.signIn([{ role: 'commune_clerk', unitId: ward }]);
    const found = dimension(await structure(clerk), 'ethnicMinority');
    expect(found).toMatchObject({ opensPeople: true });
    expect(found?.cells.map(({ value, count }) => [value, count]).toSorted()).toEqual([
      ['no', 3],
      ['yes', 9],
    ]);
  });

  it('withholds figures under five from whoever may not, and what they would follow from', async () => {
    const viewer = await test.signIn([{ role: 'viewer', unitId: ward, blocs: ['party', 'government'] }]);
    const found = dimension(await structure(viewer), 'ethnicMinority');
    expect(found).toMatchObject({ opensPeople: false });
    expect(found?.cells.map(({ count }) => count)).toEqual([null, null]);
  });

  it('leaves the finest partitions out for whoever may not read the people', async () => {
    const viewer = await test.signIn([{ role: 'viewer', unitId: ward, blocs: ['party', 'government'] }]);
    const keys = (await structure(viewer)).dimensions.map(({ key }) => key);
    expect(keys).not.toContain('ethnicGroupCode');
    expect(keys).not.toContain('educationLevel');
  });

  it('is refused for a unit that does not exist and a date that is none', async () => {
    const clerk = await test.signIn([{ role: 'commune_clerk', unitId: ward }]);
    await clerk.get('/structure?unitId=0197a000-0000-7000-8000-000000000000').expect(404);
    await clerk.get('/structure?asOf=2026-02-30').expect(422);
  });
});

describe('a figure that the reader may not open', () => {
  it('is not opened by the list either', async () => {
    const viewer = await test.signIn([{ role: 'viewer', unitId: ward, blocs: ['party', 'government'] }]);
    const { status, body } = await viewer.get('/civil-servants?ethnicMinority=yes');
    expect([403, 422]).toContain(status);
    expect(body.items).toBeUndefined();
  });
});
