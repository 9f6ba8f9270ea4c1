import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestCaller } from '@commune/platform/testing';
import { TwoCommunes } from '../testing/two-communes.js';

let two: TwoCommunes;
let clerk: TestCaller;
let officer: TestCaller;
let person: string;

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
}
interface List {
  readonly version: number;
  readonly items: readonly Row[];
  readonly allowedActions: readonly string[];
}

beforeAll(async () => {
  two = await TwoCommunes.start();
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId: two.provinceId }]);
  person = two.one('Lan').id;
});

afterAll(() => two.test.stop());

const pathOf = (part: string, id = person): string => `/civil-servants/${id}/${part}`;
const read = async (part: string, caller = clerk): Promise<List> => (await caller.get(pathOf(part)).expect(200)).body;
const first = (list: List): Row => {
  const [row] = list.items;
  if (!row) throw new Error('no row');
  return row;
};
const codesOf = (body: { errors: { pointer: string; code: string }[] }): string[] =>
  body.errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('a dated part of a record', () => {
  it('is added to, corrected and removed, each raising the version of the record', async () => {
    const before = await read('certificates');
    const certificate = { kindCode: 'it', name: 'Ứng dụng CNTT cơ bản', issuedOn: '2020-02-03' };
    const added: List = (await clerk.post(pathOf('certificates')).send(certificate).expect(201)).body;
    expect(added.version).toBe(before.version + 1);
    expect(added.items).toHaveLength(before.items.length + 1);
    const row = added.items.find(({ name }) => name === certificate.name) ?? first(added);
    const one = pathOf(`certificates/${row.id}`);
    const { body: changed } = await clerk.patch(one, added.version).send({ expiresOn: '2025-02-03' }).expect(200);
    expect(changed.items).toContainEqual({ ...row, expiresOn: '2025-02-03' });
    await clerk.patch(one, added.version).send({ expiresOn: null }).expect(412);
    const removal = clerk.post(`${one}/removal`).set('If-Match', `"${changed.version}"`);
    const { body: left } = await removal.send({ reason: 'nhập nhầm người' }).expect(200);
    expect(left.items).toEqual(before.items);
  });

  it('keeps what was removed in the history, with the reason', async () => {
    const { body } = await clerk.get(pathOf('history')).expect(200);
    const gone = body.items.find((line: { action: string }) => line.action === 'delete');
    expect(gone).toMatchObject({ operation: 'removeCertificate', reason: 'nhập nhầm người' });
    expect(gone.changes).toContainEqual({ field: 'name', before: 'Ứng dụng CNTT cơ bản', after: null });
  });

  it('is told to those who follow changes, as a change of the record', async () => {
    const version = async (): Promise<number> =>
      (await two.test.sql<{ version: number }>('select version from civil_servant where id = $1', [person]))[0]
        ?.version ?? 0;
    const before = await version();
    await clerk.post(pathOf('awards')).send({ title: 'Giấy khen', awardedOn: '2024-01-05' }).expect(201);
    expect(await version()).toBe(before + 1);
  });

  it('is opened on the record: whoever looks stands in the list of accesses', async () => {
    await officer.get(pathOf('family-members')).expect(200);
    const [entry] = await two.test.sql<{ operation: string; after: unknown }>(
      `select operation, after from audit_entry where record_id = $1 and action = 'read' order by seq desc limit 1`,
      [person],
    );
    expect(entry).toMatchObject({ operation: 'listFamilyMembers' });
  });
});

describe('what is wrong with a row', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'certificates',
      { kindCode: 'it', name: 'A', issuedOn: '2024-05-20', expiresOn: '2024-05-19' },
      ['/expiresOn roster.part-ends-before-it-begins'],
    ],
    ['certificates', { kindCode: 'nope', name: 'A' }, ['/kindCode roster.code-unknown']],
    [
      'certificates',
      { name: 'A' },
      [
        '/kindCode http.matches',
        '/kindCode http.min-length',
        '/kindCode http.max-length',
        '/kindCode http.plain-text',
        '/kindCode http.is-string',
      ],
    ],
    ['absences', { kindCode: 'study', startedOn: '2026-02-28' }, ['/startedOn roster.part-overlaps']],
    ['annual-ratings', { year: 2025, rating: 'good', source: 'TB 1' }, ['/year roster.part-twice']],
    ['annual-ratings', { year: 2099, rating: 'good', source: 'TB 1' }, ['/year roster.part-in-future']],
    [
      'salary-steps',
      { effectiveFrom: '2025-07-01', rankCode: '01.003', coefficientHundredths: 399 },
      ['/effectiveFrom roster.part-twice'],
    ],
    ['awards', { title: 'Giấy khen', awardedOn: '2999-01-01' }, ['/awardedOn roster.part-in-future']],
    ['retirement-exceptions', { retiresOn: '2041-01-01', reason: 'x', source: 'y' }, ['/retiresOn roster.part-twice']],
    [
      'family-members',
      { relationCode: 'child', fullName: 'Lý Văn Bé', birthYear: 2199 },
      ['/birthYear roster.part-in-future'],
    ],
  ])('%s %j', async (part, body, codes) => {
    const before = await read(part);
    const answer = await clerk.post(pathOf(part)).send(body).expect(422);
    expect(codesOf(answer.body).sort()).toEqual([...codes].sort());
    expect((await read(part)).version).toBe(before.version);
  });

  it('is only told where it may be right: a step before its term', async () => {
    const step = { effectiveFrom: '2026-01-01', rankCode: '01.003', coefficientHundredths: 399 };
    const early = [
      { pointer: '/effectiveFrom', code: 'roster.salary-step-early', message: expect.stringContaining('36 tháng') },
    ];
    const before = await read('salary-steps');
    const { body: tried } = await clerk
      .post(`${pathOf('salary-steps')}?dryRun=true`)
      .send(step)
      .expect(201);
    expect(tried.items[0].warnings).toEqual(early);
    expect(await read('salary-steps')).toEqual(before);
    const { body } = await clerk.post(pathOf('salary-steps')).send(step).expect(201);
    expect(body.items[0]).toMatchObject({ step: 6, warnings: early });
    const row = pathOf(`salary-steps/${first(body).id}`);
    const change = { coefficientHundredths: 333, changeReason: 'theo quyết định gốc' };
    const { body: lower } = await clerk.patch(`${row}?dryRun=true`, body.version).send(change).expect(200);
    expect(lower.items[0].warnings.map(({ code }: { code: string }) => code)).toContain('roster.salary-step-lower');
    expect(await read('salary-steps')).toEqual(body);
  });

  it('is refused without a reason where history itself is changed', async () => {
    const list = await read('annual-ratings');
    const path = pathOf(`annual-ratings/${first(list).id}`);
    await clerk.patch(path, list.version).send({ rating: 'excellent' }).expect(422);
    const { body } = await clerk
      .patch(path, list.version)
      .send({ rating: 'excellent', changeReason: 'theo thông báo gốc' })
      .expect(200);
    expect(first(body)).toMatchObject({ year: 2025, rating: 'excellent' });
  });
});

describe('a post', () => {
  it('is corrected in its title and first day, but neither ended nor removed here', async () => {
    const list = await read('postings');
    const post = first(list);
    expect(list.allowedActions).toEqual(['updatePosting', 'removePosting']);
    const path = pathOf(`postings/${post.id}`);
    const change = { startedOn: '2025-08-01', changeReason: 'theo quyết định gốc' };
    const { body } = await clerk.patch(path, list.version).send(change).expect(200);
    expect(first(body)).toMatchObject({ startedOn: '2025-08-01', officeName: 'Phòng Kinh tế' });
    const ended = { endedOn: '2026-01-01', changeReason: 'theo quyết định gốc' };
    const refused = await clerk.patch(path, body.version).send(ended).expect(422);
    expect(codesOf(refused.body)).toEqual(['/endedOn roster.posting-end-elsewhere']);
    const removal = clerk.post(`${path}/removal`).set('If-Match', `"${body.version}"`);
    await removal.send({ reason: 'nhập nhầm' }).expect(409);
  });
});

describe('qualifications', () => {
  it('from a later day close what was known before, and going again give it back', async () => {
    const before = await read('qualifications');
    const state = { effectiveFrom: '2026-05-01', educationLevel: 'master', politicalTheory: 'advanced' };
    const { body } = await clerk.post(pathOf('qualifications')).send(state).expect(201);
    expect(body.items.map(({ effectiveFrom, effectiveTo }: Row) => [effectiveFrom, effectiveTo])).toEqual([
      ['2026-05-01', null],
      [first(before)['effectiveFrom'], '2026-04-30'],
    ]);
    const { body: record } = await clerk.get(`/civil-servants/${person}`).expect(200);
    expect(record.educationLevel).toBe('master');
    const path = pathOf(`qualifications/${body.items[0].id}/removal`);
    const removal = clerk.post(path).set('If-Match', `"${body.version}"`);
    const { body: left } = await removal.send({ reason: 'chưa có bằng' }).expect(200);
    expect(left.items).toEqual(before.items);
    const last = clerk.post(pathOf(`qualifications/${first(left).id}/removal`)).set('If-Match', `"${left.version}"`);
    await last.send({ reason: 'bỏ hết đi' }).expect(409);
  });
});

describe('who may have a part', () => {
  it('reads and writes by the class of the part', async () => {
    const leader = await two.test.signIn([{ role: 'province_leader', unitId: two.provinceId }]);
    await leader.get(pathOf('family-members')).expect(403);
    expect((await read('certificates', leader)).allowedActions).toEqual([]);
    await leader.post(pathOf('awards')).send({ title: 'Giấy khen', awardedOn: '2024-01-05' }).expect(403);
    const all = await leader.get(pathOf('parts')).expect(200);
    expect(Object.keys(all.body)).not.toContain('familyMembers');
    expect(Object.keys(all.body)).toContain('disciplineRecords');
  });

  it('leaves discipline to those above the commune', async () => {
    const record = { form: 'warning', decidedOn: '2024-03-12', reason: 'Vi phạm giờ làm việc' };
    expect((await read('discipline-records')).allowedActions).toEqual([]);
    await clerk.post(pathOf('discipline-records')).send(record).expect(403);
    await officer.post(pathOf('discipline-records')).send(record).expect(201);
  });

  it('may propose rows of some parts of the own record, and write none', async () => {
    const self = await two.test.signIn([{ role: 'civil_servant', unitId: two.wardId }], { civilServantId: person });
    expect((await read('certificates', self)).allowedActions).toEqual(['submitCorrectionRequest']);
    expect((await read('salary-steps', self)).allowedActions).toEqual([]);
    expect((await read('certificates')).allowedActions).not.toContain('submitCorrectionRequest');
  });

  it('sees on the record who is absent today', async () => {
    const { id } = two.one('Hạnh');
    const record = async (caller: TestCaller) => (await caller.get(`/civil-servants/${id}`).expect(200)).body;
    expect((await record(clerk)).absence).toBeNull();
    const absence = { kindCode: 'study', startedOn: '2026-09-01', endedOn: '2999-06-30' };
    await clerk.post(pathOf('absences', id)).send(absence).expect(201);
    expect((await record(clerk)).absence).toEqual(absence);
  });

  it('gets all of them in one opening', async () => {
    const { body } = await clerk.get(pathOf('parts')).expect(200);
    expect(Object.keys(body)).toHaveLength(12);
    expect(body.certificates).toEqual(await read('certificates'));
  });
});
