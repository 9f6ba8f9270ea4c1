import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { TwoCommunes } from '../testing/two-communes.js';

let two: TwoCommunes;
let officer: TestCaller;
let department: TestCaller;
let clerk: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  const unitId = two.provinceId;
  await two.test.sql(
    `insert into org_unit (id, kind, code, name, full_name, parent_id, sort_order, effective_from)
     select gen_random_uuid(), 'department', 'SKHCN', 'Sở Khoa học', 'Sở Khoa học và Công nghệ', id, 90, '2025-07-01'
     from org_unit where id = '${unitId}'`,
  );
  const [unit] = await two.test.sql<{ id: string }>(`select id from org_unit where code = 'SKHCN'`);
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId }]);
  department = await two.test.signIn([
    { role: 'department_officer', unitId: unit?.id ?? '', blocs: ['party', 'government'] },
  ]);
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
});

afterAll(() => two.test.stop());

const comment = (caller: TestCaller, change: object = {}) =>
  caller.post('/specialism-comments').send({
    unitId: two.provinceId,
    specialismCode: 'information_technology',
    commentedOn: today(),
    body: 'Các xã vùng cao chưa có người phụ trách công nghệ thông tin.',
    ...change,
  });

describe('the deep review of the fields of work', () => {
  it('counts the 16 fields and the three groups; a department is told no fit', async () => {
    const { body } = await officer.get('/deep-review?asOf=2026-03-31').expect(200);
    expect(body.specialisms).toHaveLength(16);
    expect(body.fieldGroups.map(({ code }: { code: string }) => code)).toEqual([
      'finance_accounting',
      'land_construction',
      'information_technology',
    ]);
    expect(body.specialisms[0].fit).not.toBeNull();
    const { body: seen } = await department.get('/deep-review?asOf=2026-03-31').expect(200);
    expect(seen.specialisms.every(({ fit }: { fit: unknown }) => fit === null)).toBe(true);
    expect(seen.allowedActions).toEqual(['addSpecialismComment']);
    const { body: own } = await clerk.get('/deep-review?asOf=2026-03-31').expect(200);
    expect(own).toMatchObject({ people: 8, allowedActions: [] });
  });

  it('keeps what a department says, dated and named; its author alone withdraws it', async () => {
    const { body } = await comment(department).expect(201);
    expect(body).toMatchObject({ agencyName: 'Sở Khoa học và Công nghệ', isOwn: true, withdrawnOn: null });
    const { body: review } = await officer.get('/deep-review').expect(200);
    const it = review.specialisms.find(
      ({ specialismCode }: { specialismCode: string }) => specialismCode === 'information_technology',
    );
    expect(it.comments).toBe(1);
    const address = `/specialism-comments/${body.id}/withdrawal`;
    await department.post(address).expect(428);
    expect((await officer.post(address).set('If-Match', '"1"').expect(403)).body.code).toBe('deep-review.not-own');
    const gone = await department.post(address).set('If-Match', '"1"').expect(200);
    expect(gone.body).toMatchObject({ withdrawnOn: today(), allowedActions: [] });
    await department.post(address).set('If-Match', '"2"').expect(409);
  });

  it('shows a commune what was said of it and nothing of the others', async () => {
    await comment(department, { unitId: two.wardId }).expect(201);
    await comment(department, { unitId: two.communeId }).expect(201);
    const { body } = await clerk.get('/specialism-comments').expect(200);
    expect(body.items.map(({ unitId }: { unitId: string }) => unitId)).toEqual([two.wardId]);
    await comment(clerk, { unitId: two.wardId }).expect(403);
  });

  it.each([
    ['a day to come', { commentedOn: addDays(today(), 1) }, 422],
    ['a unit that is none', { unitId: '01890000-0000-7000-8000-000000000000' }, 404],
    ['next to nothing', { body: 'Thiếu' }, 422],
  ])('refuses %s', async (_, change, status) => {
    await comment(department, change).expect(status);
  });

  it.each(['document', 'corps-document'])('is given as a Word file: %s', async (path) => {
    const { body } = await officer.get(`/deep-review/${path}?asOf=2026-03-31`).responseType('blob').expect(200);
    expect(Buffer.from(body).subarray(0, 2).toString()).toBe('PK');
    await department.get(`/deep-review/${path}`).expect(403);
  });
});
