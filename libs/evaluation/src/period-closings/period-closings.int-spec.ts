import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import { halfYearOf, periodOf } from '../domain/index.js';
import { LAST_QUARTER, ScoringPlace, selfPoints } from '../testing/scoring-place.js';
import type { WorkPlace } from '../testing/work-place.js';

const [first = '', second = '', third = ''] = periodOf(LAST_QUARTER).months;

let scoring: ScoringPlace;
let place: WorkPlace;
let itemIds: string[];
let moved = { unitId: '', personId: '' };

beforeAll(async () => {
  scoring = await ScoringPlace.open();
  place = scoring.place;
  itemIds = await scoring.month(first);
  await scoring.month(third);
  await scoring.confirmed(first);
  await scoring.confirmed(third);
});

afterAll(() => place.test.stop());

const scores = () =>
  place.test.sql<{ period: string; state: string; points: number | null; exact: string | null }>(
    `select period, state, points_hundredths as points, points_exact as exact from period_score
     where civil_servant_id = $1 order by period`,
    [place.people.lam],
  );
const code = (answer: { body: { code: string } }): string => answer.body.code;

interface Told {
  readonly kind: string;
  readonly text: string;
  readonly isClosed: boolean;
  readonly personIds: readonly string[];
}
const found = async (period: string, caller = scoring.director): Promise<Told[]> => {
  const query = `period=${period}&unitId=${place.places.unitId('here')}&bloc=government`;
  return (await caller.get(`/closing-findings?${query}`).expect(200)).body.items;
};
const leastItems = async (value: string): Promise<void> => {
  await place.test.sql('alter table setting_value disable trigger user');
  await place.test.sql(`delete from setting_value where key = 'evaluation.formalism-least-items'`);
  await place.test.sql(
    `insert into setting_value (id, setting_id, key, value, effective_from, reason, set_by_name)
     values (gen_random_uuid(), gen_random_uuid(), 'evaluation.formalism-least-items', $1, '2026-01-01', 'thử', 'thử')`,
    [value],
  );
  await place.test.sql('alter table setting_value enable trigger user');
};

describe('before a month is closed', () => {
  it('finds what looks like courtesy, with its numbers and by the limits of the province', async () => {
    expect((await found(first)).map(({ kind }) => kind)).toEqual(['cap-pressure']);
    await leastItems('3');
    expect(await found(first)).toMatchObject([
      { kind: 'cap-pressure', isClosed: false },
      { kind: 'no-evidence', text: expect.stringContaining('0 / 4 việc hoàn thành có minh chứng (0 %)') },
    ]);
  });

  it('takes a result that was written down as evidence', async () => {
    await place.test.sql(`update work_item set completion_note = 'Công văn 12/UBND-VP' where id = any ($1)`, [
      itemIds.slice(0, 2),
    ]);
    expect((await found(first)).map(({ kind }) => kind)).toEqual(['cap-pressure']);
    await place.test.sql('update work_item set completion_note = null where id = any ($1)', [itemIds.slice(0, 2)]);
  });

  it('tells those who track the unit, and nobody else', async () => {
    const query = `period=${first}&unitId=${place.places.unitId('ward')}&bloc=government`;
    await place.lam.get(`/closing-findings?${query}`).expect(403);
    expect((await found(first, place.leader)).length).toBe(2);
    const stranger = await place.places.caller('commune_leader', 'neighbour');
    expect(await found(first, stranger)).toEqual([]);
  });
});

describe('the closing of a month', () => {
  // Somebody who was scored and turned out not to be of the unit in that month.
  beforeAll(() =>
    place.test.sql(
      `insert into period_score (id, civil_servant_id, unit_id, bloc, office_id, period, period_from, period_to, is_leader,
         full_name, state, calculation)
       select gen_random_uuid(), gen_random_uuid(), unit_id, bloc, office_id, period, period_from, period_to, false,
         'Không còn ở đơn vị', 'not_scored', calculation from period_score where period = $1`,
      [first],
    ),
  );

  it('tells how many are not confirmed, and goes on only where that is accepted', async () => {
    const query = `period=${first}&unitId=${place.places.unitId('here')}&bloc=government`;
    const { body } = await scoring.director.get(`/scoring-progress?${query}`).expect(200);
    expect(body).toMatchObject({
      allowedActions: ['closePeriod'],
      items: [{ people: 1 }, { people: 4, confirmed: 1 }],
    });
    const refused = await scoring.closing(scoring.director, first, { acceptUnscored: false }).expect(409);
    expect(code(refused)).toBe('evaluation.people-unscored');
    // Five are told by name: these are all.
    expect(refused.body.detail).toMatch(/^Còn 4 người .*: Nông Văn .* \(.*\), [^;]* Xác nhận nốt ở Chấm điểm/u);
    expect(refused.body.detail).not.toContain('người khác');
    expect(refused.body.detail).not.toContain('CB-LAM');
  });

  it('is for whoever may, of a period that is over', async () => {
    await scoring.closing(place.head, first).expect(403);
    await scoring.closing(place.leader, first).expect(404);
    expect(code(await scoring.closing(scoring.director, '2099-01').expect(409))).toBe('evaluation.period-not-over');
  });

  it('is won by one of two at once, and the other is told', async () => {
    const second = await place.places.caller('home_affairs_director', 'here');
    const answers = await Promise.all([scoring.director, second].map((one) => scoring.closing(one, first)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    expect(answers.filter(({ status }) => status === 409).map(code)).toEqual(['evaluation.closing-already']);
    await place.test.runTasks();
    const { body } = await scoring.director.get(`/period-closings?period=${first}`).expect(200);
    expect(body.items).toMatchObject([{ state: 'closed', units: 2, people: 5, scored: 1 }]);
  });

  it('leaves points with whoever was confirmed, none with the others, and nobody else in the period', async () => {
    expect(await scores()).toMatchObject([{ period: first, state: 'scored', points: 9638 }, { period: third }]);
    const states = await place.test.sql<{ state: string; count: number }>(
      'select state, count(*)::int from period_score where period = $1 group by state order by state',
      [first],
    );
    expect(states).toEqual([
      { state: 'not_scored', count: 4 },
      { state: 'scored', count: 1 },
    ]);
  });
});

describe('a closed month', () => {
  it('keeps what was found when it was closed, whatever the limits are since', async () => {
    const before = await found(first);
    expect(before).toMatchObject([{ kind: 'cap-pressure', isClosed: true }, { kind: 'no-evidence' }]);
    expect(before.at(-1)?.personIds).toEqual([place.people.lam]);
    await leastItems('5');
    expect(await found(first)).toEqual(before);
    // The open month goes by the limits of now.
    expect((await found(third)).map(({ kind }) => kind)).toEqual(['cap-pressure']);
  });

  const settings = () => ({
    'app.mode': 'write',
    'app.operation': 'confirmScorecard',
    'app.government_units': `{${place.places.unitId('ward')}}`,
  });

  it.each([
    ['an item', () => `update work_item set completed_hundredths = 0 where id = '${itemIds[0]}'`],
    [
      'who an item belongs to',
      () => `update work_item set civil_servant_id = gen_random_uuid() where id = '${itemIds[0]}'`,
    ],
    ['a deadline out of it', () => `update work_item set deadline = '2099-01-01' where id = '${itemIds[0]}'`],
    ['that an item is there', () => `delete from work_item where id = '${itemIds[0]}'`],
    ['a card', () => `update scorecard set comment = 'x' where period = '${first}'`],
    ['points', () => `update period_score set points_hundredths = 10000 where period = '${first}'`],
    ['that points are there', () => `delete from period_score where period = '${first}'`],
    [
      'a delay that is added',
      () => `insert into work_item_mark (id, work_item_id, civil_servant_id, unit_id, bloc, office_id, kind, marked_on, marked_by)
        select gen_random_uuid(), id, civil_servant_id, unit_id, bloc, office_id, 'major_fault', deadline, 'x'
        from work_item where id = '${itemIds[0]}'`,
    ],
  ])('does not let SQL of the API’s role change %s', async (_, statement) => {
    await expect(place.test.asScoped(settings(), statement())).rejects.toMatchObject({ code: 'RF409' });
  });

  it('is not opened again, whoever asks', async () => {
    for (const table of ['closed_period', 'period_closing', 'formalism_finding']) {
      await expect(place.test.sql(`delete from ${table}`)).rejects.toMatchObject({ code: 'RF409' });
    }
  });

  it('refuses every step, and offers none', async () => {
    const { lam } = place.people;
    const { body } = await scoring.card(place.head, lam, first).expect(200);
    expect(body).toMatchObject({ isClosed: true, allowedActions: [], points: 96.38 });
    const again = { period: first, reason: 'x' };
    expect(code(await scoring.step(place.head, lam, 'return', 2, again).expect(409))).toBe('evaluation.period-closed');
    const part = [{ civilServantId: lam, quantity: 1, deadline: `${first}-28` }];
    const late = await place.assign(place.head, part, { assignedOn: `${first}-20` }).expect(409);
    expect(code(late)).toBe('evaluation.period-closed');
    expect(late.body.detail ?? late.body.title).not.toContain('work_item');
  });

  it('keeps points and explanation when rules and sets change afterwards', async () => {
    const before = await scoring.card(place.head, place.people.lam, first).expect(200);
    await place.test.sql('alter table setting_value disable trigger user');
    await place.test.sql(
      `insert into setting_value (id, setting_id, key, value, effective_from, reason, set_by_name)
       values (gen_random_uuid(), gen_random_uuid(), 'evaluation.score-decimals', '0', '2026-01-01', 'thử', 'thử')`,
    );
    await place.test.sql(
      `update criteria_set set effective_to = '2026-01-31' where unit_id is null and kind = 'civil_servant'`,
    );
    await place.test.sql(
      `insert into criteria_set (id, kind, state, name, source, effective_from, groups)
       select gen_random_uuid(), kind, 'published', 'Bộ khác', 'kiểm thử', '2026-02-01',
         jsonb_build_array(groups -> 0) from criteria_set where unit_id is null and kind = 'civil_servant'`,
    );
    const after = await scoring.card(place.head, place.people.lam, first).expect(200);
    expect(after.body.score).toEqual(before.body.score);
    expect(after.body.points).toBe(before.body.points);
    await place.test.sql(`delete from setting_value where key = 'evaluation.score-decimals'`);
    await place.test.sql('alter table setting_value enable trigger user');
    await place.test.sql(`alter table criteria_set disable trigger criteria_set_fixed`);
    await place.test.sql(`delete from criteria_set where name = 'Bộ khác'`);
    await place.test.sql(
      `update criteria_set set effective_to = null where unit_id is null and kind = 'civil_servant'`,
    );
    await place.test.sql(`alter table criteria_set enable trigger criteria_set_fixed`);
  });
});

const card = async () => {
  const path = `/indicator-cards/${place.places.unitId('ward')}?period=${LAST_QUARTER}`;
  return (await scoring.director.get(path).expect(200)).body;
};
const decide = (value: number, replaces: string | null = null) =>
  scoring.director
    .post(`/indicator-cards/${place.places.unitId('ward')}/values`)
    .send({ period: LAST_QUARTER, criterionCode: '8', value, reason: 'Theo báo cáo quý', replaces });

describe('the closing of a quarter', () => {
  it('leaves the set of the commune’s leaders open until then', async () => {
    await decide(80).expect(201);
    expect(await card()).toMatchObject({ isClosed: false, mayDecide: true, decided: 1 });
  });

  it('has the months of the unit that somebody left at the unit where they are', async () => {
    const { binh } = place.people;
    const neighbour = place.places.unitId('neighbour');
    await scoring.done(binh, 'DC.01', 4, `${second}-10`);
    const comment = 'Xác nhận khi chuyển công tác';
    const given = { period: second, points: selfPoints, comment };
    await scoring.step(place.head, binh, 'confirmation', 0, given).expect(200);
    await scoring.place.moves(binh, 'next-office', `${third}-01`);
    await scoring.done(binh, 'DC.01', 4, `${third}-10`, { delays: 4 });
    const leader = await place.places.caller('commune_leader', 'neighbour');
    await scoring.step(leader, binh, 'confirmation', 0, { ...given, period: third }).expect(200);
    moved = { unitId: neighbour, personId: binh };
  });

  it('counts as confirmed who is so in each of its months there', async () => {
    const query = `period=${LAST_QUARTER}&unitId=${place.places.unitId('here')}&bloc=government`;
    const { body } = await scoring.director.get(`/scoring-progress?${query}`).expect(200);
    // Who moved has one month next door; at the ward everybody lacks a month.
    expect(body.items).toMatchObject([
      { unitId: moved.unitId, people: 2, confirmed: 1 },
      { people: 4, confirmed: 0 },
    ]);
  });

  it('is refused while somebody lacks a month, who is told; nothing is begun by it', async () => {
    for (const more of [{ acceptUnscored: false }, { acceptUnscored: undefined }]) {
      const refused = await scoring.closing(scoring.director, LAST_QUARTER, more).expect(409);
      expect(code(refused)).toBe('evaluation.people-unscored');
      expect(refused.body.detail).toMatch(/^Còn 5 người chưa được xác nhận đủ phiếu của quý /u);
      expect(refused.body.detail).toContain('đồng ý khóa cả khi còn người chưa có điểm');
    }
    const { body } = await scoring.director.get(`/period-closings?period=${LAST_QUARTER}`).expect(200);
    expect(body.items).toEqual([]);
  });

  it('closes the months that are open, and is their mean', async () => {
    const { lam } = place.people;
    const job = await scoring.director.runJob(scoring.closing(scoring.director, LAST_QUARTER));
    expect(job).toMatchObject({ state: 'done', figures: { units: 2, people: 5, scored: 2 } });
    const found = await scores();
    expect(found.map(({ period, state }) => [period, state])).toEqual([
      [first, 'scored'],
      [second, 'not_scored'],
      [third, 'scored'],
      [LAST_QUARTER, 'scored'],
    ]);
    expect(found.at(-1)?.points).toBe(9638);
    const { body } = await scoring.card(place.head, lam, LAST_QUARTER).expect(200);
    expect(body).toMatchObject({ isClosed: true, points: 96.38, allowedActions: [] });
    expect(body.score.steps).toMatchObject([{ code: 'mean' }]);
    // 97.5 at the ward, 27.5 + 70 × 2/3 next door.
    const quarter = await place.test.sql<{ unitId: string; points: number }>(
      `select unit_id as "unitId", points_hundredths as points from period_score where civil_servant_id = $1 and period = $2`,
      [moved.personId, LAST_QUARTER],
    );
    expect(quarter).toEqual([{ unitId: moved.unitId, points: 8583 }]);
  });

  it('freezes its last month too', async () => {
    const body = { period: second, points: selfPoints };
    const answer = await scoring.step(place.lam, place.people.lam, 'self-score', 0, body).expect(409);
    expect(code(answer)).toBe('evaluation.period-closed');
  });

  it('freezes the set of the commune’s leaders with it, whatever is decided or set since', async () => {
    const kept = await card();
    expect(kept).toMatchObject({ isClosed: true, mayDecide: false, decided: 1 });
    expect(code(await decide(90, kept.words[0].id).expect(409))).toBe('evaluation.period-closed');
    await place.test.sql('alter table criteria_set disable trigger criteria_set_fixed');
    await place.test.sql(`update criteria_set set name = 'Bộ khác' where kind = 'cadre'`);
    expect(await card()).toEqual(kept);
    const { body } = await scoring.director.get(`/indicator-cards?period=${LAST_QUARTER}&q=ward`).expect(200);
    expect(body.items).toMatchObject([{ isClosed: true, decided: 1 }]);
    await place.test.sql('alter table criteria_set enable trigger criteria_set_fixed');
  });
});

describe('the results by commune', () => {
  const results = async (period: string, caller = scoring.director) => {
    const query = `period=${period}&unitId=${place.places.unitId('here')}&bloc=government`;
    return (await caller.get(`/unit-evaluation-results?${query}`).expect(200)).body;
  };
  const nobody = { scored: 0, mean: null, excellent: 0, notScored: 1 };

  it('are those of a month as each unit scored it', async () => {
    const body = await results(first);
    expect(body).toMatchObject({ total: { people: 5, scored: 1, mean: 96.38, excellent: 1, notScored: 4 } });
    expect(body.items).toMatchObject([
      { ...nobody, people: 1 },
      { people: 4, scored: 1, isClosed: true },
    ]);
  });

  it.each([LAST_QUARTER, halfYearOf(LAST_QUARTER), LAST_QUARTER.slice(0, 4)])(
    'of %s are means of the months, each person where they were scored last',
    async (period) => {
      const body = await results(period);
      expect(body.total).toMatchObject({ people: 5, scored: 2, mean: 91.11, excellent: 1, good: 1, notScored: 3 });
      expect(body.items).toMatchObject([
        { people: 2, scored: 1, mean: 85.83, good: 1, excellent: 0 },
        { people: 3, scored: 1, mean: 96.38, good: 0, excellent: 1 },
      ]);
    },
  );

  it('are of the units that the reader reaches', async () => {
    const body = await results(first, place.leader);
    expect(body.items).toMatchObject([{ unitName: expect.any(String), people: 4 }]);
    expect(body.total).toMatchObject({ people: 4 });
    await place.lam
      .get(`/unit-evaluation-results?period=${first}&unitId=${place.places.unitId('ward')}&bloc=party`)
      .expect(403);
    await scoring.director
      .get(`/unit-evaluation-results?period=2026-H3&unitId=${place.places.unitId('here')}&bloc=party`)
      .expect(422);
  });

  it('stand on a person’s own page as half-years with their formula', async () => {
    const { body } = await place.lam.get(`/civil-servants/${place.people.lam}/period-scores`).expect(200);
    expect(body.halfYears).toMatchObject([
      { period: halfYearOf(LAST_QUARTER), points: 96.38, counted: 2, formula: expect.stringMatching(/^\(tháng /u) },
    ]);
  });
});

describe('work of a closed month', () => {
  const given = (externalCode: string, deadline: string) => ({
    ...{ externalCode, personCode: 'CB-LAM', workCode: 'DC.02', name: 'Công văn', quantity: 1, deadline },
    assignedOn: `${deadline.slice(0, 7)}-01`,
  });

  it('offers no step, and says why', async () => {
    const open = await place.assigned(addDays(today(), 5));
    expect(open.allowedActions.length).toBeGreaterThan(0);
    const { body } = await place.head.get(`/work-items/${itemIds[2]}`).expect(200);
    expect(body).toMatchObject({ isClosed: true, allowedActions: [] });
    const causes = (body.marks as { allowedActions: string[] }[]).flatMap(({ allowedActions }) => allowedActions);
    expect(causes).toEqual([]);
  });

  it('is refused row by row when it is tried, and when it is sent; the rest is taken', async () => {
    const key = await place.test.issueKey(place.places.unitId('ward'), ['work-items:write']);
    const upsert = async (dryRun: boolean) => {
      const items = [given('VB-1', `${first}-20`), given('VB-2', today())];
      const request = place.test.http().post('/api/v1/work-items/external-upserts');
      return (await request.set('Authorization', `Bearer ${key}`).send({ system: 'van-ban', items, dryRun })).body;
    };
    for (const dryRun of [true, false]) {
      const body = await upsert(dryRun);
      expect(body).toMatchObject({ created: 1, refused: 1 });
      expect(body.items[0].errors).toMatchObject([{ pointer: '/deadline', code: 'evaluation.period-closed' }]);
    }
  });
});

describe('two records of one person that become one', () => {
  it('have the scores that say something under the name that is kept, closed or not, as they were', async () => {
    const { lam, hoa } = place.people;
    const clerk = await place.places.caller('commune_clerk', 'ward');
    const { body: two } = await clerk.get(`/civil-servants/${hoa}/comparisons/${lam}`).expect(200);
    const before = await scores();
    const request = { droppedId: lam, droppedVersion: two.dropped.version, reason: 'Nhập hai lần' };
    await clerk
      .post(`/civil-servants/${hoa}/merges`)
      .set('If-Match', `"${two.kept.version}"`)
      .send(request)
      .expect(201);
    expect((await scores()).every(({ points }) => points === null)).toBe(true);
    const { body } = await place.leader.get(`/civil-servants/${hoa}/period-scores`).expect(200);
    const told = (body.items as { period: string; points: number | null; isClosed: boolean }[]).toReversed();
    expect(told.filter(({ points }) => points !== null)).toMatchObject(
      before.filter(({ points }) => points !== null).map(({ period }) => ({ period, isClosed: true, points: 96.38 })),
    );
  });
});
