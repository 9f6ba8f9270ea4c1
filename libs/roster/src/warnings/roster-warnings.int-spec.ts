import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EarlyWarnings } from '@commune/platform/warnings';
import type { TestCaller } from '@commune/platform/testing';
import { TwoCommunes, type PersonOfTest } from '../testing/two-communes.js';

const ON = '2026-03-31';

let two: TwoCommunes;
let leader: TestCaller;

interface Listed {
  readonly id: string;
  readonly subject: string;
  readonly reason: string;
  readonly dueOn: string | null;
  readonly severity: string;
  readonly link: string;
  readonly version: number;
}

const look = () => two.test.get(EarlyWarnings).check(null, ON);
const warned = async (kind: string, caller = leader): Promise<Listed[]> =>
  (await caller.get(`/early-warnings?kind=roster.${kind}&pageSize=100`).expect(200)).body.items;
const place = ({ id, unitId, bloc, officeId }: PersonOfTest): string =>
  `'${id}', '${unitId}', '${bloc}', '${officeId}'`;
const ofPerson = '(id, civil_servant_id, unit_id, bloc, office_id';

beforeAll(async () => {
  two = await TwoCommunes.start();
  leader = await two.test.signIn([{ role: 'commune_leader', unitId: two.wardId }]);
});

beforeEach(async () => {
  await two.test.sql(`delete from certificate; delete from absence; delete from retirement_exception`);
  await two.test.sql(`update salary_step set effective_from = '2025-07-01', coefficient_hundredths = 366`);
});

afterAll(() => two.test.stop());

describe('a salary step', () => {
  it('is warned of when its term is near, and no more once the next one is on record', async () => {
    const person = two.one('Lan');
    await two.test.sql(`update salary_step set effective_from = '2023-05-01' where civil_servant_id = $1`, [person.id]);
    await look();
    expect(await warned('salary-step-due')).toMatchObject([
      {
        subject: person.fullName,
        reason:
          'Ngạch Chuyên viên (01.003), hệ số 3,66 hưởng từ 01/05/2023: đủ 36 tháng vào 01/05/2026; bậc tiếp theo 3,99.',
        dueOn: '2026-05-01',
        severity: 'low',
        link: `/ho-so/${person.id}`,
      },
    ]);
    await two.test.sql(`insert into salary_step ${ofPerson}, effective_from, rank_code, coefficient_hundredths)
      values (gen_random_uuid(), ${place(person)}, '2026-03-01', '01.003', 399)`);
    await look();
    expect(await warned('salary-step-due')).toEqual([]);
    await two.test.sql(`delete from salary_step where effective_from = '2026-03-01'`);
  });
});

describe('the age of retirement', () => {
  it.each([
    ['near', '1964-11-20', '2026-06-01', 'low'],
    ['over', '1964-01-10', '2025-05-01', 'high'],
  ])('that is %s is warned of with its day', async (_, birthDate, dueOn, severity) => {
    const person = two.one('Ánh');
    await two.test.sql(`update civil_servant set birth_date = $2, sex = 'male' where id = $1`, [person.id, birthDate]);
    await look();
    expect(await warned('retirement-near')).toMatchObject([{ subject: person.fullName, dueOn, severity }]);
  });

  it('gives way to a day of its own on the record', async () => {
    const person = two.one('Ánh');
    await two.test.sql(`insert into retirement_exception ${ofPerson}, retires_on, reason, source)
      values (gen_random_uuid(), ${place(person)}, '2027-05-01', 'kéo dài', 'QĐ 1')`);
    await look();
    expect(await warned('retirement-near')).toEqual([]);
    await two.test.sql(`update civil_servant set birth_date = '1985-01-01' where id = $1`, [person.id]);
  });
});

describe('a certificate', () => {
  const add = (person: PersonOfTest, name: string, expiresOn: string): Promise<unknown> =>
    two.test.sql(`insert into certificate ${ofPerson}, kind_code, name, number, issued_on, expires_on)
      values (gen_random_uuid(), ${place(person)}, 'it', '${name}', 'A1', '2021-01-01', '${expiresOn}')`);

  it('is warned of when it runs out, until a newer one of the same name is there', async () => {
    const person = two.one('Lan');
    await add(person, 'Ứng dụng CNTT cơ bản', '2026-04-15');
    await add(person, 'Tiếng Tày', '2026-02-01');
    await add(person, 'Lâu dài', '2030-01-01');
    await look();
    const found = await warned('certificate-ending');
    expect(found.map(({ reason, severity }) => `${severity}: ${reason}`)).toEqual([
      'high: Tiếng Tày (số A1) có giá trị đến 01/02/2026.',
      'medium: Ứng dụng CNTT cơ bản (số A1) có giá trị đến 15/04/2026.',
    ]);
    await add(person, 'Ứng dụng CNTT cơ bản', '2031-01-01');
    await look();
    expect(await warned('certificate-ending')).toHaveLength(1);
  });

  it('has its unit looked at again by itself after a change', async () => {
    const person = two.one('Lan');
    await two.test.sql(`insert into certificate ${ofPerson}, kind_code, name, expires_on)
      values (gen_random_uuid(), ${place(person)}, 'it', 'Đã hết', current_date - 1)`);
    await two.test.runTasks();
    expect(await warned('certificate-ending')).toMatchObject([{ subject: person.fullName, severity: 'high' }]);
    await two.test.sql('delete from certificate');
    await two.test.runTasks();
    expect(await warned('certificate-ending')).toEqual([]);
  });
});

describe('a secondment', () => {
  it('is warned of before its end', async () => {
    const person = two.one('Lan');
    await two.test.sql(`insert into absence ${ofPerson}, kind_code, started_on, ended_on)
      values (gen_random_uuid(), ${place(person)}, 'secondment', '2025-04-01', '2026-04-30')`);
    await look();
    expect(await warned('absence-ending')).toMatchObject([
      { reason: 'Biệt phái từ 01/04/2025 đến 30/04/2026.', dueOn: '2026-04-30', severity: 'medium' },
    ]);
  });
});

describe('a quota', () => {
  it('is warned of by bloc, to those who reach the bloc', async () => {
    await look();
    expect(await warned('quota-imbalance')).toMatchObject([
      { reason: 'Có mặt 8 người, biên chế được giao 42: thiếu 34.', severity: 'medium' },
    ]);
    const viewer = await two.test.signIn([{ role: 'viewer', unitId: two.provinceId }]);
    expect(await warned('quota-imbalance', viewer)).toHaveLength(4);
    expect(await warned('salary-step-due', viewer)).toEqual([]);
  });
});

describe('the standard of a post', () => {
  it('is warned of with everything that is lacking, and nothing of ratings', async () => {
    const person = two.one('Lan');
    const [standard] = await two.test.sql<{ id: string }>(
      `select position_id as id from posting where civil_servant_id = $1`,
      [person.id],
    );
    await two.test.sql(`
      update position_standard set effective_to = '2025-12-31' where position_id = '${standard?.id ?? ''}';
      insert into position_standard (position_id, effective_from, min_education, fields_of_study, min_political_theory, source)
        values ('${standard?.id ?? ''}', '2026-01-01', 'doctorate', '{}', 'advanced', 'kiểm thử')`);
    await two.test.sql(`update annual_rating set rating = 'unsatisfactory'`);
    await look();
    const found = (await warned('standard-lack')).find(({ subject }) => subject === person.fullName);
    expect(found).toMatchObject({ severity: 'high', dueOn: null });
    expect(found?.reason).toMatch(/^Vị trí .+\. Trình độ chuyên môn: cần Tiến sĩ, hiện .+\.$/);
  });
});
