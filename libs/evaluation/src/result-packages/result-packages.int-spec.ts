import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import { Encryption } from '@commune/platform/encryption';
import { readWorkbook } from '@commune/platform/spreadsheets';
import { TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { strFromU8, unzipSync } from 'fflate';
import { LAST_MONTH, ScoringPlace } from '../testing/scoring-place.js';
import type { WorkPlace } from '../testing/work-place.js';

const NUMBER = '004085000001';

let scoring: ScoringPlace;
let place: WorkPlace;
let officer: TestCaller;

beforeAll(async () => {
  scoring = await ScoringPlace.open();
  place = scoring.place;
  officer = await place.places.caller('home_affairs_officer', 'here');
  await scoring.month(LAST_MONTH);
  await scoring.confirmed(LAST_MONTH);
  await scoring.closing(scoring.director, LAST_MONTH).expect(202);
  await place.test.runTasks();
  const sealed = place.test.get(Encryption).encrypt(Buffer.from(NUMBER));
  const { lam } = place.people;
  await place.test.sql('update civil_servant_id_number set ciphertext = $2 where civil_servant_id = $1', [lam, sealed]);
});

afterAll(() => place.test.stop());

const asked = (more: object = {}) => ({
  unitId: place.places.unitId('here'),
  bloc: 'government',
  period: LAST_MONTH,
  ...more,
});
const packed = (more: object = {}) => officer.runJob(officer.post('/result-packages').send(asked(more)));
const listed = async (caller = officer) => (await caller.get('/result-packages').expect(200)).body.items;
const waiting = async (caller = officer) => (await caller.get('/waiting-results').expect(200)).body.items;

async function opened(id: string): Promise<{ file: Buffer; parts: Record<string, Buffer> }> {
  const { body } = await officer.get(`/result-packages/${id}/content`).responseType('blob').expect(200);
  const file = Buffer.from(body);
  const parts = Object.entries(unzipSync(new Uint8Array(file)));
  return { file, parts: Object.fromEntries(parts.map(([name, bytes]) => [name, Buffer.from(bytes)])) };
}
const json = (part: Buffer | undefined) => JSON.parse(strFromU8(part ?? new Uint8Array()));
const sumOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const step = (id: string, name: string, version: number, body: object) =>
  TwoProvinces.versioned(officer.post(`/result-packages/${id}/${name}`), version).send(body);

describe('results of a closed month', () => {
  it('wait for five days, where somebody has points', async () => {
    expect(await waiting()).toEqual([
      expect.objectContaining({
        period: LAST_MONTH,
        resultOn: today(),
        dueOn: addDays(today(), 5),
        daysLeft: 5,
        isLate: false,
        ...{ people: 1, packed: 0, sent: 0 },
        allowedActions: ['makeResultPackage'],
      }),
    ]);
    const elsewhere = await place.places.caller('home_affairs_officer', 'there');
    expect(await waiting(elsewhere)).toEqual([]);
    await place.leader.get('/waiting-results').expect(403);
  });

  it('go into a package once, also where two pack at once', async () => {
    const jobs = await Promise.all([0, 1].map(() => officer.post('/result-packages').send(asked()).expect(202)));
    await place.test.runTasks();
    const ended = await Promise.all(jobs.map(async ({ body }) => (await officer.get(`/jobs/${body.id}`)).body));
    expect(ended.map(({ state }) => state).sort()).toEqual(['done', 'failed']);
    expect(ended.find(({ state }) => state === 'failed')).toMatchObject({
      error: { code: 'evaluation.nothing-to-send' },
    });
    expect(await listed()).toMatchObject([
      { state: 'ready', people: 1, hasIdNumbers: false, resultOn: today(), dueOn: addDays(today(), 5) },
    ]);
    expect(await waiting()).toMatchObject([{ people: 1, packed: 1, sent: 0, allowedActions: [] }]);
  });

  it('stand in it as data, as a sheet and with what the fields mean, each with its sum', async () => {
    const [{ id, sha256, sizeBytes, fileName }] = await listed();
    const { file, parts } = await opened(id);
    expect(sumOf(file)).toBe(sha256);
    expect(file.length).toBe(sizeBytes);
    expect(fileName).toBe(`ket-qua-here-${LAST_MONTH}-${sha256.slice(0, 8)}.zip`);
    const sums = strFromU8(parts['sha256.txt'] ?? new Uint8Array())
      .trim()
      .split('\n');
    expect(sums).toEqual(
      ['ket-qua.json', 'ket-qua.xlsx', 'mo-ta-truong.json'].map(
        (name) => `${sumOf(parts[name] ?? Buffer.alloc(0))}  ${name}`,
      ),
    );
    const data = json(parts['ket-qua.json']);
    expect(data).toMatchObject({ period: LAST_MONTH, bloc: 'government', withoutResult: { not_scored: 4 } });
    expect(data.results).toEqual([
      expect.objectContaining({
        personCode: 'CB-LAM',
        birthDate: '1985-05-05',
        unitCode: 'ward',
        ...{ generalPoints: 27.5, resultPoints: 68.88, points: 96.38, level: null, idNumber: null },
      }),
    ]);
    const described = json(parts['mo-ta-truong.json']);
    expect(described.fields.map(({ key }: { key: string }) => key)).toEqual(Object.keys(data.results[0]));
    expect(described.note).toContain('chưa được công bố');
    const { rows } = await readWorkbook(parts['ket-qua.xlsx'] ?? Buffer.alloc(0));
    const cells = rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [cell.value] : [])));
    expect(cells).toEqual(expect.arrayContaining(['CB-LAM', { date: '1985-05-05' }, 96.38, 'Không']));
  });

  it('are free for another package once theirs is withdrawn, with a reason', async () => {
    const [{ id, version }] = await listed();
    await step(id, 'withdrawal', version, { reason: '' }).expect(422);
    const { body } = await step(id, 'withdrawal', version, { reason: 'Thiếu số định danh' }).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Thiếu số định danh' });
    expect(body.allowedActions).toEqual(['downloadResultPackage']);
    expect(await waiting()).toMatchObject([{ packed: 0, allowedActions: ['makeResultPackage'] }]);
  });

  it('carry identity numbers where they are asked for, and the trail says so', async () => {
    await packed({ includeIdNumbers: true });
    const [made] = await listed();
    expect(made).toMatchObject({ state: 'ready', hasIdNumbers: true });
    const { parts } = await opened(made.id);
    expect(json(parts['ket-qua.json']).results).toMatchObject([{ idNumber: NUMBER }]);
    const [kept] = await place.test.sql<{ found: number }>(
      'select count(*)::int as found from result_package_content where position($1::bytea in sealed_content) > 0',
      [Buffer.from('ket-qua.json')],
    );
    expect(kept).toEqual({ found: 0 });
    const entries = await place.test.sql<{ people: string[]; numbers: number }>(
      `select after -> 'people' as people, (after ->> 'idNumbers')::int as numbers from audit_entry
       where operation = 'makeResultPackage' and action = 'export' and record_type = 'result_package' order by seq`,
    );
    expect(entries.at(-1)).toEqual({ people: [place.people.lam], numbers: 1 });
    const [download] = await place.test.sql<{ record_id: string }>(
      `select record_id from audit_entry where operation = 'downloadResultPackage' order by seq desc limit 1`,
    );
    expect(download?.record_id).toBe(made.id);
  });
});

describe('a package', () => {
  it('is marked as sent with day and receipt, once, on the version that was read', async () => {
    const [{ id, version }] = await listed();
    const sent = { sentOn: today(), receiptNumber: 'CSDLQG-1' };
    await officer.post(`/result-packages/${id}/sending`).send(sent).expect(428);
    await step(id, 'sending', version + 1, sent).expect(412);
    const early = await step(id, 'sending', version, { ...sent, sentOn: addDays(today(), 1) }).expect(422);
    expect(early.body.errors).toMatchObject([{ pointer: '/sentOn', code: 'evaluation.sent-in-future' }]);
    const { body } = await step(id, 'sending', version, sent).expect(200);
    expect(body).toMatchObject({ ...sent, state: 'sent', allowedActions: ['downloadResultPackage'] });
    expect((await step(id, 'sending', version + 1, sent).expect(409)).body.code).toBe('evaluation.package-not-now');
    expect(await waiting()).toEqual([]);
    const { body: history } = await officer.get(`/result-packages/${id}/history`).expect(200);
    expect(history.items[0]).toMatchObject({ operation: 'recordResultPackageSent' });
  });

  it('that was sent does not change, through SQL of the API’s role either', async () => {
    const settings = {
      'app.mode': 'write',
      'app.operation': 'withdrawResultPackage',
      'app.government_units': `{${place.places.unitId('here')}}`,
    };
    for (const statement of [
      `update result_package set receipt_number = 'x' where state = 'sent'`,
      `delete from result_package where state = 'sent'`,
    ]) {
      await expect(place.test.asScoped(settings, statement)).rejects.toMatchObject({ code: 'RF409' });
    }
  });

  it('is of the province that made it, and nobody below it', async () => {
    const [{ id }] = await listed();
    const elsewhere = await place.places.caller('home_affairs_officer', 'there');
    expect(await listed(elsewhere)).toEqual([]);
    await elsewhere.get(`/result-packages/${id}`).expect(404);
    await elsewhere.get(`/result-packages/${id}/content`).expect(404);
    await elsewhere.post('/result-packages').send(asked()).expect(404);
    await place.leader.get(`/result-packages/${id}/content`).expect(403);
    const reader = await place.places.caller('province_leader', 'here');
    expect(await listed(reader)).toMatchObject([{ allowedActions: [] }, { allowedActions: [] }]);
    await reader.get(`/result-packages/${id}/content`).expect(403);
  });
});
