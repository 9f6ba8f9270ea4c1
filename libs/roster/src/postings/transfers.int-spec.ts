import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { linesOf } from '../testing/reading.js';
import { COMMUNE, unitIdOf, WARD } from '../testing/small-province.js';
import { NOTE, TwoCommunes, type PersonOfTest } from '../testing/two-communes.js';
import { TransfersService } from './transfers.service.js';

const yesterday = addDays(today(), -1);
const tomorrow = addDays(today(), 1);

let two: TwoCommunes;
let officer: TestCaller;
let wardClerk: TestCaller;
let communeClerk: TestCaller;
let offices: Readonly<Record<'ward' | 'wardEconomy' | 'commune' | 'communeEconomy', string>>;

beforeAll(async () => {
  two = await TwoCommunes.start();
  const { test, provinceId, wardId, communeId } = two;
  officer = await test.signIn([{ role: 'home_affairs_officer', unitId: provinceId }]);
  wardClerk = await test.signIn([{ role: 'commune_clerk', unitId: wardId, blocs: ['government'] }]);
  communeClerk = await test.signIn([{ role: 'commune_clerk', unitId: communeId, blocs: ['government'] }]);
  offices = {
    ward: await unitIdOf(test, `${WARD}-VP`),
    wardEconomy: await unitIdOf(test, `${WARD}-KT`),
    commune: await unitIdOf(test, `${COMMUNE}-VP`),
    communeEconomy: await unitIdOf(test, `${COMMUNE}-KT`),
  };
});

afterAll(() => two.test.stop());

const versionOf = async (id: string): Promise<number> =>
  (await officer.get(`/civil-servants/${id}`).expect(200)).body.version;

const toCommune = (more: object = {}) => ({
  unitId: two.communeId,
  bloc: 'government',
  officeId: offices.commune,
  positionTitle: 'Văn thư',
  kindCode: 'transfer',
  decisionNumber: '125/QĐ-UBND',
  effectiveOn: today(),
  ...more,
});

async function transfer(caller: TestCaller, { id }: PersonOfTest, body: object, path = '') {
  return caller
    .post(`/civil-servants/${id}/transfers${path}`)
    .set('If-Match', `"${await versionOf(id)}"`)
    .send(body);
}

const namesIn = async (caller: TestCaller, query = ''): Promise<string[]> =>
  (await linesOf(caller, query)).map(({ fullName }) => fullName);

const headCount = async (caller: TestCaller, asOf: string): Promise<number> =>
  (await caller.get(`/structure?asOf=${asOf}`).expect(200)).body.totals.headCount;

describe('a transfer to another commune', () => {
  let moved: PersonOfTest;
  let transferId: string;
  let before: { list: string[]; figures: number; structure: unknown };

  beforeAll(async () => {
    moved = two.one('Bình');
    before = {
      list: await namesIn(wardClerk, `&asOf=${yesterday}`),
      figures: await headCount(wardClerk, yesterday),
      structure: (await wardClerk.get(`/structure?asOf=${yesterday}`)).body.dimensions,
    };
  });

  it('can be tried out and says what to look at', async () => {
    const body = toCommune({ positionId: await positionId('II.01') });
    const answer = await transfer(officer, moved, body, '?dryRun=true');
    expect(answer.status).toBe(201);
    expect(answer.body.warnings).toEqual([]);
    expect(await namesIn(communeClerk)).not.toContain(moved.fullName);
  });

  it('moves the person today, in one post at a time', async () => {
    const answer = await transfer(officer, moved, toCommune());
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ state: 'done', hasHandover: true, fullName: moved.fullName });
    transferId = answer.body.id;
    const posts = await two.test.sql(
      'select ended_on as "endedOn", unit_id as "unitId" from posting where civil_servant_id = $1 order by started_on',
      [moved.id],
    );
    expect(posts).toEqual([
      { endedOn: yesterday, unitId: two.wardId },
      { endedOn: null, unitId: two.communeId },
    ]);
  });

  it('takes the person from the list of the old unit and puts them on that of the new one', async () => {
    expect(await namesIn(wardClerk)).not.toContain(moved.fullName);
    expect(await namesIn(communeClerk)).toContain(moved.fullName);
    expect(await namesIn(communeClerk, `&asOf=${yesterday}`)).not.toContain(moved.fullName);
  });

  it('leaves the old unit its past: list, figures and each dimension of a day before', async () => {
    expect(await namesIn(wardClerk, `&asOf=${yesterday}`)).toEqual(before.list);
    expect(await headCount(wardClerk, yesterday)).toBe(before.figures);
    const { body } = await wardClerk.get(`/structure?asOf=${yesterday}`).expect(200);
    expect(body.dimensions).toEqual(before.structure);
  });

  it('counts the person once in the province, on each day', async () => {
    expect([await headCount(officer, yesterday), await headCount(officer, today())]).toEqual([19, 19]);
  });

  it('shows the old unit a record as of the last day there, and nothing newer', async () => {
    const version = await versionOf(moved.id);
    const patch = { educationLevel: 'doctorate', note: 'ghi chú mới' };
    await communeClerk.patch(`/civil-servants/${moved.id}`, version).send(patch).expect(200);
    const { body } = await wardClerk.get(`/civil-servants/${moved.id}`).expect(200);
    expect(body).toMatchObject({ formerUntil: yesterday, unitId: two.wardId, educationLevel: 'university' });
    expect(body.editableFields).toEqual([]);
    expect(body.allowedActions).not.toContain('updateCivilServant');
    expect(JSON.stringify(body)).not.toMatch(/doctorate|ghi chú mới/);
    expect(JSON.stringify(body)).not.toContain(NOTE);
    expect((await wardClerk.get(`/structure?asOf=${yesterday}`)).body.dimensions).toEqual(before.structure);
  });

  it('lets the old unit change nothing any more', async () => {
    await wardClerk
      .patch(`/civil-servants/${moved.id}`, await versionOf(moved.id))
      .send({ note: 'x' })
      .expect(409);
    const answer = await transfer(wardClerk, moved, toCommune({ unitId: two.wardId, officeId: offices.ward }));
    expect(answer.status).toBe(404);
  });

  it('shows the new unit no post of the days before, and the old unit no change of the days after', async () => {
    const { body } = await wardClerk.get(`/civil-servants/${moved.id}/history`).expect(200);
    expect(JSON.stringify(body)).not.toContain('doctorate');
  });

  it('is handed over by the old unit and received by the new one, not the other way round', async () => {
    const step = (caller: TestCaller, name: string, version: number) =>
      caller.post(`/transfers/${transferId}/${name}`).set('If-Match', `"${version}"`);
    const version = async (): Promise<number> => (await wardClerk.get(`/transfers/${transferId}`)).body.version;
    await step(communeClerk, 'handover', await version())
      .send({ openItems: [] })
      .expect(403);
    await step(wardClerk, 'receipt', await version())
      .send({ missingPapers: [] })
      .expect(403);
    const given = await step(wardClerk, 'handover', await version())
      .send({ openItems: ['Chờ nâng lương'] })
      .expect(200);
    expect(given.body).toMatchObject({ handedOverOn: today(), openItems: ['Chờ nâng lương'] });
    await step(communeClerk, 'receipt', await version())
      .send({ missingPapers: ['khong-co.pdf'] })
      .expect(422);
    const taken = await step(communeClerk, 'receipt', await version())
      .send({ missingPapers: [] })
      .expect(200);
    expect(taken.body).toMatchObject({ receivedOn: today(), allowedActions: [] });
    await step(communeClerk, 'receipt', taken.body.version).send({ missingPapers: [] }).expect(409);
  });

  it('is on the list of both, and on nobody else’s', async () => {
    const count = async (caller: TestCaller): Promise<number> =>
      (await caller.get('/transfers').expect(200)).body.total;
    const party = await two.test.signIn([
      { role: 'party_organisation_officer', unitId: two.communeId, blocs: ['party'] },
    ]);
    expect([await count(wardClerk), await count(communeClerk), await count(party)]).toEqual([1, 1, 0]);
  });

  it('does not let a file of the old unit take the person back', async () => {
    const [row] = await two.test.sql<{ unitId: string }>(
      'select unit_id as "unitId" from civil_servant where id = $1',
      [moved.id],
    );
    expect(row?.unitId).toBe(two.communeId);
  });
});

async function positionId(code: string): Promise<string> {
  const [row] = await two.test.sql<{ id: string }>('select id from job_position where code = $1', [code]);
  return row?.id ?? '';
}

describe('who may move whom', () => {
  it('a clerk moves people between offices of the own commune', async () => {
    const person = two.one('Cúc');
    const body = { ...toCommune(), unitId: two.wardId, officeId: offices.wardEconomy, kindCode: 'reassignment' };
    const answer = await transfer(wardClerk, person, body);
    expect(answer.body).toMatchObject({ state: 'done', hasHandover: false });
  });

  it('and to no other commune', async () => {
    expect((await transfer(wardClerk, two.one('Dũng'), toCommune())).status).toBe(404);
  });

  it('an office that is not there, the same post and a day before the post are refused with their reasons', async () => {
    const person = two.one('Dũng');
    const codes = async (body: object): Promise<string[]> => {
      const answer = await transfer(officer, person, body);
      expect(answer.status).toBe(422);
      return answer.body.errors.map(({ code }: { code: string }) => code);
    };
    expect(await codes(toCommune({ officeId: offices.ward }))).toEqual(['roster.office-not-there']);
    expect(await codes(toCommune({ effectiveOn: '2020-01-01' }))).toContain('roster.post-overlaps');
  });

  it('two at once: one wins, the other is told to look again', async () => {
    const person = two.one('Giang');
    const version = await versionOf(person.id);
    const ask = () =>
      officer
        .post(`/civil-servants/${person.id}/transfers`)
        .set('If-Match', `"${version}"`)
        .send(toCommune({ officeId: offices.communeEconomy }));
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
  });
});

describe('a transfer of a later day', () => {
  it('waits, excludes another one, and happens on its day', async () => {
    const person = two.one('Hạnh');
    const { body } = await transfer(officer, person, toCommune({ effectiveOn: tomorrow }));
    expect(body).toMatchObject({ state: 'planned', allowedActions: ['cancelTransfer'] });
    expect((await transfer(officer, person, toCommune({ effectiveOn: tomorrow }))).status).toBe(409);
    expect(await namesIn(wardClerk)).toContain(person.fullName);
    const service = two.test.get(TransfersService);
    await service.executeDue();
    await service.executeDue(tomorrow);
    await service.executeDue(tomorrow);
    expect(await namesIn(communeClerk, `&asOf=${tomorrow}`)).toContain(person.fullName);
    expect(await namesIn(wardClerk, `&asOf=${tomorrow}`)).not.toContain(person.fullName);
  });

  it('can be called off', async () => {
    const person = two.one('Khánh');
    const { body } = await transfer(officer, person, toCommune({ effectiveOn: tomorrow }));
    const cancel = (version: number) =>
      officer
        .post(`/transfers/${body.id}/cancellation`)
        .set('If-Match', `"${version}"`)
        .send({ reason: 'Quyết định được thu hồi' });
    expect((await cancel(body.version).expect(200)).body.state).toBe('cancelled');
    await cancel(body.version + 1).expect(409);
  });
});

describe('roles of who moves', () => {
  it('end in the old unit; the own record is reached in the new one', async () => {
    const person = two.one('Lan');
    const roles = [
      { role: 'commune_clerk', unitId: two.wardId },
      { role: 'civil_servant', unitId: two.wardId },
    ] as const;
    const caller = await two.test.signIn([...roles], { civilServantId: person.id });
    await caller.get('/civil-servants').expect(200);
    await transfer(officer, person, toCommune());
    await caller.get('/civil-servants').expect(403);
    const { body } = await caller.get(`/civil-servants/${person.id}`).expect(200);
    expect(body).toMatchObject({ unitId: two.communeId, formerUntil: null });
  });
});
