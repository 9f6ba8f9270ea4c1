import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestCaller } from '@commune/platform/testing';
import { COMMUNE, WARD } from '../testing/small-province.js';
import { idNumberOf, TwoCommunes } from '../testing/two-communes.js';

let two: TwoCommunes;
let clerk: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
});

afterAll(() => two.test.stop());

const add = (more: object = {}) =>
  clerk.post('/civil-servants').send({
    fullName: 'Hoàng Thị Thơm',
    birthDate: '1995-05-05',
    sex: 'female',
    idNumber: '004195000777',
    communeCode: WARD,
    bloc: 'government',
    officeName: 'Phòng Kinh tế',
    positionTitle: 'Kế toán',
    postedOn: '2026-09-01',
    ...more,
  });

describe('a person who is not on record', () => {
  it('gets one, in the post, by the clerk of the commune', async () => {
    const { body } = await add().expect(201);
    expect(body).toMatchObject({ fullName: 'Hoàng Thị Thơm', unitId: two.wardId, postedOn: '2026-09-01', version: 1 });
    const { body: list } = await clerk.get('/civil-servants?q=hoang thi thom').expect(200);
    expect(list.total).toBe(1);
  });

  it('and not twice: neither by the number nor by name and birth', async () => {
    const { body } = await add().expect(409);
    expect(body.code).toBe('roster.already-on-record');
    const twin = await add({ idNumber: '004195000778' }).expect(422);
    expect(twin.body.code).toBe('roster.same-name-and-birth');
    await add({ idNumber: '004195000778', isAnotherPerson: true }).expect(201);
  });

  it('whose number stands elsewhere is a matter for Sở Nội vụ, who it is stays untold', async () => {
    const other = two.one('Bế');
    const { body } = await add({ fullName: 'Hoàng Văn Khác', idNumber: idNumberOf(11) }).expect(409);
    expect(body.code).toBe('roster.id-number-taken');
    expect(JSON.stringify(body)).not.toMatch(other.fullName);
    const tried = await two.test.sql(
      `select actor_name from audit_entry where record_id = $1 and operation = 'createCivilServant' and after ? 'takenIdNumber'`,
      [other.id],
    );
    expect(tried).toHaveLength(1);
  });

  it('is not put into another commune, nor without what a record needs', async () => {
    await add({ communeCode: COMMUNE, idNumber: '004195000779', fullName: 'Hoàng Thị Xa' }).expect(404);
    const { body } = await clerk.post('/civil-servants').send({ fullName: 'Hoàng Thị Thiếu' }).expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/birthDate');
  });
});
