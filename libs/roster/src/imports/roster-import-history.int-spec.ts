import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp, TestCaller } from '@commune/platform/testing';
import { check, execute, importFile, upload } from '../testing/importing.js';
import { idNumberOf, rosterFile, type FileRow } from '../testing/roster-file.js';
import { COMMUNE, PROVINCE, startSmallProvince, unitIdOf, WARD } from '../testing/small-province.js';

interface Posting {
  readonly commune: string;
  readonly title: string;
  readonly from: string;
  readonly to: string | null;
}

let test: TestApp;
let officer: TestCaller;
let wardClerk: TestCaller;
let communeClerk: TestCaller;
let nextPerson = 1;

beforeAll(async () => {
  test = await startSmallProvince();
  officer = await test.signIn([{ role: 'home_affairs_officer', unitId: await unitIdOf(test, PROVINCE) }]);
  wardClerk = await test.signIn([{ role: 'commune_clerk', unitId: await unitIdOf(test, WARD) }]);
  communeClerk = await test.signIn([{ role: 'commune_clerk', unitId: await unitIdOf(test, COMMUNE) }]);
});

afterAll(() => test.stop());

/** A person of the list, and what later lists say of the same person. */
function somebody(): (row: FileRow, asOf: string, importer?: TestCaller) => Promise<Readonly<Record<string, number>>> {
  const F = idNumberOf(nextPerson++);
  return async (row, asOf, importer = officer) => importFile(importer, await rosterFile([{ F, ...row }], { asOf }));
}

/** The record that the last new row became. */
async function newest(): Promise<string> {
  const [row] = await test.sql<{ id: string }>('select id from civil_servant order by id desc limit 1');
  if (!row) throw new Error('nobody');
  return row.id;
}

async function postings(id: string): Promise<Posting[]> {
  return test.sql<Posting>(
    `select u.code as commune, p.position_title as title, p.started_on::text as from, p.ended_on::text as to
     from posting p join org_unit u on u.id = p.unit_id where p.civil_servant_id = $1 order by p.started_on`,
    [id],
  );
}

async function educationNow(id: string): Promise<unknown> {
  return (await officer.get(`/civil-servants/${id}`).expect(200)).body.educationLevel;
}

async function levelsOn(asOf: string, educationLevel: string): Promise<number> {
  const { body } = await officer.get(`/structure?asOf=${asOf}`).expect(200);
  const dimension = body.dimensions.find(({ key }: { key: string }) => key === 'educationLevel');
  return dimension.cells.find(({ value }: { value: string }) => value === educationLevel)?.count ?? 0;
}

describe('qualifications', () => {
  it('are not overwritten by a list of an earlier day', async () => {
    const appears = somebody();
    await appears({ M: 'Thạc sĩ' }, '31/3/2026');
    await appears({ M: 'Đại học' }, '31/12/2025');
    expect(await educationNow(await newest())).toBe('master');
  });

  it('that change stay as they were on earlier days', async () => {
    const appears = somebody();
    await appears({ M: 'Cao đẳng' }, '31/3/2026');
    const [collegeBefore, mastersBefore] = [
      await levelsOn('2026-03-31', 'college'),
      await levelsOn('2026-06-30', 'master'),
    ];
    await appears({ M: 'Thạc sĩ' }, '30/6/2026');
    expect(await levelsOn('2026-03-31', 'college')).toBe(collegeBefore);
    expect(await levelsOn('2026-06-29', 'college')).toBe(collegeBefore);
    expect(await levelsOn('2026-06-30', 'college')).toBe(collegeBefore - 1);
    expect(await levelsOn('2026-06-30', 'master')).toBe(mastersBefore + 1);
    expect(await educationNow(await newest())).toBe('master');
  });

  it('that a list of the same day corrects are corrected', async () => {
    const appears = somebody();
    await appears({ M: 'Đại học' }, '31/3/2026');
    await appears({ M: 'Thạc sĩ' }, '30/6/2026');
    await appears({ M: 'Tiến sĩ' }, '30/6/2026');
    const id = await newest();
    expect(await educationNow(id)).toBe('doctorate');
    const rows = 'select from qualification where civil_servant_id = $1';
    expect(await test.sql(rows, [id])).toHaveLength(2);
  });

  it('are not overwritten by a list of an earlier day, after a change', async () => {
    const appears = somebody();
    await appears({ M: 'Đại học' }, '31/12/2025');
    await appears({ M: 'Thạc sĩ' }, '31/3/2026');
    await appears({ M: 'Đại học' }, '31/1/2026');
    expect(await educationNow(await newest())).toBe('master');
  });
});

describe('postings', () => {
  it('of a new post without its date begin on the day of the list', async () => {
    const appears = somebody();
    await appears({}, '31/3/2026');
    await appears({ J: 'Kế toán', K: 'II.02', I: 'Phòng Kinh tế', L: null }, '30/6/2026');
    expect(await postings(await newest())).toEqual([
      { commune: WARD, title: 'Văn thư', from: '2025-07-01', to: '2026-06-29' },
      { commune: WARD, title: 'Kế toán', from: '2026-06-30', to: null },
    ]);
  });

  it('of which a later list gives an earlier day are corrected', async () => {
    const appears = somebody();
    await appears({}, '31/3/2026');
    await appears({ L: '01/06/2025' }, '30/6/2026');
    expect(await postings(await newest())).toEqual([{ commune: WARD, title: 'Văn thư', from: '2025-06-01', to: null }]);
    expect(await appears({ L: '01/06/2025' }, '30/6/2026')).toMatchObject({ unchanged: 1, update: 0 });
  });

  it('end on the day before a later one', async () => {
    const appears = somebody();
    await appears({}, '31/3/2026');
    await appears({ J: 'Kế toán', K: 'II.02', I: 'Phòng Kinh tế', L: '01/05/2026' }, '30/6/2026');
    expect(await postings(await newest())).toEqual([
      { commune: WARD, title: 'Văn thư', from: '2025-07-01', to: '2026-04-30' },
      { commune: WARD, title: 'Kế toán', from: '2026-05-01', to: null },
    ]);
  });

  it('are not taken back by a list of an earlier day', async () => {
    const appears = somebody();
    await appears({ J: 'Kế toán', K: 'II.02', L: '01/05/2026' }, '30/6/2026');
    await appears({}, '31/3/2026');
    expect((await postings(await newest())).at(-1)).toMatchObject({ title: 'Kế toán', to: null });
  });
});

/** The last day of which this reader still sees the record; null for whoever keeps it now. */
const formerUntil = async (caller: TestCaller, id: string): Promise<string | null> =>
  (await caller.get(`/civil-servants/${id}`).expect(200)).body.formerUntil;

describe('a transfer to another commune', () => {
  it('is not undone by a list of an earlier day', async () => {
    const appears = somebody();
    await appears({}, '31/3/2026');
    await appears({ G: COMMUNE, L: '01/05/2026' }, '30/6/2026');
    expect(await appears({}, '30/4/2026')).toMatchObject({ unchanged: 1, update: 0, warnings: 1 });
    const id = await newest();
    await communeClerk.get(`/civil-servants/${id}`).expect(200);
    expect(await formerUntil(wardClerk, id)).not.toBeNull();
    expect((await postings(id)).at(-1)).toMatchObject({ commune: COMMUNE, to: null });
  });

  it('without its date keeps where the person was', async () => {
    const appears = somebody();
    await appears({}, '31/3/2026');
    await appears({ G: COMMUNE, L: null }, '30/6/2026');
    expect(await postings(await newest())).toEqual([
      { commune: WARD, title: 'Văn thư', from: '2025-07-01', to: '2026-06-29' },
      { commune: COMMUNE, title: 'Văn thư', from: '2026-06-30', to: null },
    ]);
  });

  it('moves the person with everything that is known, and keeps where the person was', async () => {
    const appears = somebody();
    await appears({ B: 'Nông Thị Chuyển', D: 'Nam' }, '31/3/2026');
    const id = await newest();
    await wardClerk.get(`/civil-servants/${id}`).expect(200);
    await communeClerk.get(`/civil-servants/${id}`).expect(404);

    await appears({ B: 'Nông Thị Chuyển', D: 'Nam', G: COMMUNE, L: '01/05/2026' }, '30/6/2026');
    expect(await formerUntil(wardClerk, id)).not.toBeNull();
    expect((await wardClerk.get('/civil-servants?q=chuyen').expect(200)).body.total).toBe(0);
    const { body } = await communeClerk.get(`/civil-servants/${id}`).expect(200);
    expect(body).toMatchObject({ educationLevel: 'university', ethnicGroupCode: '02' });
    expect((await communeClerk.get('/civil-servants?q=chuyen').expect(200)).body.total).toBe(1);
    expect(await postings(id)).toEqual([
      { commune: WARD, title: 'Văn thư', from: '2025-07-01', to: '2026-04-30' },
      { commune: COMMUNE, title: 'Văn thư', from: '2026-05-01', to: null },
    ]);
  });

  it('leaves to the former unit what it knew: a degree corrected later is of the new unit alone', async () => {
    const appears = somebody();
    await appears({ B: 'Nông Văn Rời', D: 'Nam', M: 'Đại học' }, '31/3/2026');
    const id = await newest();
    await appears({ B: 'Nông Văn Rời', D: 'Nam', G: COMMUNE, L: '01/05/2026' }, '30/6/2026');
    const { body } = await communeClerk.get(`/civil-servants/${id}`).expect(200);
    await communeClerk.patch(`/civil-servants/${id}`, body.version).send({ educationLevel: 'master' }).expect(200);
    expect((await wardClerk.get(`/civil-servants/${id}`).expect(200)).body.educationLevel).toBe('university');
    expect((await communeClerk.get(`/civil-servants/${id}`).expect(200)).body.educationLevel).toBe('master');
  });

  it('is shown to the structure of each commune in its time', async () => {
    const [ward, commune] = [await unitIdOf(test, WARD), await unitIdOf(test, COMMUNE)];
    const headCount = async (unitId: string, asOf: string): Promise<number> =>
      (await officer.get(`/structure?asOf=${asOf}&unitId=${unitId}`).expect(200)).body.totals.headCount;
    const before = [await headCount(ward, '2026-03-31'), await headCount(commune, '2026-06-30')];
    const appears = somebody();
    await appears({}, '31/3/2026');
    await appears({ G: COMMUNE, L: '01/05/2026' }, '30/6/2026');
    expect(await headCount(ward, '2026-03-31')).toBe((before[0] ?? 0) + 1);
    expect(await headCount(commune, '2026-06-30')).toBe((before[1] ?? 0) + 1);
  });
});

describe('somebody who left', () => {
  const retires = async (id: string): Promise<void> => {
    const { version } = (await wardClerk.get(`/civil-servants/${id}`).expect(200)).body;
    await wardClerk
      .post(`/civil-servants/${id}/departures`)
      .set('If-Match', `"${version}"`)
      .send({ kindCode: 'retired', leftOn: '2026-06-01', decisionNumber: '88/QĐ-UBND' })
      .expect(201);
  };
  const held = { commune: WARD, title: 'Văn thư', from: '2025-07-01', to: '2026-05-31' };
  let appears: ReturnType<typeof somebody>;
  let id: string;
  beforeEach(async () => {
    appears = somebody();
    await appears({}, '31/3/2026');
    id = await newest();
    await retires(id);
  });

  it('stays gone in a list of an earlier day, and the others of the list come in', async () => {
    const F = idNumberOf(nextPerson - 1);
    const file = await rosterFile([{ F, P: 'Khác' }, { F: idNumberOf(nextPerson++) }], { asOf: '30/4/2026' });
    expect(await importFile(officer, file)).toMatchObject({ create: 1, unchanged: 1, update: 0, warnings: 1 });
    expect(await postings(id)).toEqual([held]);
  });

  it('is refused at the day of the post in a later list that tells no return', async () => {
    const F = idNumberOf(nextPerson - 1);
    for (const L of ['01/07/2025', null]) {
      const { id: importId } = await upload(officer, await rosterFile([{ F, L }], { asOf: '30/6/2026' }));
      const checked = await check(officer, importId);
      expect(checked.counts).toMatchObject({ rows: 1, faulty: 1, update: 0 });
      expect(checked.faults).toMatchObject([{ cell: 'L4', code: 'roster.left-before', severity: 'error' }]);
    }
    expect(await postings(id)).toEqual([held]);
  });

  it('comes back with the day of the new post', async () => {
    expect(await appears({ J: 'Kế toán', K: 'II.02', L: '15/06/2026' }, '30/6/2026')).toMatchObject({ update: 1 });
    expect(await postings(id)).toEqual([held, { commune: WARD, title: 'Kế toán', from: '2026-06-15', to: null }]);
  });
});

describe('a post that the record contradicts', () => {
  it('elsewhere, from before the present one, is refused at its day', async () => {
    const appears = somebody();
    await appears({}, '31/3/2026');
    await appears({ G: COMMUNE, L: '01/05/2026' }, '30/6/2026');
    const before = await postings(await newest());
    const file = await rosterFile([{ F: idNumberOf(nextPerson - 1), L: '01/07/2025' }], { asOf: '31/7/2026' });
    const checked = await check(officer, (await upload(officer, file)).id);
    expect(checked.faults).toMatchObject([{ cell: 'L4', code: 'roster.posted-elsewhere', severity: 'error' }]);
    expect(await postings(await newest())).toEqual(before);
  });

  it('keeps its day where another was held then, and the rest of the row comes in', async () => {
    const appears = somebody();
    await appears({}, '31/3/2026');
    await appears({ G: COMMUNE, L: '01/05/2026' }, '30/6/2026');
    const row = { G: COMMUNE, L: '01/07/2025', M: 'Thạc sĩ' };
    expect(await appears(row, '31/7/2026')).toMatchObject({ update: 1, warnings: 1 });
    expect((await postings(await newest())).at(-1)).toMatchObject({ commune: COMMUNE, from: '2026-05-01', to: null });
    expect(await educationNow(await newest())).toBe('master');
    expect(await appears(row, '31/7/2026')).toMatchObject({ unchanged: 1, warnings: 1 });
  });

  it('begins earlier under another title in the same office where nothing contradicts it', async () => {
    const appears = somebody();
    await appears({ L: null }, '31/3/2026');
    await appears({ J: 'Kế toán', K: 'II.02', L: '01/07/2025' }, '30/6/2026');
    expect(await postings(await newest())).toEqual([{ commune: WARD, title: 'Kế toán', from: '2025-07-01', to: null }]);
  });
});

describe('what a later list does not say', () => {
  it('is not cleared by an empty cell', async () => {
    const appears = somebody();
    await appears({}, '31/3/2026');
    const id = await newest();
    const before = (await officer.get(`/civil-servants/${id}`).expect(200)).body;
    const empty: FileRow = { E: null, K: null, L: null, M: null, N: null, O: null, P: null };
    expect(await appears(empty, '30/6/2026')).toMatchObject({ unchanged: 1 });
    expect((await officer.get(`/civil-servants/${id}`).expect(200)).body).toEqual(before);
  });

  it('stays: nobody is removed by being absent', async () => {
    const appears = somebody();
    await appears({}, '31/3/2026');
    const id = await newest();
    await somebody()({}, '30/6/2026');
    await officer.get(`/civil-servants/${id}`).expect(200);
    expect((await postings(id)).at(-1)).toMatchObject({ to: null });
  });
});

describe('a number of a person elsewhere', () => {
  it('is refused at its cell, and the person is not touched', async () => {
    const F = idNumberOf(nextPerson++);
    await importFile(officer, await rosterFile([{ F }]));
    const id = await newest();
    const { id: importId } = await upload(communeClerk, await rosterFile([{ F, G: COMMUNE, B: 'Lý Văn Khác' }]));
    const checked = await check(communeClerk, importId);
    expect(checked.counts).toMatchObject({ rows: 1, faulty: 1, create: 0, update: 0 });
    expect(checked.faults).toMatchObject([{ cell: 'F4', code: 'roster.id-number-taken', severity: 'error' }]);
    expect(await execute(communeClerk, importId, true)).toMatchObject({ state: 'done' });
    expect(await test.sql('select full_name from civil_servant where id = $1', [id])).toEqual([
      { full_name: 'Lê Đức Sơn' },
    ]);
  });
});
