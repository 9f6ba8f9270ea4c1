import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { UnitChangesService, UnitTrees } from '@commune/platform/units';
import { COMMUNE, unitIdOf, WARD } from '../testing/small-province.js';
import { TwoCommunes } from '../testing/two-communes.js';

const document = { documentNumber: '12/NQ-HĐND', documentDate: '2026-11-02' };
const yesterday = addDays(today(), -1);
const tomorrow = addDays(today(), 1);

interface Where {
  readonly unit: string;
  readonly office: string;
  readonly count: number;
}

/** Where people stand on a day, by name of unit and office. */
async function peopleOn({ test }: TwoCommunes, day: string): Promise<string[]> {
  const rows = await test.sql<Where>(
    `select unit, office, count(*)::int as count
     from (select u.full_name collate "C" as unit, o.name collate "C" as office
       from posting p join org_unit u on u.id = p.unit_id join org_unit o on o.id = p.office_id
       where $1::date between p.started_on and coalesce(p.ended_on, 'infinity')) stands
     group by unit, office order by unit, office`,
    [day],
  );
  return rows.map(({ unit, office, count }) => `${unit} · ${office}: ${count}`);
}

const BEFORE = [
  'Phường Thục Phán · Phòng Kinh tế: 2',
  'Phường Thục Phán · Văn phòng HĐND và UBND: 6',
  'Phường Thục Phán · Văn phòng Đảng ủy: 3',
  'Xã Bảo Lạc · Văn phòng HĐND và UBND: 5',
  'Xã Bảo Lạc · Văn phòng Đảng ủy: 3',
];

const admins = new Map<TwoCommunes, TestCaller>();
async function start(): Promise<TwoCommunes> {
  const province = await TwoCommunes.start();
  admins.set(province, await province.test.signIn([{ role: 'province_admin', unitId: province.provinceId }]));
  return province;
}
const adminOf = (province: TwoCommunes): TestCaller => {
  const admin = admins.get(province);
  if (!admin) throw new Error('not started');
  return admin;
};
const ask = (province: TwoCommunes, body: object, path = '/unit-changes') =>
  adminOf(province)
    .post(path)
    .send({ ...document, effectiveOn: today(), ...body });
const cancel = (province: TwoCommunes, id: string) =>
  adminOf(province).post(`/unit-changes/${id}/cancellation`).send({ reason: 'Được hoãn lại' });

describe('a merge of two communes with people in both', () => {
  let province: TwoCommunes;
  let clerk: TestCaller;
  const merge = () => ({
    kind: 'merge',
    unitIds: [province.wardId, province.communeId],
    targets: [{ code: '01999', name: 'Bảo Phán', fullName: 'Phường Bảo Phán', designation: 'phuong' }],
  });

  beforeAll(async () => {
    province = await start();
    clerk = await province.test.signIn([{ role: 'commune_clerk', unitId: province.communeId, blocs: ['government'] }]);
  });
  afterAll(() => province.test.stop());

  it('is seen beforehand, with what it moves, and changes nothing then', async () => {
    const { body } = await ask(province, merge(), '/unit-changes/preview').expect(200);
    expect(body.summary).toBe('Phường Thục Phán, Xã Bảo Lạc hợp nhất thành Phường Bảo Phán');
    const counts = Object.fromEntries(
      body.consequences.map(({ key, count }: { key: string; count: number }) => [key, count]),
    );
    expect(counts).toMatchObject({ people: 19, 'people-left': 0, 'roles-moving': 1, 'required-posts': 2 });
    expect(await peopleOn(province, today())).toEqual(BEFORE);
  });

  it('moves people, offices of one name joined, and leaves the days before as they were', async () => {
    await ask(province, merge()).expect(201);
    expect(await peopleOn(province, yesterday)).toEqual(BEFORE);
    expect(await peopleOn(province, today())).toEqual([
      'Phường Bảo Phán · Phòng Kinh tế: 2',
      'Phường Bảo Phán · Văn phòng HĐND và UBND: 11',
      'Phường Bảo Phán · Văn phòng Đảng ủy: 6',
    ]);
    const strays = await province.test.sql(
      'select from qualification q join civil_servant c on c.id = q.civil_servant_id where q.unit_id <> c.unit_id',
    );
    expect(strays).toEqual([]);
  });

  it('adds quotas and required posts, from the day on', async () => {
    const quotas = (day: string) =>
      province.test.sql(
        `select sum(head_count)::int as sum, count(distinct unit_id)::int as units from staffing_quota
         where $1::date between effective_from and coalesce(effective_to, 'infinity')`,
        [day],
      );
    expect([await quotas(yesterday), await quotas(today())]).toEqual([
      [{ sum: 146, units: 2 }],
      [{ sum: 146, units: 1 }],
    ]);
    const posts = await province.test.sql(
      `select u.code, r.required from required_post r join org_unit u on u.id = r.unit_id where r.effective_to is null`,
    );
    expect(posts).toEqual([{ code: '01999', required: 18 }]);
  });

  it('takes the clerk along, who now reaches both communes and their past', async () => {
    const { body } = await clerk.get('/civil-servants?pageSize=100').expect(200);
    expect(body.total).toBe(13);
    const { body: units } = await clerk.get('/units?kind=commune').expect(200);
    expect(units.items.map(({ code }: { code: string }) => code)).toEqual(['01999']);
    const { body: past } = await clerk.get(`/units?kind=commune&asOf=${yesterday}`).expect(200);
    expect(past.items.map(({ code }: { code: string }) => code).sort()).toEqual([WARD, COMMUNE]);
  });

  it('shows who went into whom', async () => {
    const id = await unitIdOf(province.test, '01999');
    const { body } = await clerk.get(`/units/${id}/history`).expect(200);
    expect(body.predecessors.map(({ code }: { code: string }) => code)).toEqual([WARD, COMMUNE]);
    expect(body.changes).toMatchObject([{ kind: 'merge', state: 'done', documentNumber: '12/NQ-HĐND' }]);
  });

  it('never gives a code again', async () => {
    const target = { code: WARD, name: 'Mới', fullName: 'Xã Mới', kind: 'commune', parentId: province.provinceId };
    const answer = await ask(province, { kind: 'establish', unitIds: [], targets: [target] }).expect(422);
    expect(answer.body.errors).toMatchObject([{ code: 'units.code-taken' }]);
    const statement = `insert into org_unit (id, code, kind, name, full_name, parent_id, sort_order, effective_from)
      values (gen_random_uuid(), $1, 'commune', 'x', 'x', $2, 0, '2030-01-01')`;
    await expect(province.test.sql(statement, [WARD, province.provinceId])).rejects.toThrow('never_again');
  });
});

describe('a change of a later day', () => {
  let province: TwoCommunes;
  const rename = (name: string) => ({
    kind: 'rename',
    unitIds: [province.communeId],
    targets: [{ name, fullName: `Phường ${name}`, designation: 'phuong' }],
    effectiveOn: tomorrow,
  });

  beforeAll(async () => {
    province = await start();
  });
  afterAll(() => province.test.stop());

  it('waits, is refused a second time, and can be undone', async () => {
    const { body } = await ask(province, rename('Bảo Lạc')).expect(201);
    expect(body).toMatchObject({ state: 'planned', allowedActions: ['cancelUnitChange'] });
    await ask(province, rename('Khác')).expect(409);
    expect((await cancel(province, body.id).expect(200)).body).toMatchObject({
      state: 'cancelled',
      allowedActions: [],
    });
    await cancel(province, body.id).expect(409);
  });

  it('happens on its day, once, and a day before the unit has its old name', async () => {
    await ask(province, rename('Bảo Lạc')).expect(201);
    const service = province.test.get(UnitChangesService);
    await service.executeDue();
    const name = async (day: string): Promise<string> => {
      const { body } = await adminOf(province).get(`/units?kind=commune&asOf=${day}`);
      return body.items.find(({ code }: { code: string }) => code === COMMUNE).fullName;
    };
    expect(await name(tomorrow)).toBe('Xã Bảo Lạc');
    await service.executeDue(tomorrow);
    await service.executeDue(tomorrow);
    expect([await name(today()), await name(tomorrow)]).toEqual(['Xã Bảo Lạc', 'Phường Bảo Lạc']);
    const id = (await province.test.get(UnitTrees).current()).find(province.communeId)?.id;
    expect(id).toBe(province.communeId);
  });

  it('that can no longer be is marked as failed, with the reason, and nothing is half done', async () => {
    const target = [{ unitId: province.wardId }];
    const merge = {
      kind: 'merge',
      unitIds: [province.wardId, province.communeId],
      targets: target,
      effectiveOn: tomorrow,
    };
    const { body } = await ask(province, merge).expect(201);
    await province.test.sql(`update org_unit set effective_to = $2 where id = $1`, [province.communeId, today()]);
    await province.test.get(UnitChangesService).executeDue(tomorrow);
    const { body: list } = await adminOf(province).get('/unit-changes').expect(200);
    const found = list.items.find(({ id }: { id: string }) => id === body.id);
    expect(found).toMatchObject({ state: 'failed', allowedActions: ['cancelUnitChange'] });
    expect(found.failure).toContain('đã kết thúc');
    await province.test.sql('update org_unit set effective_to = null where id = $1', [province.communeId]);
    expect(await peopleOn(province, tomorrow)).toHaveLength(5);
  });
});

describe('splitting, dissolving and the walls around', () => {
  let province: TwoCommunes;
  beforeAll(async () => {
    province = await start();
  });
  afterAll(() => province.test.stop());

  it('is the administrator’s; a director only looks', async () => {
    const { test, provinceId, wardId, communeId } = province;
    const body = {
      ...document,
      kind: 'merge',
      unitIds: [wardId, communeId],
      targets: [{ unitId: wardId }],
      effectiveOn: tomorrow,
    };
    const director = await test.signIn([{ role: 'home_affairs_director', unitId: provinceId }]);
    await director.post('/unit-changes/preview').send(body).expect(200);
    await director.post('/unit-changes').send(body).expect(403);
    const clerk = await test.signIn([{ role: 'commune_clerk', unitId: wardId }]);
    await clerk.post('/unit-changes/preview').send(body).expect(403);
    const elsewhere = await test.signIn([{ role: 'province_admin', unitId: communeId }]);
    await elsewhere.post('/unit-changes').send(body).expect(404);
  });

  it('does not happen in the past', async () => {
    const body = { kind: 'dissolve', unitIds: [province.wardId], targets: [], effectiveOn: yesterday };
    const answer = await ask(province, body).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/effectiveOn', code: 'units.past' }]);
  });

  it('leaves nobody behind: an office with people needs somebody who takes over', async () => {
    const office = await unitIdOf(province.test, `${WARD}-KT`);
    const answer = await ask(province, { kind: 'dissolve', unitIds: [office], targets: [] }).expect(422);
    expect(answer.body.errors).toMatchObject([{ code: 'units.blocked-people-left' }]);
    const empty = await unitIdOf(province.test, `${COMMUNE}-KT`);
    await ask(province, { kind: 'dissolve', unitIds: [empty], targets: [] }).expect(201);
  });

  it('divides offices and single people', async () => {
    const { test, wardId } = province;
    const [hall, economy, party] = await Promise.all(
      ['VP', 'KT', 'VPDU'].map((mark) => unitIdOf(test, `${WARD}-${mark}`)),
    );
    const chosen = province.one('Bình');
    const target = {
      code: '01998',
      name: 'Đề Thám',
      fullName: 'Phường Đề Thám',
      officeIds: [economy],
      people: [{ recordId: chosen.id, officeId: chosen.officeId }],
      governmentQuota: 10,
    };
    const split = { kind: 'split', unitIds: [wardId], targets: [{ unitId: wardId, officeIds: [hall, party] }, target] };
    await ask(province, split).expect(201);
    const there = (await peopleOn(province, today())).filter((line) => line.startsWith('Phường'));
    expect(there).toEqual([
      'Phường Thục Phán · Văn phòng HĐND và UBND: 5',
      'Phường Thục Phán · Văn phòng Đảng ủy: 3',
      'Phường Đề Thám · Phòng Kinh tế: 2',
      'Phường Đề Thám · Văn phòng HĐND và UBND: 1',
    ]);
  });

  it('of one unit at once by two happens once', async () => {
    const { wardId, communeId } = province;
    const merge = (into: string) => ({ kind: 'merge', unitIds: [wardId, communeId], targets: [{ unitId: into }] });
    const answers = await Promise.all([ask(province, merge(wardId)), ask(province, merge(communeId))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect((await peopleOn(province, today())).filter((line) => !line.includes('Đề Thám'))).toHaveLength(2);
  });
});

describe('an office that goes under another commune', () => {
  let province: TwoCommunes;
  beforeAll(async () => {
    province = await start();
  });
  afterAll(() => province.test.stop());

  it('takes its people along from the day on; each commune sees what is its own', async () => {
    const { test, wardId, communeId } = province;
    const office = await unitIdOf(test, `${WARD}-KT`);
    const [clerkBefore, clerkAfter] = await Promise.all(
      [wardId, communeId].map((unitId) => test.signIn([{ role: 'commune_clerk', unitId, blocs: ['government'] }])),
    );
    const totalOf = async (caller: TestCaller | undefined, query = ''): Promise<number> =>
      (await caller?.get(`/civil-servants?pageSize=1${query}`).expect(200))?.body.total;
    const [before, after] = [await totalOf(clerkBefore), await totalOf(clerkAfter)];

    const move = { kind: 'move', unitIds: [office], targets: [{ parentId: communeId }] };
    const { body } = await ask(province, move, '/unit-changes/preview').expect(200);
    expect(body.summary).toBe('Phòng Kinh tế chuyển về Xã Bảo Lạc');
    expect(body.consequences).toContainEqual(expect.objectContaining({ key: 'people', count: 2 }));
    await ask(province, move).expect(201);

    expect(await peopleOn(province, yesterday)).toEqual(BEFORE);
    expect(await peopleOn(province, today())).toEqual([
      'Phường Thục Phán · Văn phòng HĐND và UBND: 6',
      'Phường Thục Phán · Văn phòng Đảng ủy: 3',
      'Xã Bảo Lạc · Phòng Kinh tế: 2',
      'Xã Bảo Lạc · Văn phòng HĐND và UBND: 5',
      'Xã Bảo Lạc · Văn phòng Đảng ủy: 3',
    ]);
    expect([await totalOf(clerkBefore), await totalOf(clerkAfter)]).toEqual([before - 2, after + 2]);
    expect(await totalOf(clerkBefore, `&asOf=${yesterday}`)).toBe(before);
  });

  it('is refused for a commune, and where the office is already', async () => {
    const { wardId, communeId, provinceId } = province;
    const commune = { kind: 'move', unitIds: [wardId], targets: [{ parentId: provinceId }] };
    expect((await ask(province, commune).expect(422)).body.errors).toMatchObject([{ code: 'units.move-kind' }]);
    const hall = await unitIdOf(province.test, `${COMMUNE}-VP`);
    const same = { kind: 'move', unitIds: [hall], targets: [{ parentId: communeId }] };
    expect((await ask(province, same).expect(422)).body.errors).toMatchObject([{ code: 'units.parent-unfit' }]);
  });
});
