import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueFaults, type TestCaller } from '@commune/platform/testing';
import { RosterModule } from './roster.module.js';
import { rosterPolicy } from './roster.policy.js';
import { upload } from './testing/importing.js';
import { exported } from './testing/reading.js';
import { rosterFile } from './testing/roster-file.js';
import { idNumberOf, TwoCommunes } from './testing/two-communes.js';

/** Family names that a clerk of the ward's government must never meet: the ward's Party bloc, the commune's two. */
const FOREIGN = /Đàm|Bế|Sầm/;

let two: TwoCommunes;
let clerk: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
});

afterAll(() => two.test.stop());

describe('the catalogue of the roster', () => {
  it('has a wall around every table', async () => {
    expect(await catalogueFaults(two.test, [RosterModule])).toEqual([]);
  });
});

describe('a clerk of the government of one ward', () => {
  it('lists its people and counts no others', async () => {
    const { body } = await clerk.get('/civil-servants?pageSize=100').expect(200);
    expect(namesOf(body)).toEqual(
      two
        .of('Lý')
        .map(({ fullName }) => fullName)
        .sort(),
    );
    expect(body).toMatchObject({ total: 8, totalIsExact: true });
  });

  it.each(['bế', 'SẦM', 'Đàm', 'quyen', idNumberOf(8), idNumberOf(12)])(
    'finds nobody else by searching "%s"',
    async (text) => {
      const { body } = await clerk.get(`/civil-servants?q=${encodeURIComponent(text)}`).expect(200);
      expect(body).toMatchObject({ items: [], total: 0 });
    },
  );

  it('finds its own people by code and number, and not those of others', async () => {
    const totalOf = async (q: string): Promise<number> =>
      (await clerk.get(`/civil-servants?q=${q}`).expect(200)).body.total;
    expect([await totalOf(two.one('Lan').code), await totalOf(idNumberOf(7))]).toEqual([1, 1]);
    for (const family of ['Đàm', 'Bế', 'Sầm']) expect(await totalOf(two.one(family).code)).toBe(0);
  });

  it.each(['bloc=party', 'ethnicGroupCode=02', 'sex=female', 'lastRating=good', 'sort=-unit', 'asOf=2025-12-31'])(
    'meets nobody else by asking for %s',
    async (query) => {
      const { body } = await clerk.get(`/civil-servants?${query}`).expect(200);
      expect(JSON.stringify(body)).not.toMatch(FOREIGN);
    },
  );

  it.each(['civil-servants', 'structure'])('finds nobody in the other commune through %s', async (path) => {
    const { body } = await clerk.get(`/${path}?unitId=${two.communeId}`).expect(200);
    expect(body.total ?? body.totals.headCount).toBe(0);
    expect(JSON.stringify(body)).not.toMatch(FOREIGN);
  });

  it.each(['', '&bloc=party', '&q=be', '&columns=fullName'])('exports nobody else with "%s"', async (query) => {
    const text = await exported(clerk, query);
    expect(text).not.toMatch(FOREIGN);
    if (query === '') expect(text.match(/Lý (Văn|Thị)/g)).toHaveLength(8);
  });

  it('counts nobody else in any figure of the structure', async () => {
    const { body } = await clerk.get('/structure?asOf=2026-03-31').expect(200);
    expect(body.totals).toEqual({ headCount: 8, party: 0, government: 8, partyQuota: 0, governmentQuota: 42 });
    expect(body.communes).toMatchObject([{ unitId: two.wardId, party: 0, government: 8, partyQuota: null }]);
    for (const { key, cells } of body.dimensions) {
      const counts: number[] = cells.map((cell: { count: number }) => cell.count);
      expect([key, counts.reduce((sum, count) => sum + count, 0)]).toEqual([key, 8]);
    }
  });

  it('sees the ward and its offices in the tree of units, with the quota of its bloc', async () => {
    const { body } = await clerk.get('/units').expect(200);
    const ids: string[] = body.items.map((unit: { id: string }) => unit.id);
    expect(ids).toHaveLength(4);
    expect(body.items[0]).toMatchObject({ id: two.wardId, governmentQuota: 42, partyQuota: null });
    expect(ids).not.toContain(two.communeId);
  });

  it.each(['', '?bloc=party'])('counts its own posts and holders in the positions%s', async (query) => {
    const { body } = await clerk.get(`/job-positions${query}`).expect(200);
    const held = body.items.map(({ code, required, present }: Record<string, unknown>) => [code, required, present]);
    expect(held).toEqual(
      query === ''
        ? [
            ['II.01', 9, 8],
            ['II.02', 0, 0],
          ]
        : [],
    );
  });

  it('is told nothing about positions of the other commune', async () => {
    const { body } = await clerk.get(`/job-positions?unitId=${two.communeId}`).expect(200);
    expect(body.items.every((row: { required: number; present: number }) => row.required + row.present === 0)).toBe(
      true,
    );
  });
});

describe('a record of somebody else', () => {
  const ways: readonly [string, (id: string) => ReturnType<TestCaller['get']>][] = [
    ['opened', (id) => clerk.get(`/civil-servants/${id}`)],
    ['asked for its history', (id) => clerk.get(`/civil-servants/${id}/history`)],
    [
      'asked for its number',
      (id) => clerk.post(`/civil-servants/${id}/id-number-reveals`).send({ reason: 'đối chiếu căn cước' }),
    ],
    ['changed', (id) => clerk.patch(`/civil-servants/${id}`, 1).send({ fullName: 'Lý Văn Khác' })],
    ['changed without a right version', (id) => clerk.patch(`/civil-servants/${id}`, 7).send({ note: null })],
  ];

  it.each(ways)('is answered as one that is not there when it is %s', async (_, ask) => {
    const missing = await ask(randomUUID()).expect(404);
    for (const family of ['Đàm', 'Bế', 'Sầm']) {
      const foreign = await ask(two.one(family).id).expect(404);
      expect({ ...foreign.body, traceId: '' }).toEqual({ ...missing.body, traceId: '' });
      expect(foreign.headers['etag']).toBeUndefined();
    }
  });

  it('is not changed and not entered as opened by trying', async () => {
    const { id } = two.one('Sầm');
    for (const [, ask] of ways) await ask(id).expect(404);
    expect(await two.test.sql('select full_name, version from civil_servant where id = $1', [id])).toEqual([
      { full_name: two.one('Sầm').fullName, version: 1 },
    ]);
    expect(
      await two.test.sql(`select seq from audit_entry where record_id = $1 and action in ('read', 'update')`, [id]),
    ).toEqual([]);
  });

  it('is opened, changed and unmasked where it is their own', async () => {
    const { id } = two.one('Lan');
    const { body } = await clerk.get(`/civil-servants/${id}`).expect(200);
    expect(body).toMatchObject({ fullName: two.one('Lan').fullName, ethnicGroupCode: expect.any(String) });
    await clerk.get(`/civil-servants/${id}/history`).expect(200);
    await clerk.patch(`/civil-servants/${id}`, body.version).send({ note: 'đã về' }).expect(200);
    await clerk.post(`/civil-servants/${id}/id-number-reveals`).send({ reason: 'đối chiếu căn cước' }).expect(200);
  });
});

describe('the operations of the roster', () => {
  it('are those asked here: a new one comes with its own claims about foreign people', () => {
    expect(Object.keys(rosterPolicy).sort()).toEqual([
      'addCivilServantAttachment',
      'downloadCivilServantAttachment',
      'exportCivilServants',
      'exportSelectedCivilServants',
      'getCivilServant',
      'getCivilServantByExternalCode',
      'getCivilServantHistory',
      'getStructure',
      'listCivilServantAttachments',
      'listCivilServants',
      'listCodeLists',
      'listJobPositions',
      'listRecordAccesses',
      'putCivilServantByExternalCode',
      'removeCivilServantAttachment',
      'revealIdNumber',
      'startCivilServantExport',
      'updateCivilServant',
      'updateCivilServants',
      'upsertCivilServants',
    ]);
  });
});

describe('an import of another account', () => {
  it('is answered as one that is not there, whatever is asked of it', async () => {
    const { id } = await upload(clerk, await rosterFile([{}]));
    const colleague = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
    const ways = [
      (of: string) => colleague.get(`/imports/${of}`),
      (of: string) => colleague.get(`/imports/${of}/report`),
      (of: string) => colleague.post(`/imports/${of}/check`),
      (of: string) => colleague.get(`/imports/${of}/check`),
      (of: string) => colleague.post(`/imports/${of}/execution`).send({ onlyGoodRows: true }),
      (of: string) =>
        colleague.put(`/imports/${of}/mapping`).set('If-Match', '"1"').send({ mapping: {}, asOf: '2026-03-31' }),
    ];
    for (const ask of ways) {
      const foreign = await ask(id).expect(404);
      const missing = await ask(randomUUID()).expect(404);
      expect({ ...foreign.body, traceId: '' }).toEqual({ ...missing.body, traceId: '' });
    }
    const { body } = await colleague.get('/imports').expect(200);
    expect(body.items).toEqual([]);
    await clerk.get(`/imports/${id}`).expect(200);
  });
});

function namesOf(body: { items: { fullName: string }[] }): string[] {
  return body.items.map(({ fullName }) => fullName).sort();
}
