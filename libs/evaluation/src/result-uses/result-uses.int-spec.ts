import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EarlyWarnings } from '@commune/platform/warnings';
import type { TestCaller } from '@commune/platform/testing';
import { WorkPlace } from '../testing/work-place.js';

const ON = '2026-11-20';

let place: WorkPlace;

interface Told {
  readonly kind: string;
  readonly civilServantId: string;
  readonly reason: string;
  readonly severity: string;
}

const PLACED = `select gen_random_uuid(), c.id, c.unit_id, c.bloc, c.office_id`;
const insert = (table: string, columns: string, values: string, personId: string) =>
  place.test.sql(
    `insert into ${table} (id, civil_servant_id, unit_id, bloc, office_id, ${columns}) ${PLACED}, ${values}
     from civil_servant c where c.id = $1`,
    [personId],
  );
const rated = async (personId: string, ...ratings: [number, string][]): Promise<void> => {
  for (const [year, rating] of ratings) {
    await insert('annual_rating', 'year, rating, source', `${year}, '${rating}', 'kiểm thử'`, personId);
  }
};
const told = async (caller: TestCaller = place.leader): Promise<Told[]> => {
  const { body } = await caller.get('/early-warnings?pageSize=100').expect(200);
  return (body.items as Told[]).filter(({ kind }) => kind.startsWith('evaluation.'));
};
const kindsOf = (found: readonly Told[], personId: string): string[] =>
  found.flatMap(({ kind, civilServantId }) => (civilServantId === personId ? [kind.slice(11)] : [])).sort();

beforeAll(async () => {
  place = await WorkPlace.open();
  const { lam, hoa, truong, binh, la } = place.people;
  await place.test.sql(
    `insert into job_position (id, code, name, bloc, office_names, is_leader, rank_code, sort_order, effective_from)
     values (gen_random_uuid(), 'TP', 'Trưởng phòng', 'government', '{}', true, '01.003', 1, '2020-01-01')`,
  );
  await place.test.sql(
    `update posting set position_id = (select id from job_position where code = 'TP'), position_title = 'Trưởng phòng',
       started_on = '2022-02-01' where civil_servant_id = $1`,
    [truong],
  );
  await rated(truong, [2023, 'unsatisfactory'], [2024, 'good'], [2025, 'unsatisfactory']);
  for (const day of ['2023-04-01', '2024-05-02']) {
    await insert('discipline_record', 'form, decided_on, reason', `'reprimand', '${day}', 'kiểm thử'`, truong);
  }
  await rated(lam, [2024, 'excellent'], [2025, 'excellent']);
  await rated(hoa, [2023, 'good'], [2024, 'satisfactory'], [2025, 'good']);
  await insert(
    'planning_pool_entry',
    'position_title, term, added_on, source',
    `'Phó Trưởng phòng', '2026-2031', '2025-01-01', 'kiểm thử'`,
    hoa,
  );
  await rated(binh, [2025, 'satisfactory']);
  await rated(la, [2024, 'unsatisfactory'], [2025, 'unsatisfactory']);
  await place.test.get(EarlyWarnings).check(null, ON);
});

afterAll(() => place.test.stop());

describe('what ratings lead to', () => {
  it('is told of a leader who has failed twice, or been reprimanded twice in a term', async () => {
    const found = await told();
    expect(kindsOf(found, place.people.truong)).toEqual([
      'last-year-failing',
      'leader-failing',
      'leader-reprimanded',
      'reappointment-unmet',
    ]);
    const failing = found.find(({ kind }) => kind === 'evaluation.leader-failing');
    expect(failing).toMatchObject({ severity: 'high', reason: expect.stringContaining('năm 2023, 2025') });
    expect(failing?.reason).toContain('từ chức');
    expect(found.find(({ kind }) => kind === 'evaluation.leader-reprimanded')?.reason).toContain(
      '01/04/2023, 02/05/2024',
    );
  });

  it.each([
    ['commendation of whoever was excellent again and again', () => place.people.lam, ['commendation-suggested']],
    ['no appointment of whoever is planned for and was not good enough', () => place.people.hoa, ['appointment-unmet']],
    ['training of whoever only did the work', () => place.people.binh, ['training-suggested']],
    // No leader: two failing years lead to another post, not to a removal.
    ['nothing that the reader does not reach', () => place.people.la, []],
  ])('suggests %s', async (_, who, kinds) => expect(kindsOf(await told(), who())).toEqual(kinds));

  it('suggests another post to the commune of somebody who failed, leader or not', async () => {
    const neighbour = await place.places.caller('commune_leader', 'neighbour');
    const found = await told(neighbour);
    expect(kindsOf(found, place.people.la)).toEqual(['last-year-failing']);
    expect(found[0]?.reason).toContain('năm 2025');
  });

  it('is for a person to decide, and goes away by itself with its cause', async () => {
    const [found] = (await place.leader.get('/early-warnings?kind=evaluation.training-suggested').expect(200)).body
      .items;
    expect(found.allowedActions).toContain('dismiss');
    await place.test.sql(`update annual_rating set rating = 'good' where civil_servant_id = $1`, [place.people.binh]);
    await place.test.get(EarlyWarnings).check(null, ON);
    expect(kindsOf(await told(), place.people.binh)).toEqual([]);
  });
});
