import { today } from '@commune/platform/database';
import { TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { WorkPlace } from './work-place.js';

/** Last year: all its months lie behind, whatever day it is. */
export const YEAR = String(Number(today().slice(0, 4)) - 1);

const SCORES = `
  insert into period_score (id, civil_servant_id, unit_id, bloc, office_id, period, period_from, period_to, is_leader,
    full_name, state, points_hundredths, points_exact, calculation)
  select gen_random_uuid(), c.id, coalesce($5::uuid, c.unit_id), c.bloc, c.office_id, to_char(m, 'YYYY-MM'), m::date,
    (m + interval '1 month - 1 day')::date, false, c.full_name, 'scored', $2::int, $2::int || '/100', '{}'
  from civil_servant c, generate_series($3::date, $4::date, interval '1 month') m where c.id = $1`;
const CROWD = `
  with person as (
    insert into civil_servant (id, code, full_name, given_name, family_name, birth_date, sex, unit_id, bloc, office_id, known_as_of)
    select gen_random_uuid(), 'DONG-' || n, 'Hoàng Thị ' || n, n::text, 'Hoàng', '1990-01-01', 'female', u.parent_id, 'government',
      u.id, '2026-01-01'
    from org_unit u, generate_series(1, $2::int) n where u.code = $1 returning *),
  number as (
    insert into civil_servant_id_number (civil_servant_id, unit_id, bloc, office_id, ciphertext, digest, last_four)
    select id, unit_id, bloc, office_id, '\\x00', sha256(code::bytea), '0000' from person)
  insert into posting (id, civil_servant_id, unit_id, bloc, office_id, position_title, started_on)
  select gen_random_uuid(), id, unit_id, bloc, office_id, 'Chuyên viên', '2020-01-01' from person
  returning civil_servant_id as id`;
const POSITIONS = `
  insert into job_position (id, code, name, bloc, office_names, is_leader, rank_code, sort_order, effective_from)
  values (gen_random_uuid(), 'CT', 'Chủ tịch UBND', 'government', '{}', true, '01.002', 1, '2025-07-01'),
    (gen_random_uuid(), 'PCT', 'Phó Chủ tịch UBND', 'government', '{}', true, '01.002', 2, '2025-07-01')`;

export interface RatingOfTest {
  readonly id: string;
  readonly civilServantId: string;
  readonly duty: string;
  readonly proposed: string | null;
  readonly level: string | null;
  readonly points: number | null;
  readonly version: number;
  readonly allowedActions: readonly string[];
}

/** The people of a ward with scored months: Trưởng chairs it, Bình is the deputy, Lâm and Hoa work there. */
export class RatingPlace {
  private constructor(
    readonly place: WorkPlace,
    readonly director: TestCaller,
    readonly clerk: TestCaller,
  ) {}

  static async open(): Promise<RatingPlace> {
    const place = await WorkPlace.open();
    const { truong, binh } = place.people;
    await place.test.sql(POSITIONS);
    for (const [personId, code] of [
      [truong, 'CT'],
      [binh, 'PCT'],
    ]) {
      await place.test.sql(
        `update posting p set position_id = j.id, position_title = j.name from job_position j
         where j.code = $2 and p.civil_servant_id = $1`,
        [personId, code],
      );
    }
    await place.test.sql(`update posting set started_on = '2020-01-01'`);
    const director = await place.places.caller('home_affairs_director', 'here');
    return new RatingPlace(place, director, await place.places.caller('commune_clerk', 'ward'));
  }

  /** Points of each month of the year from one to another, in whole points. */
  async scored(personId: string, points: number, from = '01', to = '10', unitId: string | null = null): Promise<void> {
    await this.place.test.sql(SCORES, [personId, points * 100, `${YEAR}-${from}-01`, `${YEAR}-${to}-01`, unitId]);
  }

  /** So many more people of an office. */
  async crowd(officeCode: string, count: number): Promise<string[]> {
    return (await this.place.test.sql<{ id: string }>(CROWD, [officeCode, count])).map(({ id }) => id);
  }

  opened(caller: TestCaller, more: object = {}) {
    const unitId = this.place.places.unitId('ward');
    return caller.post('/rating-rounds').send({ unitId, bloc: 'government', period: YEAR, ...more });
  }

  roundStep(caller: TestCaller, { id, version }: { id: string; version: number }, step: string, body: object = {}) {
    return TwoProvinces.versioned(caller.post(`/rating-rounds/${id}/${step}`), version).send(body);
  }

  met(caller: TestCaller, round: { id: string; version: number }, more: object = {}) {
    const minutes = { chairName: 'Nông Văn Trưởng', secretaryName: 'Nông Văn Hoa', minutes: 'Đã thông qua' };
    const body = { heldOn: today(), ...minutes, present: 4, absent: 0, areAdopted: true, ...more };
    return this.roundStep(caller, round, 'meeting', body);
  }

  step(caller: TestCaller, { id, version }: Pick<RatingOfTest, 'id' | 'version'>, step: string, body: object) {
    return TwoProvinces.versioned(caller.post(`/ratings/${id}/${step}`), version).send(body);
  }

  /** As the caller sees the person's row of a round now. */
  async ratingOf(caller: TestCaller, roundId: string, personId: string): Promise<RatingOfTest> {
    const { body } = await caller.get(`/rating-rounds/${roundId}/ratings`).expect(200);
    return body.items.find(({ civilServantId }: RatingOfTest) => civilServantId === personId);
  }

  /** The agency of the ward was rated, by the chair of the province. */
  async organisationRated(level: string): Promise<void> {
    await this.place.test.sql(
      `insert into organisation_rating (id, unit_id, bloc, year, points_hundredths, tasks, completed, completed_late,
         beyond_requirement, has_failing_subordinate, has_unfixed_shortcomings, has_concluded_misconduct, proposed_level,
         by_rule, fallback, proposed_by_name, level, decided_by_name, decided_at)
       values (gen_random_uuid(), $1, 'government', $2, 8000, 10, 10, 0, 3, false, false, false, $3, $3, $3, 'kiểm thử', $3,
         'kiểm thử', now())`,
      [this.place.places.unitId('ward'), YEAR, level],
    );
  }

  async opinionGiven(caller: TestCaller, rating: Pick<RatingOfTest, 'id' | 'version'>): Promise<RatingOfTest> {
    const body = { opinion: 'Nhất trí', level: 'good', givenBy: 'Đảng ủy phường', givenOn: today() };
    return (await this.step(caller, rating, 'party-opinion', body).expect(200)).body;
  }
}

export const codeOf = (answer: { body: { code: string } }): string => answer.body.code;
