import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestCaller } from '@commune/platform/testing';
import { idNumberOf, TwoCommunes, type PersonOfTest } from '../testing/two-communes.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

let two: TwoCommunes;
let clerk: TestCaller;
let otherClerk: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
  otherClerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.communeId }]);
  await two.test.app.listen(0, '127.0.0.1');
});

afterAll(() => two.test.stop());

const signInAs = (person: PersonOfTest): Promise<TestCaller> =>
  two.test.signIn([{ role: 'civil_servant', unitId: two.wardId }], { civilServantId: person.id });

interface Item {
  readonly id: string;
  readonly field: string;
}

const submit = (caller: TestCaller, { id }: PersonOfTest, changes: object) =>
  caller.post(`/civil-servants/${id}/correction-requests`).send({ changes, reason: 'Theo giấy tờ gốc' });

const decide = async (caller: TestCaller, id: string, choose: (item: Item) => object, more: object = {}) => {
  const { body } = await clerk.get(`/correction-requests/${id}`).expect(200);
  const decisions = body.items.map((item: Item) => ({ itemId: item.id, ...choose(item) }));
  return caller
    .post(`/correction-requests/${id}/decisions`)
    .set('If-Match', `"${body.version}"`)
    .send({ recordVersion: body.recordVersion, decisions, ...more });
};

describe('a person', () => {
  let self: TestCaller;
  let person: PersonOfTest;
  let requestId: string;

  beforeAll(async () => {
    person = two.one('Ánh');
    self = await signInAs(person);
  });

  it('sees which fields may be proposed, with what stands there', async () => {
    const { body } = await self.get(`/civil-servants/${person.id}/correctable-fields`).expect(200);
    const found = body.items.find(({ field }: { field: string }) => field === 'educationLevel');
    expect(found).toMatchObject({ name: 'Trình độ chuyên môn', kind: 'choice', current: 'Thạc sĩ' });
    expect(body.items.some(({ field }: { field: string }) => field === 'note')).toBe(false);
    await self.get(`/civil-servants/${two.one('Bình').id}/correctable-fields`).expect(404);
  });

  it('is told what is wrong before it goes to anybody', async () => {
    const codesOf = async (changes: object): Promise<string[]> => {
      const { body } = await submit(self, person, changes).expect(422);
      return body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`);
    };
    expect(await codesOf({})).toEqual(['/changes roster.nothing-corrected']);
    expect(await codesOf({ educationLevel: 'master' })).toEqual(['/changes/educationLevel roster.nothing-corrected']);
    expect((await codesOf({ birthDate: '2020-01-01' }))[0]).toMatch('/changes/birthDate');
    expect((await codesOf({ note: 'x' }))[0]).toMatch('/changes/note');
  });

  it('proposes several fields at once, with evidence, and no second time while it waits', async () => {
    const changes = { fieldOfStudy: 'Luật kinh tế', ethnicGroupCode: '03', idNumber: '004190999999' };
    const { body } = await submit(self, person, changes).expect(201);
    requestId = body.id;
    expect(body).toMatchObject({
      state: 'open',
      allowedActions: ['withdrawCorrectionRequest', 'addCorrectionAttachment'],
    });
    expect(JSON.stringify(body)).not.toContain('004190999999');
    await submit(self, person, { graduationYear: 2012 }).expect(409);
    const papers = `/correction-requests/${requestId}/attachments`;
    const { body: paper } = await self.post(`${papers}?kind=diploma`).attach('file', pdf, 'bang.pdf').expect(201);
    await clerk.post(`${papers}?kind=diploma`).attach('file', pdf, 'khac.pdf').expect(403);
    await clerk.get(`${papers}/${paper.id}/content`).expect(200);
    await otherClerk.get(papers).expect(404);
  });

  it('keeps the number sealed at rest', async () => {
    const rows = await two.test.sql(`select row_to_json(i)::text as row from correction_item i`);
    expect(JSON.stringify(rows)).not.toContain('004190999999');
  });

  it('does not decide on it, nor does the clerk of another commune', async () => {
    expect((await decide(self, requestId, () => ({ isAccepted: true }))).status).toBe(403);
    expect((await decide(otherClerk, requestId, () => ({ isAccepted: true }))).status).toBe(404);
    const both = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }], {
      civilServantId: two.one('Bình').id,
    });
    const { body } = await submit(await signInAs(two.one('Cúc')), two.one('Cúc'), { fieldOfStudy: 'Luật' }).expect(201);
    expect((await decide(both, body.id, () => ({ isAccepted: true }))).status).toBe(200);
  });

  it('may propose how to be reached, and what a list of the database names', async () => {
    const someone = two.one('Nam');
    const party = await two.test.signIn([{ role: 'civil_servant', unitId: two.wardId }], {
      civilServantId: someone.id,
    });
    await submit(party, someone, { phone: 'không có' }).expect(422);
    const { body } = await submit(party, someone, { phone: '0912345678', religionCode: 'none' }).expect(201);
    expect(body.items.map(({ name, proposed }: Record<string, string>) => `${name} ${proposed}`)).toEqual([
      'Điện thoại 0912345678',
      'Tôn giáo Không',
    ]);
    await party.post(`/correction-requests/${body.id}/withdrawal`).set('If-Match', `"${body.version}"`).expect(200);
  });

  it('gets what the clerk accepts, and the reason for what is refused', async () => {
    const refusal = { isAccepted: false, reason: 'Chưa có giấy tờ kèm theo' };
    const accept = ({ field }: Item) => (field === 'ethnicGroupCode' ? refusal : { isAccepted: true });
    expect((await decide(clerk, requestId, () => ({ isAccepted: false }))).status).toBe(422);
    const answer = await decide(clerk, requestId, accept);
    expect(answer.body).toMatchObject({ state: 'decided', allowedActions: [] });
    const { body } = await self.get(`/correction-requests/${requestId}`).expect(200);
    const states = body.items.map(({ field, state }: Record<string, string>) => `${field} ${state}`);
    expect(states).toEqual(['ethnicGroupCode refused', 'fieldOfStudy accepted', 'idNumber accepted']);
    const { body: record } = await self.get(`/civil-servants/${person.id}`).expect(200);
    expect(record).toMatchObject({ fieldOfStudy: 'Luật kinh tế', idNumber: '********9999' });
    expect(record.ethnicGroupCode).not.toBe('03');
  });

  it('is told that it was decided', async () => {
    const { body } = await self.get('/notifications').expect(200);
    expect(body.items).toMatchObject([{ kind: 'roster.correction-decided', link: `/dinh-chinh/${requestId}` }]);
  });

  it('may not be decided twice', async () => {
    expect((await decide(clerk, requestId, () => ({ isAccepted: true }))).status).toBe(409);
  });
});

describe('a request that waits', () => {
  const person = () => two.one('Dũng');

  it('is taken back by the person, and then nobody decides on it', async () => {
    const self = await signInAs(person());
    const { body } = await submit(self, person(), { fieldOfStudy: 'Luật' }).expect(201);
    const withdraw = (version: number) =>
      self.post(`/correction-requests/${body.id}/withdrawal`).set('If-Match', `"${version}"`);
    expect((await withdraw(body.version).expect(200)).body.state).toBe('withdrawn');
    await withdraw(body.version + 1).expect(409);
    expect((await decide(clerk, body.id, () => ({ isAccepted: true }))).status).toBe(409);
  });

  it('is shown again where the record has changed in between', async () => {
    const self = await signInAs(two.one('Giang'));
    const { id } = two.one('Giang');
    const { body } = await submit(self, two.one('Giang'), { fieldOfStudy: 'Luật' }).expect(201);
    const { body: record } = await clerk.get(`/civil-servants/${id}`).expect(200);
    await clerk.patch(`/civil-servants/${id}`, record.version).send({ fieldOfStudy: 'Kế toán' }).expect(200);
    const stale = await decide(clerk, body.id, () => ({ isAccepted: true }), { recordVersion: record.version });
    expect(stale.status).toBe(412);
    const { body: again } = await clerk.get(`/correction-requests/${body.id}`).expect(200);
    expect(again).toMatchObject({ state: 'open', items: [{ current: 'Kế toán', state: 'open' }] });
    expect((await decide(clerk, body.id, () => ({ isAccepted: true }))).status).toBe(200);
  });

  it('of two clerks at once is decided by one', async () => {
    const person = two.one('Hạnh');
    const { body } = await submit(await signInAs(person), person, { fieldOfStudy: 'Luật' }).expect(201);
    const accept = () => decide(clerk, body.id, () => ({ isAccepted: true }));
    const answers = await Promise.all([accept(), accept()]);
    expect(answers.map(({ status }) => status).sort()[0]).toBe(200);
    expect([409, 412]).toContain(answers.map(({ status }) => status).sort()[1]);
  });

  it('for a number that somebody else has is refused as such', async () => {
    const person = two.one('Khánh');
    const { body } = await submit(await signInAs(person), person, { idNumber: idNumberOf(12) }).expect(201);
    const answer = await decide(clerk, body.id, () => ({ isAccepted: true }));
    expect([answer.status, answer.body.code]).toEqual([409, 'roster.id-number-taken']);
  });

  it('is on the list of the clerk who may decide, not on that of another commune', async () => {
    const total = async (caller: TestCaller): Promise<number> =>
      (await caller.get('/correction-requests?state=open').expect(200)).body.total;
    expect([await total(clerk), await total(otherClerk)]).toEqual([1, 0]);
  });
});

describe('rows of the parts', () => {
  const person = () => two.one('Lan');
  const send = (caller: TestCaller, rows: object[], changes: object = {}) =>
    caller
      .post(`/civil-servants/${person().id}/correction-requests`)
      .send({ changes, rows, reason: 'Theo giấy tờ gốc' });
  let self: TestCaller;
  let certificateId: string;

  beforeAll(async () => {
    self = await signInAs(person());
    const { body } = await self.get(`/civil-servants/${person().id}/correctable-parts`).expect(200);
    const part = body.items.find(({ part: path }: { part: string }) => path === 'certificates');
    expect(part.members).toContainEqual(
      expect.objectContaining({ member: 'issuedOn', kind: 'date', name: 'Ngày cấp' }),
    );
    const kinds = part.members.find(({ member }: { member: string }) => member === 'kindCode').choices;
    expect(kinds).toContainEqual({ code: 'it', name: 'Tin học, kỹ năng số' });
    certificateId = part.rows[0].id;
    expect(part.rows[0].summary).toContain('Kỹ năng số');
  });

  it('are judged as if they were entered, each at its place in the request', async () => {
    const faultsOf = async (...rows: object[]): Promise<string[]> => {
      const { body } = await send(self, rows).expect(422);
      return body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`);
    };
    const course = { part: 'training-courses', action: 'add', values: [{ member: 'name', value: 'Thạc sĩ Luật' }] };
    expect(await faultsOf(course, { part: 'certificates', action: 'change' })).toEqual([
      '/rows/1/rowId roster.row-needed',
    ]);
    const late = { member: 'issuedOn', value: '1950-01-01' };
    expect(await faultsOf({ part: 'certificates', action: 'change', rowId: certificateId, values: [late] })).toEqual([
      '/rows/0/issuedOn roster.part-too-early',
    ]);
    const unknown = { member: 'kindCode', value: 'no-such-kind' };
    expect(await faultsOf({ part: 'certificates', action: 'change', rowId: certificateId, values: [unknown] })).toEqual(
      ['/rows/0/kindCode roster.code-unknown'],
    );
    expect((await faultsOf({ part: 'certificates', action: 'add', values: [] }))[0]).toMatch('/rows/0/');
    await send(self, [{ part: 'annual-ratings', action: 'add', values: [] }]).expect(422);
    const foreign = await two.test.sql<{ id: string }>('select id from certificate where civil_servant_id = $1', [
      two.one('Bế').id,
    ]);
    await send(self, [{ part: 'certificates', action: 'remove', rowId: foreign[0]?.id }]).expect(422);
  });

  it('are added, changed and dropped where they are accepted, each by itself', async () => {
    const [family] = await two.test.sql<{ id: string }>('select id from family_member where civil_servant_id = $1', [
      person().id,
    ]);
    const rows = [
      { part: 'certificates', action: 'change', rowId: certificateId, values: [{ member: 'number', value: 'KNS-77' }] },
      {
        part: 'training-courses',
        action: 'add',
        values: [
          { member: 'name', value: 'Thạc sĩ Luật' },
          { member: 'startedOn', value: '2020-09-05' },
          { member: 'endedOn', value: '2022-06-30' },
        ],
      },
      { part: 'family-members', action: 'remove', rowId: family?.id },
    ];
    const { body } = await send(self, rows, { fieldOfStudy: 'Luật' }).expect(201);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual([
      'Chuyên ngành đào tạo',
      'Chứng chỉ: sửa mục',
      'Quan hệ gia đình: bỏ mục',
      'Khóa đào tạo, bồi dưỡng: thêm mục',
    ]);
    expect(body.items[1].members).toEqual([{ name: 'Số hiệu', current: '', proposed: 'KNS-77' }]);
    expect(body.items[2]).toMatchObject({ members: [], proposed: 'Bỏ mục này' });
    expect(body.items[3].members.map(({ proposed }: { proposed: string }) => proposed)).toEqual([
      'Thạc sĩ Luật',
      '05/09/2020',
      '30/06/2022',
    ]);
    const refusal = { isAccepted: false, reason: 'Chưa có giấy tờ kèm theo' };
    const answer = await decide(clerk, body.id, ({ field }) =>
      field === 'family-members' ? refusal : { isAccepted: true },
    );
    expect([answer.status, answer.body.state]).toEqual([200, 'decided']);
    const { body: parts } = await clerk.get(`/civil-servants/${person().id}/parts`).expect(200);
    expect(parts.certificates.items).toMatchObject([{ number: 'KNS-77', name: 'Kỹ năng số' }]);
    expect(parts.trainingCourses.items).toContainEqual(
      expect.objectContaining({ name: 'Thạc sĩ Luật', startedOn: '2020-09-05' }),
    );
    expect(parts.familyMembers.items).toHaveLength(1);
    const { body: history } = await clerk.get(`/civil-servants/${person().id}/history`).expect(200);
    const told = history.items.filter(
      ({ operation }: { operation: string }) => operation === 'decideCorrectionRequest',
    );
    expect(told.map(({ part }: { part: string | null }) => part)).toEqual(
      expect.arrayContaining(['TrainingCourse', 'Certificate', 'Qualification']),
    );
    const { body: list } = await clerk.get(`/correction-requests?civilServantId=${person().id}`).expect(200);
    expect(list.items[0].fieldNames).toContain('Khóa đào tạo, bồi dưỡng: thêm mục');
  });

  it('that are gone in between are not accepted, and nothing of the decision is', async () => {
    const rows = [
      { part: 'certificates', action: 'change', rowId: certificateId, values: [{ member: 'number', value: '1' }] },
    ];
    const { body } = await send(self, rows, { graduationYear: 2012 }).expect(201);
    await two.test.sql('delete from certificate where id = $1', [certificateId]);
    expect((await decide(clerk, body.id, () => ({ isAccepted: true }))).status).toBe(404);
    const { body: again } = await clerk.get(`/correction-requests/${body.id}`).expect(200);
    expect(again.state).toBe('open');
    expect(again.items[1]).toMatchObject({ action: 'change', current: '' });
    const { body: record } = await clerk.get(`/civil-servants/${person().id}`).expect(200);
    expect(record.graduationYear).not.toBe(2012);
  });
});
