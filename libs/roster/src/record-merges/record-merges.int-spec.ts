import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import { EarlyWarnings } from '@commune/platform/warnings';
import type { TestCaller } from '@commune/platform/testing';
import { DISCIPLINE_REASON, TwoCommunes, type PersonOfTest } from '../testing/two-communes.js';

let two: TwoCommunes;
let clerk: TestCaller;
let officer: TestCaller;
let partyOfficer: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId: two.provinceId, blocs: ['government'] }]);
  partyOfficer = await two.test.signIn([
    { role: 'party_organisation_officer', unitId: two.provinceId, blocs: ['party'] },
  ]);
});

afterAll(() => two.test.stop());

/** Two records that a second entry of one person would have left. */
async function makeTwins(
  one: PersonOfTest,
  other: PersonOfTest,
  name: string,
  birthDate = '1990-02-01',
): Promise<void> {
  const words = name.split(' ');
  await two.test.sql(
    `update civil_servant set full_name = $2, given_name = $3, family_name = $4, birth_date = $5, sex = 'female' where id = any ($1::uuid[])`,
    [[one.id, other.id], name, words.at(-1), words.slice(0, -1).join(' '), birthDate],
  );
  await two.test.sql(`update posting set started_on = '2019-01-01' where civil_servant_id = $1`, [other.id]);
}

const versionsOf = async (caller: TestCaller, one: PersonOfTest, other: PersonOfTest) => {
  const { body } = await caller.get(`/civil-servants/${one.id}/comparisons/${other.id}`).expect(200);
  return { kept: body.kept.version, dropped: body.dropped.version, body };
};

const merge = async (caller: TestCaller, one: PersonOfTest, other: PersonOfTest, more: object = {}) => {
  const { kept, dropped } = await versionsOf(caller, one, other);
  return caller
    .post(`/civil-servants/${one.id}/merges`)
    .set('If-Match', `"${kept}"`)
    .send({ droppedId: other.id, droppedVersion: dropped, reason: 'Nhập hai lần', ...more });
};

const rowsOf = (table: string, { id }: PersonOfTest) =>
  two.test.sql<Record<string, unknown>>(`select * from ${table} where civil_servant_id = $1`, [id]);

describe('records that look like one person', () => {
  beforeAll(() => makeTwins(two.one('Ánh'), two.one('Bình'), 'Lý Thị Trùng'));

  it('are found with what speaks for it and against it', async () => {
    const { body } = await clerk.get('/duplicate-records').expect(200);
    expect(body).toMatchObject({ total: 1, totalIsExact: true });
    expect(body.items[0]).toMatchObject({
      one: { id: two.one('Ánh').id, isInPost: true },
      other: { id: two.one('Bình').id },
      allowedActions: ['mergeCivilServants', 'distinguishCivilServants'],
    });
    const codes = body.items[0].evidence.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['same-name-and-birth', 'other-id-number', 'both-in-post']);
  });

  it('are not shown to the clerk of another commune, nor to the other bloc', async () => {
    const other = await two.test.signIn([{ role: 'commune_clerk', unitId: two.communeId }]);
    expect((await other.get('/duplicate-records').expect(200)).body.total).toBe(0);
    expect((await partyOfficer.get('/duplicate-records').expect(200)).body.total).toBe(0);
    const [ours, theirs] = [two.one('Ánh').id, two.one('Phúc').id];
    await other.get(`/civil-servants/${theirs}/comparisons/${ours}`).expect(404);
  });

  it('are told apart by somebody who has looked, and do not come again', async () => {
    await makeTwins(two.one('Giang'), two.one('Hạnh'), 'Lý Thị Giống');
    const pairs = async (): Promise<number> => (await clerk.get('/duplicate-records').expect(200)).body.total;
    expect(await pairs()).toBe(2);
    const body = { otherId: two.one('Hạnh').id, reason: 'Đối chiếu căn cước: hai người' };
    await clerk
      .post(`/civil-servants/${two.one('Giang').id}/distinctions`)
      .send(body)
      .expect(201);
    await clerk
      .post(`/civil-servants/${two.one('Giang').id}/distinctions`)
      .send(body)
      .expect(201);
    expect(await pairs()).toBe(1);
  });

  it('are a warning to the unit, without saying where the other record is', async () => {
    await makeTwins(two.one('Cúc'), two.one('Phúc'), 'Lý Thị Hai Nơi');
    await two.test.sql(
      `update civil_servant_id_number set social_insurance_number = '0400000001' where civil_servant_id = any ($1::uuid[])`,
      [[two.one('Cúc').id, two.one('Phúc').id]],
    );
    await two.test.get(EarlyWarnings).check();
    const { body } = await clerk.get('/early-warnings?kind=roster.duplicate-suspected').expect(200);
    const told = body.items.find(({ subject }: { subject: string }) => subject === 'Lý Thị Hai Nơi');
    expect(told).toMatchObject({ severity: 'high' });
    expect(JSON.stringify(told)).not.toContain(two.one('Phúc').code);
  });
});

describe('the comparison', () => {
  it('shows each field on both sides and what becomes of each row', async () => {
    const [kept, dropped] = [two.one('Ánh'), two.one('Bình')];
    await two.test.sql(`update annual_rating set rating = 'excellent' where civil_servant_id = $1`, [dropped.id]);
    const { body } = await versionsOf(clerk, kept, dropped);
    const field = (key: string) => body.fields.find((one: { field: string }) => one.field === key);
    expect(field('birthDate')).toMatchObject({ kept: '01/02/1990', dropped: '01/02/1990', differs: false });
    expect(field('idNumber').differs).toBe(true);
    expect(field('idNumber').kept).toMatch(/^\*{8}\d{4}$/);
    const outcomes = Object.fromEntries(
      body.parts.map(({ part, dropped: rows }: { part: string; dropped: { outcome: string }[] }) => [
        part,
        rows.map(({ outcome }) => outcome).join(),
      ]),
    );
    expect(outcomes).toMatchObject({
      postings: 'shortened',
      'annual-ratings': 'clash',
      'salary-steps': 'same',
      certificates: 'same',
      'family-members': 'same',
      'retirement-exceptions': 'same',
    });
  });

  it('is an opening of both, on the record', async () => {
    const seen = async ({ id }: PersonOfTest) =>
      (
        await two.test.sql(`select 1 from audit_entry where record_id = $1 and operation = 'compareCivilServants'`, [
          id,
        ])
      ).length;
    const before = [await seen(two.one('Ánh')), await seen(two.one('Bình'))];
    await versionsOf(clerk, two.one('Ánh'), two.one('Bình'));
    expect([await seen(two.one('Ánh')), await seen(two.one('Bình'))]).toEqual(before.map((count) => count + 1));
  });
});

describe('a merge', () => {
  it('needs both records to be the caller’s, as they were read', async () => {
    const [kept, dropped, foreign] = [two.one('Ánh'), two.one('Bình'), two.one('Phúc')];
    const send = (id: string, body: object, version = 1) =>
      clerk
        .post(`/civil-servants/${id}/merges`)
        .set('If-Match', `"${version}"`)
        .send({ reason: 'Nhập hai lần', droppedVersion: 1, ...body });
    await send(kept.id, { droppedId: foreign.id }).expect(404);
    await send(kept.id, { droppedId: two.one('Mai').id }).expect(404);
    await send(kept.id, { droppedId: kept.id }).expect(404);
    await send(kept.id, { droppedId: dropped.id }, 99).expect(412);
    await send(kept.id, { droppedId: dropped.id, droppedVersion: 99 }).expect(412);
    await clerk
      .post(`/civil-servants/${kept.id}/merges`)
      .send({ droppedId: dropped.id, droppedVersion: 1, reason: 'Nhập hai lần' })
      .expect(428);
    expect((await merge(clerk, kept, dropped, { fields: ['sex'] })).status).toBe(422);
    expect((await merge(clerk, kept, dropped, { rows: [kept.id] })).status).toBe(422);
  });

  it('of records of the Party bloc is for its own officers', async () => {
    const [kept, dropped] = [two.one('Mai'), two.one('Oanh')];
    await makeTwins(kept, dropped, 'Đàm Thị Trùng');
    await officer.get(`/civil-servants/${kept.id}/comparisons/${dropped.id}`).expect(404);
    const { body } = await partyOfficer.get(`/civil-servants/${kept.id}/comparisons/${dropped.id}`).expect(200);
    const send = (caller: TestCaller) =>
      caller
        .post(`/civil-servants/${kept.id}/merges`)
        .set('If-Match', `"${body.kept.version}"`)
        .send({ droppedId: dropped.id, droppedVersion: body.dropped.version, reason: 'Nhập hai lần' });
    expect((await send(officer)).status).toBe(404);
    expect((await send(partyOfficer)).status).toBe(201);
  });

  it('is not made by the person, nor over a change that waits for its day', async () => {
    const [kept, dropped] = [two.one('Ánh'), two.one('Bình')];
    const own = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }], { civilServantId: dropped.id });
    expect((await merge(own, kept, dropped)).body.code).toBe('roster.own-record');
    await two.test.sql('update account set civil_servant_id = null where civil_servant_id = $1', [dropped.id]);
    const { body } = await clerk.get(`/civil-servants/${dropped.id}`).expect(200);
    const leaving = await clerk
      .post(`/civil-servants/${dropped.id}/departures`)
      .set('If-Match', `"${body.version}"`)
      .send({ kindCode: 'retired', leftOn: addDays(today(), 5), decisionNumber: '1/QĐ' })
      .expect(201);
    expect((await merge(clerk, kept, dropped)).body.code).toBe('merge.planned-change-open');
    await clerk
      .post(`/departures/${leaving.body.id}/cancellation`)
      .set('If-Match', `"${leaving.body.version}"`)
      .send({ reason: 'Để gộp hồ sơ' })
      .expect(200);
  });

  it('brings everything into one record, by the choice of who merges', async () => {
    const [kept, dropped] = [two.one('Ánh'), two.one('Bình')];
    await two.test.sql(`update annual_rating set rating = 'excellent' where civil_servant_id = $1`, [dropped.id]);
    await two.test.sql(`update certificate set name = 'Tiếng Tày' where civil_servant_id = $1`, [dropped.id]);
    await two.test.sql(`update civil_servant_sensitive set note = null where civil_servant_id = $1`, [kept.id]);
    const [rating] = await rowsOf('annual_rating', dropped);
    const [, number] = [
      await rowsOf('civil_servant_id_number', kept),
      await rowsOf('civil_servant_id_number', dropped),
    ];
    const answer = await merge(clerk, kept, dropped, { fields: ['idNumber'], rows: [rating?.['id']] });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ civilServantId: kept.id, droppedCode: dropped.code, reason: 'Nhập hai lần' });

    const { body } = await clerk.get(`/civil-servants/${kept.id}`).expect(200);
    expect(body.ratings).toEqual([expect.objectContaining({ year: 2025, rating: 'excellent' })]);
    expect(body.certificates).toEqual(['Kỹ năng số', 'Tiếng Tày']);
    expect(body.idNumber).toBe(`********${String(number[0]?.['last_four'])}`);
    expect(body.note).not.toBeNull();
    const posts = await two.test.sql(
      `select started_on::text as from, ended_on::text as to from posting where civil_servant_id = $1 order by started_on`,
      [kept.id],
    );
    expect(posts).toEqual([
      { from: '2019-01-01', to: '2025-06-30' },
      { from: '2025-07-01', to: null },
    ]);
    for (const table of ['posting', 'annual_rating', 'family_member', 'civil_servant_sensitive', 'qualification']) {
      expect(await rowsOf(table, dropped)).toEqual([]);
    }
  });

  it('leaves a pointer at the old address, and the person once in every list', async () => {
    const [kept, dropped] = [two.one('Ánh'), two.one('Bình')];
    const { body } = await clerk.get(`/civil-servants/${dropped.id}`).expect(410);
    expect(body).toMatchObject({ code: 'roster.record-merged', movedTo: `/api/v1/civil-servants/${kept.id}` });
    expect((await clerk.get('/civil-servants?q=ly thi trung').expect(200)).body.total).toBe(1);
    const found = (await clerk.get('/duplicate-records').expect(200)).body.items;
    expect(JSON.stringify(found)).not.toContain(dropped.id);
    const award = { title: 'Lao động tiên tiến', awardedOn: '2025-12-20' };
    await clerk.post(`/civil-servants/${dropped.id}/awards`).send(award).expect(404);
  });

  it('keeps what the other record was, each class for who may read it', async () => {
    const { body } = await clerk.get(`/record-merges?civilServantId=${two.one('Ánh').id}`).expect(200);
    expect(body.total).toBe(1);
    const { body: merged } = await clerk.get(`/record-merges/${body.items[0].id}`).expect(200);
    const told = JSON.stringify(merged.snapshot);
    expect(told).toContain('Tiếng Tày');
    expect(told).toContain('********');
    expect(told).not.toMatch(/ciphertext|\\\\x/);
    const readers = await two.test.sql<{ field_class: string }>('select field_class from record_merge_snapshot');
    expect(readers.map((row) => row.field_class)).toContain('discipline');
    const other = await two.test.signIn([{ role: 'commune_clerk', unitId: two.communeId }]);
    await other.get(`/record-merges/${body.items[0].id}`).expect(404);
    expect(DISCIPLINE_REASON).not.toBe('');
  });

  it('is told by the trail of both and by the feed', async () => {
    const [kept, dropped] = [two.one('Ánh'), two.one('Bình')];
    const entries = await two.test.sql<{ record_id: string }>(
      `select record_id from audit_entry where operation = 'mergeCivilServants' and action <> 'read' and person_id = any ($1::uuid[])`,
      [[kept.id, dropped.id]],
    );
    expect(new Set(entries.map((entry) => entry.record_id))).toEqual(new Set([kept.id, dropped.id]));
    const changes = await two.test.sql(`select 1 from change_entry where record_id = any ($1::uuid[])`, [
      [kept.id, dropped.id],
    ]);
    expect(changes.length).toBeGreaterThanOrEqual(2);
    const { body } = await clerk.get(`/civil-servants/${kept.id}/history`).expect(200);
    expect(JSON.stringify(body)).toContain('Nhập hai lần');
  });

  it('across communes is for the province; the former unit keeps the past that it owned', async () => {
    const [kept, dropped] = [two.one('Cúc'), two.one('Phúc')];
    await two.test.sql(`update civil_servant_external_code set civil_servant_id = civil_servant_id`);
    const answer = await merge(officer, kept, dropped);
    expect(answer.status).toBe(201);
    const other = await two.test.signIn([{ role: 'commune_clerk', unitId: two.communeId }]);
    const { body } = await other.get(`/civil-servants/${kept.id}`).expect(200);
    expect(body.formerUntil).toBe('2025-06-30');
    await other.get(`/civil-servants/${dropped.id}`).expect(410);
  });
});
