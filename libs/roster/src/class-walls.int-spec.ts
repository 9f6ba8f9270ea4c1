import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestCaller } from '@commune/platform/testing';
import { dimensions } from './domain/index.js';
import { exported, HIDDEN_MEMBERS, HIDDEN_VALUES, hiddenFigures, linesOf } from './testing/reading.js';
import { idNumberOf, NOTE, TwoCommunes } from './testing/two-communes.js';

let two: TwoCommunes;

beforeAll(async () => {
  two = await TwoCommunes.start();
});

afterAll(() => two.test.stop());

describe('a viewer', () => {
  let viewer: TestCaller;

  beforeAll(async () => {
    viewer = await two.test.signIn([{ role: 'viewer', unitId: two.provinceId }]);
  });

  const closed = Object.entries(dimensions).filter(([, fieldClass]) => fieldClass !== 'name');

  it('has rows of name and post only', async () => {
    const [line] = await linesOf(viewer);
    expect(Object.keys(line ?? {}).sort()).toEqual(
      [
        ...['bloc', 'code', 'fullName', 'id', 'officeId', 'officeName', 'positionCode', 'positionTitle', 'postedOn'],
        ...['specialismCode', 'unitId', 'unitName', 'version'],
      ].sort(),
    );
  });

  it.each(closed.map(([key]) => key))('filters neither list nor export by %s', async (key) => {
    for (const path of ['/civil-servants', '/civil-servants/export']) {
      const { body } = await viewer.get(`${path}?${key}=unknown`).expect(422);
      expect(body).toMatchObject({ code: 'access.column-not-readable', errors: [{ pointer: `/${key}` }] });
    }
  });

  it.each([
    ['sex=female', 'access.column-not-readable'],
    ['ethnicMinority=yes', 'access.column-not-readable'],
    ['sort=birthDate', 'access.column-not-readable'],
    ['sort=-birthDate', 'access.column-not-readable'],
    ['sort=name,birthDate', 'access.column-not-readable'],
    ['sort=name,%20-birthDate', 'access.column-not-readable'],
  ])('is refused %s', async (query, code) => {
    const { body } = await viewer.get(`/civil-servants?${query}`).expect(422);
    expect(body.code).toBe(code);
  });

  it.each(['', `&bloc=party`, `&unitId=ward`, `&unitId=office`])(
    'has no figure between 1 and 4 of a hidden class in the structure%s',
    async (part) => {
      const query = part.replace('=ward', `=${two.wardId}`).replace('=office', `=${two.one('Ánh').officeId}`);
      const { body } = await viewer.get(`/structure?asOf=2026-03-31${query}`).expect(200);
      const small = hiddenFigures(body).filter(({ figure }) => figure !== null && figure > 0 && figure < 5);
      expect(small).toEqual([]);
    },
  );

  it('gets large figures of a hidden class all the same', async () => {
    const { body } = await viewer.get('/structure?asOf=2026-03-31').expect(200);
    expect(hiddenFigures(body).some(({ figure }) => figure !== null && figure >= 5)).toBe(true);
    expect(hiddenFigures(body).some(({ figure }) => figure === null)).toBe(true);
  });
});

describe('a viewer of the province who is clerk of the government of a ward', () => {
  let both: TestCaller;

  beforeAll(async () => {
    both = await two.test.signIn([
      { role: 'viewer', unitId: two.provinceId },
      { role: 'commune_clerk', unitId: two.wardId },
    ]);
  });

  it('lists everybody, with sensitive members for the ward alone', async () => {
    const lines = await linesOf(both);
    expect(lines).toHaveLength(two.people.length);
    const told = lines.filter((line) => 'ethnicGroupCode' in line).map(({ id }) => id);
    expect(told.sort()).toEqual(
      two
        .of('Lý')
        .map(({ id }) => id)
        .sort(),
    );
  });

  it.each(['Đàm', 'Bế', 'Sầm'])('opens a %s without them', async (name) => {
    const { id, fullName } = two.one(name);
    const { text, body } = await both.get(`/civil-servants/${id}`).expect(200);
    expect(body.fullName).toBe(fullName);
    expect(body.editableFields).toEqual([]);
    expect(text).not.toMatch(HIDDEN_MEMBERS);
    expect(text).not.toMatch(HIDDEN_VALUES);
    const history = await both.get(`/civil-servants/${id}/history`).expect(200);
    expect(history.text).not.toMatch(HIDDEN_MEMBERS);
    expect(history.text).not.toMatch(HIDDEN_VALUES);
  });

  it('opens and unmasks where the clerk may, and nowhere else', async () => {
    const reveal = (name: string) =>
      both.post(`/civil-servants/${two.one(name).id}/id-number-reveals`).send({ reason: 'đối chiếu căn cước' });
    const { body } = await both.get(`/civil-servants/${two.one('Hạnh').id}`).expect(200);
    expect(body).toMatchObject({ note: NOTE, ethnicGroupCode: expect.any(String) });
    await reveal('Hạnh').expect(200);
    await reveal('Bế').expect(404);
    await both
      .patch(`/civil-servants/${two.one('Bế').id}`, 1)
      .send({ fullName: 'Bế Văn Khác' })
      .expect(404);
  });

  it('exports ethnicity for the ward alone', async () => {
    const rows = (await exported(both, '&columns=fullName,ethnicGroupCode')).split(/\n(?=(?:Lý|Đàm|Bế|Sầm) )/);
    for (const row of rows) if (/^(Đàm|Bế|Sầm) /.test(row)) expect(row).not.toMatch(/Tày|Nùng/);
    expect(rows.filter((row) => /^Lý .*(Tày|Nùng)/s.test(row))).toHaveLength(8);
  });

  it.each(['ethnicMinority=yes', 'ethnicGroupCode=02', 'partyMember=yes', 'sex=female'])(
    'may not filter everybody by %s',
    async (query) => {
      await both.get(`/civil-servants?${query}`).expect(422);
    },
  );

  it('finds nobody outside the ward by number', async () => {
    const found = await Promise.all(
      ['Lan', 'Đàm', 'Bế'].map((name) => linesOf(both, `&q=${idNumberOf(two.people.indexOf(two.one(name)))}`)),
    );
    expect(found.map((lines) => lines.length)).toEqual([1, 0, 0]);
  });

  it('has no figure between 1 and 4 of a hidden class in the structure of the other commune', async () => {
    const { body } = await both.get(`/structure?asOf=2026-03-31&unitId=${two.communeId}`).expect(200);
    const small = hiddenFigures(body).filter(({ figure }) => figure !== null && figure > 0 && figure < 5);
    expect(small).toEqual([]);
  });
});
