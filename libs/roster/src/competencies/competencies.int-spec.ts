import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { TwoCommunes } from '../testing/two-communes.js';

let two: TwoCommunes;
let leader: TestCaller;
let clerk: TestCaller;
let personId: string;

beforeAll(async () => {
  two = await TwoCommunes.start();
  leader = await two.test.signIn([{ role: 'commune_leader', unitId: two.wardId }]);
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
  personId = two.one('Lan').id;
  const position = `(select id from job_position where code = 'II.01')`;
  await two.test.sql(`update position_standard set effective_to = '2025-12-31' where position_id = ${position}`);
  await two.test.sql(`
    insert into position_standard (position_id, effective_from, min_education, fields_of_study, competencies, source)
    values (${position}, '2026-01-01', 'university', '{}', '[{"code": "general.it", "level": 3}]', 'kiểm thử')`);
});

afterAll(() => two.test.stop());

const assess = (caller: TestCaller, levels: readonly object[], assessedOn = today()) =>
  caller.post(`/civil-servants/${personId}/competency-assessments`).send({ assessedOn, levels });
const profile = async (caller: TestCaller) =>
  (await caller.get(`/civil-servants/${personId}/competency-assessments`).expect(200)).body;

describe('the competencies of a person', () => {
  it('are assessed by the head, beside what the standard asks, and shown in the gap', async () => {
    const { body } = await assess(leader, [{ code: 'general.it', level: 2, note: 'Qua bài kiểm tra' }]).expect(200);
    expect(body.rows[0]).toMatchObject({ code: 'general.it', requiredLevel: 3, level: 2, isBelow: true });
    expect(body.history).toMatchObject([{ code: 'general.it', level: 2, assessedOn: today() }]);
    const fit = (await clerk.get(`/civil-servants/${personId}/position-fit`).expect(200)).body;
    expect(fit.competencies[0]).toMatchObject({ code: 'general.it', level: 3, assessedLevel: 2 });
    expect(fit.rows.map(({ code }: { code: string }) => code)).toContain('competency-unmet');
  });

  it('count by the newest day; a second judgement of a day replaces the first', async () => {
    await assess(leader, [{ code: 'general.it', level: 5 }], addDays(today(), -10)).expect(200);
    expect((await profile(leader)).rows[0]).toMatchObject({ level: 2 });
    const { body } = await assess(leader, [{ code: 'general.it', level: 3 }]).expect(200);
    expect(body.rows[0]).toMatchObject({ level: 3, isBelow: false });
    expect(body.history).toHaveLength(2);
  });

  it.each([
    ['a day to come', [{ code: 'general.it', level: 2 }], addDays(today(), 1), 'competencies.in-future'],
    ['a competency that is none', [{ code: 'general.singing', level: 2 }], today(), 'competencies.unknown'],
    [
      'one twice',
      [
        { code: 'general.it', level: 2 },
        { code: 'general.it', level: 3 },
      ],
      today(),
      'competencies.twice',
    ],
    ['nothing', [], today(), 'competencies.none'],
  ])('are refused for %s', async (_, levels, day, code) => {
    const { body } = await assess(leader, levels, day).expect(422);
    expect(body.errors.map((error: { code: string }) => error.code)).toContain(code);
  });

  it('are not assessed by a clerk, from another commune, or by oneself', async () => {
    await assess(clerk, [{ code: 'general.it', level: 4 }]).expect(403);
    const other = await two.test.signIn([{ role: 'commune_leader', unitId: two.communeId }]);
    await assess(other, [{ code: 'general.it', level: 4 }]).expect(404);
    const self = await two.test.signIn([{ role: 'commune_leader', unitId: two.wardId }], { civilServantId: personId });
    expect((await profile(self)).allowedActions).toEqual([]);
    const { body } = await assess(self, [{ code: 'general.it', level: 5 }]).expect(409);
    expect(body.code).toBe('competencies.own-record');
  });
});
