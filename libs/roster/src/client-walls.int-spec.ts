import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyCaller } from '@commune/platform/testing';
import { HIDDEN_MEMBERS, HIDDEN_VALUES } from './testing/reading.js';
import { TwoCommunes } from './testing/two-communes.js';

let two: TwoCommunes;

beforeAll(async () => {
  two = await TwoCommunes.start();
});

afterAll(() => two.test.stop());

const keyOf = async (unitId: string, ...scopes: string[]): Promise<KeyCaller> =>
  new KeyCaller(two.test, await two.test.issueKey(unitId, scopes));

const namesOf = (items: readonly { fullName: string }[]): string[] =>
  items.map(({ fullName }) => fullName.split(' ')[0] ?? '');

describe('an API client of one ward and one bloc', () => {
  it('lists its people and no others', async () => {
    const caller = await keyOf(two.wardId, 'roster:read');
    const { body } = await caller.get('/civil-servants?pageSize=100').expect(200);
    expect(new Set(namesOf(body.items))).toEqual(new Set(['Lý']));
    await caller.get(`/civil-servants/${two.one('Bế').id}`).expect(404);
    await caller.get(`/civil-servants/${two.one('Đàm').id}`).expect(404);
  });

  it('without the scopes of guarded classes gets none of their members', async () => {
    const caller = await keyOf(two.wardId, 'roster:read');
    const { text } = await caller.get(`/civil-servants/${two.one('Lý').id}`).expect(200);
    expect(text.replace(/"editableFields":\[[^\]]*\]/, '')).not.toMatch(HIDDEN_MEMBERS);
    expect(text).not.toMatch(HIDDEN_VALUES);
    expect(JSON.parse(text)).not.toHaveProperty('ratings');
  });

  it('with them gets them, the number by its last four digits', async () => {
    const caller = await keyOf(two.wardId, 'roster:read', 'roster:sensitive', 'roster:id-number', 'roster:assessment');
    const { body } = await caller.get(`/civil-servants/${two.one('Lý').id}`).expect(200);
    expect(body.idNumber).toMatch(/^\*{8}\d{4}$/);
    expect(body).toHaveProperty('note');
    expect(body.ratings).toHaveLength(1);
  });

  it('writes only with the scope, only its classes, and stands in the history as itself', async () => {
    const { id } = two.one('Lý');
    const reader = await keyOf(two.wardId, 'roster:read');
    await reader.patch(`/civil-servants/${id}`, 1).send({ fieldOfStudy: 'Luật' }).expect(403);
    const writer = await keyOf(two.wardId, 'roster:read', 'roster:write');
    const { body } = await writer.get(`/civil-servants/${id}`).expect(200);
    expect(body.allowedActions).toEqual(['updateCivilServant']);
    await writer.patch(`/civil-servants/${id}`, body.version).send({ note: 'riêng' }).expect(422);
    await writer.patch(`/civil-servants/${id}`, body.version).send({ fieldOfStudy: 'Luật' }).expect(200);
    const [entry] = await two.test.sql<{ actor_name: string; actor_id: string }>(
      `select actor_name, actor_id from audit_entry where record_id = $1 and action = 'update' order by seq desc limit 1`,
      [id],
    );
    expect(entry?.actor_name).toMatch(/^Ứng dụng /);
    expect(await two.test.sql('select id from api_client where id = $1', [entry?.actor_id])).toHaveLength(1);
  });
});
