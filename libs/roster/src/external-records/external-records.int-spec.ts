import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyCaller } from '@commune/platform/testing';
import type supertest from 'supertest';
import { WARD } from '../testing/small-province.js';
import { idNumberOf, TwoCommunes } from '../testing/two-communes.js';

const ALL = ['roster:read', 'roster:write', 'roster:sensitive', 'roster:id-number'];

let two: TwoCommunes;
let ward: KeyCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  ward = new KeyCaller(two.test, await two.test.issueKey(two.wardId, ALL));
});

afterAll(() => two.test.stop());

const newcomer = {
  fullName: 'Hoàng Thị Mới',
  birthDate: '1992-03-04',
  sex: 'female',
  idNumber: '004192777001',
  communeCode: WARD,
  bloc: 'government',
  officeName: 'Phòng Kinh tế',
  positionTitle: 'Văn thư',
  educationLevel: 'university',
  rankCode: '01.003',
  salaryCoefficientHundredths: 234,
  salaryFrom: '2025-01-01',
  ethnicGroupCode: '02',
};

const put = (code: string, body: object, query = '', caller = ward): supertest.Test =>
  caller.put(`/civil-servants/by-external-code/van-ban/${code}${query}`).send(body);

const people = async (): Promise<number> =>
  Number((await two.test.sql<{ count: number }>('select count(*)::int as count from civil_servant'))[0]?.count);

describe('a code that nobody has', () => {
  it('creates the person with every part of the record, and the same again changes nothing', async () => {
    const before = await people();
    const { body } = await put('NV-1', newcomer).expect(200);
    expect(body).toMatchObject({ outcome: 'created', version: 1, record: { fullName: 'Hoàng Thị Mới' } });
    expect(body.record).toMatchObject({ officeName: 'Phòng Kinh tế', rankCode: '01.003', ethnicGroupCode: '02' });
    expect((await put('NV-1', newcomer).expect(200)).body).toMatchObject({ outcome: 'unchanged', version: 1 });
    expect(await people()).toBe(before + 1);
    const opened = await ward.get('/civil-servants/by-external-code/van-ban/NV-1').expect(200);
    expect(opened.body.id).toBe(body.record.id);
    expect(opened.headers['etag']).toBe('"1"');
  });

  it('tells what a new record lacks, and judges it as a row of a file', async () => {
    const { body: lacking } = await put('NV-2', { fullName: 'Hoàng Thị Mới' }).expect(422);
    expect(lacking.errors).toHaveLength(7);
    const young = { ...newcomer, idNumber: '004192777002', birthDate: '2019-01-01', officeName: 'Phòng Không có' };
    const { body } = await put('NV-2', young).expect(422);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toEqual(
      expect.arrayContaining(['/birthDate', '/officeName']),
    );
  });

  it('is given to the person who has the number already', async () => {
    const person = two.of('Lý')[0];
    const { body } = await put('NV-3', { idNumber: idNumberOf(0), fieldOfStudy: 'Luật' }).expect(200);
    expect(body).toMatchObject({ outcome: 'updated', record: { id: person?.id, fieldOfStudy: 'Luật' } });
  });

  it('of a number that belongs to another unit is refused without a word about whom', async () => {
    const { body } = await put('NV-4', { ...newcomer, idNumber: idNumberOf(12) }).expect(409);
    expect(body.code).toBe('roster.id-number-taken');
    expect(JSON.stringify(body)).not.toMatch(/Bế|Bảo Lạc/);
  });

  it('creates nobody outside the reach, nor without the scopes of every class', async () => {
    const before = await people();
    const elsewhere = { ...newcomer, idNumber: '004192777003', communeCode: '01321' };
    await put('NV-5', elsewhere).expect(404);
    const narrow = new KeyCaller(two.test, await two.test.issueKey(two.wardId, ['roster:read', 'roster:write']));
    const { ethnicGroupCode: _, ...open } = { ...newcomer, idNumber: '004192777004' };
    expect((await put('NV-5', open, '', narrow).expect(403)).body.code).toBe('roster.creation-not-allowed');
    const reader = new KeyCaller(two.test, await two.test.issueKey(two.wardId, ['roster:read']));
    await put('NV-5', newcomer, '', reader).expect(403);
    expect(await people()).toBe(before);
  });

  it('can be tried out', async () => {
    const before = await people();
    const { body } = await put('NV-6', { ...newcomer, idNumber: '004192777005' }, '?dryRun=true').expect(200);
    expect(body).toMatchObject({ outcome: 'created', dryRun: true });
    expect(await people()).toBe(before);
    await ward.get('/civil-servants/by-external-code/van-ban/NV-6').expect(404);
  });
});

describe('a code that somebody has', () => {
  it('changes the record by the rules of PATCH, with its versions', async () => {
    await put('NV-10', { ...newcomer, fullName: 'Hoàng Văn Mười', idNumber: '004192777010' }).expect(200);
    const { body } = await put('NV-10', { fieldOfStudy: 'Kế toán', version: 1 }).expect(200);
    expect(body).toMatchObject({ outcome: 'updated', version: 2 });
    await put('NV-10', { fieldOfStudy: 'Luật', version: 1 }).expect(412);
    await put('NV-10', { birthDate: '2019-01-01' }).expect(422);
    await put('NV-10', { nothing: 1 }).expect(422);
    const [entry] = await two.test.sql<{ operation: string; actor_name: string }>(
      `select operation, actor_name from audit_entry where record_id = $1 order by seq desc limit 1`,
      [body.record.id],
    );
    expect(entry).toMatchObject({
      operation: 'putCivilServantByExternalCode',
      actor_name: expect.stringMatching(/^Ứng dụng/),
    });
  });

  it('does not move the person', async () => {
    const { body } = await put('NV-1', { officeName: 'Văn phòng HĐND và UBND' }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/officeName', code: 'roster.post-not-changed-here' }]);
  });

  it('elsewhere is refused', async () => {
    const commune = new KeyCaller(two.test, await two.test.issueKey(two.communeId, ALL));
    const { body } = await put('NV-1', { fieldOfStudy: 'Luật' }, '', commune).expect(409);
    expect(body.code).toBe('roster.external-code-elsewhere');
    await commune.get('/civil-servants/by-external-code/van-ban/NV-1').expect(404);
    expect((await put('NV-1b', { idNumber: newcomer.idNumber }).expect(409)).body.code).toBe(
      'roster.external-code-elsewhere',
    );
  });

  it('sent twice at the same moment creates one person', async () => {
    const before = await people();
    const body = { ...newcomer, idNumber: '004192777020' };
    const answers = await Promise.all([put('NV-20', body), put('NV-20', body), put('NV-20', body)]);
    expect(answers.map(({ body: { outcome } }) => outcome).sort()).toEqual(['created', 'unchanged', 'unchanged']);
    expect(await people()).toBe(before + 1);
  });
});

describe('a batch', () => {
  it('answers each item, and one that is refused stops no other', async () => {
    const items = [
      { system: 'van-ban', code: 'NV-30', record: { ...newcomer, idNumber: '004192777030' } },
      { system: 'van-ban', code: 'NV-31', record: { fullName: 'Thiếu Đủ Thứ' } },
      { system: 'van-ban', code: 'NV-1', record: { graduationYear: 2015, version: 1 } },
    ];
    const rehearsed = await ward.post('/civil-servants/external-upserts').send({ items, dryRun: true }).expect(200);
    expect(rehearsed.body).toMatchObject({ created: 1, updated: 1, refused: 1, dryRun: true });
    const { body } = await ward.post('/civil-servants/external-upserts').send({ items }).expect(200);
    expect(body.items).toMatchObject([
      { code: 'NV-30', outcome: 'created', version: 1 },
      { code: 'NV-31', outcome: 'refused', problemCode: 'roster.external-record-incomplete' },
      { code: 'NV-1', outcome: 'updated', version: 2 },
    ]);
    await ward
      .post('/civil-servants/external-upserts')
      .send({ items: [items[0], items[0]] })
      .expect(422);
  });
});
