import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeFeedClearing } from '@commune/platform/changes';
import { KeyCaller } from '@commune/platform/testing';
import { TwoCommunes, type PersonOfTest } from './testing/two-communes.js';

let two: TwoCommunes;
let ward: KeyCaller;
let province: KeyCaller;

const SCOPES = ['changes:read', 'roster:read', 'units:read'];

beforeAll(async () => {
  two = await TwoCommunes.start();
  ward = new KeyCaller(two.test, await two.test.issueKey(two.wardId, SCOPES));
  const both = { blocs: ['party', 'government'] } as const;
  province = new KeyCaller(two.test, await two.test.issueKey(two.provinceId, SCOPES, both));
});

afterAll(() => two.test.stop());

interface Entry {
  readonly recordId: string;
  readonly type: string;
  readonly action: string;
  readonly version: number;
  readonly link: string | null;
}

interface Feed {
  readonly items: Entry[];
  readonly next: string;
  readonly hasMore: boolean;
}

const read = async (caller: KeyCaller, query = ''): Promise<Feed> =>
  (await caller.get(`/changes?limit=500${query}`).expect(200)).body;

const now = async (caller: KeyCaller): Promise<string> => (await read(caller, '&after=now')).next;

async function after(caller: KeyCaller, cursor: string): Promise<Feed> {
  await two.test.settled();
  return read(caller, `&after=${cursor}`);
}

const touch = (person: PersonOfTest): Promise<object[]> =>
  two.test.sql('update civil_servant set version = version + 1 where id = $1', [person.id]);

describe('the feed of changes', () => {
  it('begins with what is there, within the reach of the client', async () => {
    await two.test.settled();
    const people = (await read(ward, '&types=civil-servant')).items.map(({ recordId }) => recordId);
    expect(new Set(people)).toEqual(new Set(two.of('Lý').map(({ id }) => id)));
    const all = (await read(province, '&types=civil-servant')).items;
    expect(all).toHaveLength(two.people.length);
    expect((await read(ward, '&types=unit')).items.length).toBeGreaterThan(0);
  });

  it('tells what has changed since, and holds no personal data', async () => {
    const cursor = await now(ward);
    const person = two.one('Lý');
    const caller = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
    const { body } = await caller.get(`/civil-servants/${person.id}`).expect(200);
    await caller.patch(`/civil-servants/${person.id}`, body.version).send({ fieldOfStudy: 'Luật kinh tế' }).expect(200);
    const feed = await after(ward, cursor);
    const link = `/api/v1/civil-servants/${person.id}`;
    expect(feed.items).toMatchObject([{ type: 'civil-servant', action: 'updated', version: body.version + 1, link }]);
    expect(Object.keys(feed.items[0] ?? {}).sort()).toEqual(
      ['action', 'changedAt', 'id', 'link', 'recordId', 'type', 'version'].sort(),
    );
    expect((await after(ward, feed.next)).items).toEqual([]);
  });

  it('pages without a gap and without a double', async () => {
    const seen: string[] = [];
    let feed = (await province.get('/changes?limit=7&types=civil-servant').expect(200)).body as Feed;
    while (feed.hasMore) {
      seen.push(...feed.items.map(({ recordId, version }) => `${recordId} ${version}`));
      feed = (await province.get(`/changes?limit=7&types=civil-servant&after=${feed.next}`).expect(200)).body;
    }
    seen.push(...feed.items.map(({ recordId, version }) => `${recordId} ${version}`));
    const whole = (await read(province, '&types=civil-servant')).items;
    expect(seen).toEqual(whole.map(({ recordId, version }) => `${recordId} ${version}`));
  });

  it('skips nothing of a transaction that began first and commits last', async () => {
    const cursor = await now(ward);
    const [early, late] = two.of('Lý');
    let next = cursor;
    const slowly = 'update civil_servant set version = version + 1 where id = $1';
    await two.test.sqlDuring(slowly, [early?.id], async () => {
      if (late) await touch(late);
      const between = await read(ward, `&after=${cursor}`);
      expect(between.items).toEqual([]);
      next = between.next;
    });
    const feed = await after(ward, next);
    expect(feed.items.map(({ recordId }) => recordId)).toEqual([early?.id, late?.id]);
  });

  it('forgets what was rolled back', async () => {
    const cursor = await now(ward);
    await two.test.asScoped({}, 'select 1');
    await two.test.sql(
      `do $$ begin
         begin update civil_servant set version = version + 1; raise exception 'no'; exception when others then null; end;
       end $$`,
    );
    expect((await after(ward, cursor)).items).toEqual([]);
  });

  it('tells those who lose a record that it left, and those who gain it that it came', async () => {
    const [wardCursor, provinceCursor] = [await now(ward), await now(province)];
    const commune = new KeyCaller(two.test, await two.test.issueKey(two.communeId, SCOPES));
    const communeCursor = await now(commune);
    const person = two.one('Lan');
    const target = two.of('Bế')[0];
    await two.test.sql(
      `with place as (select unit_id, bloc, office_id from civil_servant where id = $2),
         post as (update posting p set unit_id = place.unit_id, bloc = place.bloc, office_id = place.office_id
           from place where p.civil_servant_id = $1)
       update civil_servant c set unit_id = place.unit_id, bloc = place.bloc, office_id = place.office_id,
         version = version + 1 from place where c.id = $1`,
      [person.id, target?.id],
    );
    expect((await after(ward, wardCursor)).items).toMatchObject([
      { recordId: person.id, action: 'left-scope', link: null },
    ]);
    expect((await after(commune, communeCursor)).items).toMatchObject([{ action: 'entered-scope' }]);
    expect((await after(province, provinceCursor)).items).toMatchObject([{ action: 'updated' }]);
  });

  it('is cleared after 90 days, and an older cursor is told so', async () => {
    const cursor = await now(ward);
    const person = two.one('Lý');
    await touch(person);
    await two.test.sql(`update change_entry set changed_at = now() - interval '91 days'`);
    await touch(person);
    await two.test.settled();
    await two.test.get(ChangeFeedClearing).run();
    const { body } = await ward.get(`/changes?after=${cursor}`).expect(410);
    expect(body.code).toBe('changes.cursor-expired');
    expect((await read(ward)).items).toMatchObject([{ recordId: person.id }]);
  });

  it('is closed to people and to clients without the scope, and a type without its scope is refused', async () => {
    const clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
    await clerk.get('/changes').expect(403);
    const blind = new KeyCaller(two.test, await two.test.issueKey(two.wardId, ['changes:read', 'units:read']));
    expect((await read(blind)).items.every(({ type }) => type === 'unit')).toBe(true);
    await blind.get('/changes?types=civil-servant').expect(422);
    await ward.get('/changes?after=nonsense').expect(422);
  });
});
