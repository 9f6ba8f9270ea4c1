import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp, TestCaller } from '@commune/platform/testing';
import { importFile } from '../testing/importing.js';
import { idNumberOf, rosterFile } from '../testing/roster-file.js';
import { COMMUNE, PROVINCE, startSmallProvince, unitIdOf, WARD } from '../testing/small-province.js';

const WARD_NUMBER = idNumberOf(1);
const COMMUNE_NUMBER = idNumberOf(2);

let test: TestApp;
let clerk: TestCaller;
let wardPerson: string;
let communePerson: string;

beforeAll(async () => {
  test = await startSmallProvince();
  const officer = await test.signIn([{ role: 'home_affairs_officer', unitId: await unitIdOf(test, PROVINCE) }]);
  await importFile(
    officer,
    await rosterFile([
      { B: 'Nông Thị Hoa', D: 'Nữ', F: WARD_NUMBER },
      { B: 'Lý Văn Páo', F: COMMUNE_NUMBER, G: COMMUNE },
    ]),
  );
  wardPerson = await personNamed('Nông Thị Hoa');
  communePerson = await personNamed('Lý Văn Páo');
  clerk = await test.signIn([{ role: 'commune_clerk', unitId: await unitIdOf(test, WARD) }]);
  // One listening server for all requests: those sent at the same time would each open and close their own.
  await test.app.listen(0, '127.0.0.1');
});

afterAll(() => test.stop());

async function personNamed(name: string): Promise<string> {
  const [found] = await test.sql<{ id: string }>('select id from civil_servant where full_name = $1', [name]);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.id;
}

async function versionOf(id: string): Promise<number> {
  const { body } = await clerk.get(`/civil-servants/${id}`).expect(200);
  return body.version;
}

async function edit(patch: object) {
  return clerk.patch(`/civil-servants/${wardPerson}`, await versionOf(wardPerson)).send(patch);
}

interface Entry {
  readonly seq: number;
  readonly transaction: string;
  readonly operation: string;
  readonly action: string;
  readonly actorName: string;
  readonly reason: string | null;
  readonly fieldClass: string | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** What the trail holds of a record, oldest first. */
async function trailOf(id: string): Promise<Entry[]> {
  return test.sql<Entry>(
    `select seq, xmin::text as transaction, operation, action, actor_name as "actorName", reason,
       field_class as "fieldClass", after from audit_entry where record_id = $1 order by seq`,
    [id],
  );
}

async function entriesAdded(id: string, work: () => PromiseLike<unknown>): Promise<Entry[]> {
  const before = await trailOf(id);
  await work();
  return (await trailOf(id)).slice(before.length);
}

describe('a change of a record', () => {
  it('without If-Match is refused', async () => {
    const { body } = await clerk.patch(`/civil-servants/${wardPerson}`).send({ note: 'a' }).expect(428);
    expect(body.code).toBe('http.if-match-missing');
  });

  it('of an older version is refused', async () => {
    const version = await versionOf(wardPerson);
    await clerk.patch(`/civil-servants/${wardPerson}`, version).send({ note: 'mới' }).expect(200);
    await clerk.patch(`/civil-servants/${wardPerson}`, version).send({ note: 'cũ' }).expect(412);
  });

  it.each(['*', 'W/"1"', '1', '"-1"', '"1", "2"', '"99999999999"'])('with If-Match %s is refused', async (etag) => {
    const answer = await clerk.patch(`/civil-servants/${wardPerson}`).set('If-Match', etag).send({ note: 'b' });
    expect(answer.status).toBe(412);
  });

  it('is accepted from exactly one of 100 simultaneous editors of one version', async () => {
    const version = await versionOf(wardPerson);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, editor) =>
        clerk.patch(`/civil-servants/${wardPerson}`, version).send({ note: `Người sửa ${editor}` }),
      ),
    );
    const counted = Map.groupBy(answers, ({ status }) => status);
    expect(counted.get(200)).toHaveLength(1);
    expect(counted.get(412)).toHaveLength(99);
    const { body } = await clerk.get(`/civil-servants/${wardPerson}`).expect(200);
    expect(body).toMatchObject({ version: version + 1, note: counted.get(200)?.[0]?.body.note });
  });

  it('answers with the new version as its ETag', async () => {
    const version = await versionOf(wardPerson);
    const answer = await clerk.patch(`/civil-servants/${wardPerson}`, version).send({ graduationYear: 2014 });
    expect(answer.headers['etag']).toBe(`"${version + 1}"`);
    expect(answer.body).toMatchObject({ version: version + 1, graduationYear: 2014 });
  });

  it('leaves what it does not name, and clears what it names as null', async () => {
    await edit({ fieldOfStudy: 'Luật', foreignLanguage: 'Tiếng Anh' });
    const { body } = await edit({ fieldOfStudy: null });
    expect(body).toMatchObject({ fieldOfStudy: null, foreignLanguage: 'Tiếng Anh' });
  });

  it.each([
    ['a member that nobody knows', { shoeSize: 42 }, '/shoeSize', 'http.unknown-member'],
    ['a post, which placement changes', { positionTitle: 'Chủ tịch' }, '/positionTitle', 'http.unknown-member'],
    ['the unit', { unitId: '00000000-0000-7000-8000-000000000000' }, '/unitId', 'http.unknown-member'],
    ['the version', { version: 9 }, '/version', 'http.unknown-member'],
    ['a birth date of null', { birthDate: null }, '/birthDate', 'http.calendar-date'],
    ['a birth date in the future', { birthDate: '2999-01-01' }, '/birthDate', expect.stringMatching(/^roster\./)],
    ['a day that the calendar lacks', { birthDate: '1990-02-30' }, '/birthDate', 'http.calendar-date'],
    ['a list of certificates of null', { certificates: null }, '/certificates', 'http.is-array'],
    ['an unknown level', { educationLevel: 'professor' }, '/educationLevel', 'http.is-in'],
    ['an empty name', { fullName: ' ' }, '/fullName', expect.stringMatching(/^http\./)],
    ['a number of eleven digits', { idNumber: '00409000001' }, '/idNumber', expect.stringMatching(/^http\./)],
  ])('with %s is refused at its place', async (_, patch, pointer, code) => {
    const added = await entriesAdded(wardPerson, async () => {
      const version = await versionOf(wardPerson);
      const answer = await clerk.patch(`/civil-servants/${wardPerson}`, version).send(patch);
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
      expect(await versionOf(wardPerson)).toBe(version);
    });
    expect(added.filter(({ action }) => action !== 'read')).toEqual([]);
  });

  it('with faults of form and faults by rule is told of both in one answer', async () => {
    const { body, status } = await edit({ educationLevel: 'professor', birthDate: '2999-01-01', shoeSize: 42 });
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/birthDate',
      '/educationLevel',
      '/shoeSize',
    ]);
  });

  it('as a dry run tells what is to be checked, stores nothing, and counts as an opening', async () => {
    const version = await versionOf(wardPerson);
    const added = await entriesAdded(wardPerson, async () => {
      const { body } = await clerk
        .patch(`/civil-servants/${wardPerson}?dryRun=true`, version)
        .send({ recruitedOn: '1999-01-01', birthDate: '1990-02-01' })
        .expect(200);
      expect(body.warnings).toContainEqual(expect.objectContaining({ code: 'roster.recruited-under-18' }));
    });
    expect(added.map(({ action }) => action)).toEqual(['read']);
    expect(await versionOf(wardPerson)).toBe(version);
  });

  it('of a record out of reach answers as for a record that is not there', async () => {
    const foreign = await clerk.patch(`/civil-servants/${communePerson}`, 1).send({ note: 'x' }).expect(404);
    const absent = await clerk.patch('/civil-servants/00000000-0000-7000-8000-000000000000', 1).send({ note: 'x' });
    expect({ ...foreign.body, traceId: '' }).toEqual({ ...absent.body, traceId: '' });
  });

  it('by a role that may not write is refused', async () => {
    const leader = await test.signIn([{ role: 'commune_leader', unitId: await unitIdOf(test, WARD) }]);
    const { body } = await leader.get(`/civil-servants/${wardPerson}`).expect(200);
    expect(body.editableFields).toEqual([]);
    await leader.patch(`/civil-servants/${wardPerson}`, body.version).send({ note: 'x' }).expect(403);
  });

  it('is on the trail, with operation and actor, in the transaction that made it', async () => {
    const version = await versionOf(wardPerson);
    const added = await entriesAdded(wardPerson, () =>
      clerk
        .patch(`/civil-servants/${wardPerson}`, version)
        .send({ sex: 'male', educationLevel: 'master', note: 'mới' }),
    );
    expect(added.map(({ fieldClass }) => fieldClass).toSorted()).toEqual(['identity', 'qualification', 'sensitive']);
    const [row] = await test.sql<{ transaction: string }>(
      'select xmin::text as transaction from civil_servant where id = $1',
      [wardPerson],
    );
    const { body: session } = await clerk.get('/session').expect(200);
    const same = { operation: 'updateCivilServant', actorName: session.account.displayName, ...row };
    expect(added).toEqual(added.map(() => expect.objectContaining(same)));
  });

  it('that is refused leaves nothing on the trail', async () => {
    const version = await versionOf(wardPerson);
    const added = await entriesAdded(wardPerson, () =>
      clerk.patch(`/civil-servants/${wardPerson}`, version - 1).send({ note: 'muộn' }),
    );
    expect(added).toEqual([]);
  });
});

describe('opening a record', () => {
  it('leaves one entry of reading, by whom and with which operation', async () => {
    const added = await entriesAdded(wardPerson, () => clerk.get(`/civil-servants/${wardPerson}`).expect(200));
    expect(added).toEqual([expect.objectContaining({ action: 'read', operation: 'getCivilServant', after: null })]);
  });

  it('out of reach leaves none', async () => {
    const added = await entriesAdded(communePerson, () => clerk.get(`/civil-servants/${communePerson}`).expect(404));
    expect(added).toEqual([]);
  });
});

describe('the number of another commune’s person', () => {
  it('is told to be taken, not whose it is, and the try is on the trail', async () => {
    const version = await versionOf(wardPerson);
    const added = await entriesAdded(wardPerson, async () => {
      const answer = await clerk.patch(`/civil-servants/${wardPerson}`, version).send({ idNumber: COMMUNE_NUMBER });
      expect(answer.status).toBe(409);
      expect(answer.body.code).toBe('roster.id-number-taken');
      const text = JSON.stringify(answer.body);
      for (const secret of [COMMUNE_NUMBER, communePerson, 'Páo', 'Bảo Lạc']) expect(text).not.toContain(secret);
    });
    expect(added).toEqual([
      expect.objectContaining({ operation: 'updateCivilServant', after: { takenIdNumber: true } }),
    ]);
  });
});

describe('the whole number of a person', () => {
  const reveal = (body: object) => clerk.post(`/civil-servants/${wardPerson}/id-number-reveals`).send(body);

  it('is masked on the record', async () => {
    const { body } = await clerk.get(`/civil-servants/${wardPerson}`).expect(200);
    expect(body.idNumber).toMatch(/^\*{8}\d{4}$/);
  });

  it.each([[{}], [{ reason: 'ngắn' }], [{ reason: '          ' }], [{ reason: null }]])(
    'is not given for %j',
    async (body) => {
      const added = await entriesAdded(wardPerson, () => reveal(body).expect(422));
      expect(added).toEqual([]);
    },
  );

  it('is given for a reason, which stays on the trail', async () => {
    const reason = 'Đối chiếu căn cước khi tiếp nhận';
    const added = await entriesAdded(wardPerson, async () => {
      expect((await reveal({ reason }).expect(200)).body).toEqual({ idNumber: WARD_NUMBER });
    });
    expect(added).toEqual([
      expect.objectContaining({ action: 'read', operation: 'revealIdNumber', reason, after: { field: 'idNumber' } }),
    ]);
  });

  it('is not given out of reach', async () => {
    await clerk
      .post(`/civil-servants/${communePerson}/id-number-reveals`)
      .send({ reason: 'Đối chiếu căn cước' })
      .expect(404);
  });

  it('changes without ciphertext, digest or number reaching the trail', async () => {
    const before = await trailOf(wardPerson);
    await edit({ idNumber: idNumberOf(77) }).then(({ status }) => expect(status).toBe(200));
    await edit({ idNumber: WARD_NUMBER }).then(({ status }) => expect(status).toBe(200));
    const added = (await trailOf(wardPerson)).slice(before.length).filter(({ action }) => action !== 'read');
    expect(added.map(({ fieldClass, after }) => [fieldClass, after])).toEqual([
      ['id_number', { last_four: '0077' }],
      ['id_number', { last_four: '0001' }],
    ]);
  });

  it('stands in clear in no column of any table', async () => {
    await clerk.get(`/civil-servants?q=${WARD_NUMBER}`).expect(200);
    await clerk.get(`/civil-servants/export?q=${WARD_NUMBER}`).expect(200);
    const columns = await test.sql<{ name: string; path: string }>(
      `select format('%I', column_name) as name, format('%I', table_name) as path from information_schema.columns
       where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY')`,
    );
    const numbers = [WARD_NUMBER, COMMUNE_NUMBER, idNumberOf(77)].join('|');
    const search = columns.map(
      ({ name, path }) => `select '${path}.${name}' as place from ${path} where ${name}::text ~ '${numbers}'`,
    );
    expect(columns.length).toBeGreaterThan(50);
    expect(await test.sql(search.join(' union all '))).toEqual([]);
  });
});
