import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp, TestCaller } from '@commune/platform/testing';
import { importFile } from '../testing/importing.js';
import { idNumberOf, rosterFile } from '../testing/roster-file.js';
import { COMMUNE, PROVINCE, startSmallProvince, unitIdOf, WARD } from '../testing/small-province.js';
import type { HistoryChange, HistoryLine } from './record-history.dto.js';

let test: TestApp;
let clerk: TestCaller;
let wardId: string;
let person: string;
let foreigner: string;

beforeAll(async () => {
  test = await startSmallProvince();
  wardId = await unitIdOf(test, WARD);
  const officer = await test.signIn([{ role: 'home_affairs_officer', unitId: await unitIdOf(test, PROVINCE) }]);
  clerk = await test.signIn([{ role: 'commune_clerk', unitId: wardId }]);
  await importFile(officer, await rosterFile([{ B: 'Nông Thị Hoa' }]));
  // The newer list gives another qualification from its day on, and brings in somebody elsewhere.
  const newer = await rosterFile([{ B: 'Nông Thị Hoa', M: 'Thạc sĩ' }, { G: COMMUNE }], { asOf: '30/4/2026' });
  await importFile(officer, newer);
  const people = await test.sql<{ id: string }>('select id from civil_servant order by code');
  [person = '', foreigner = ''] = people.map(({ id }) => id);
});

afterAll(() => test.stop());

async function edit(patch: object): Promise<void> {
  const { body } = await clerk.get(`/civil-servants/${person}`).expect(200);
  await clerk.patch(`/civil-servants/${person}`, body.version).send(patch).expect(200);
}

async function historyFor(caller: TestCaller): Promise<HistoryLine[]> {
  const { body } = await caller.get(`/civil-servants/${person}/history`).expect(200);
  return body.items;
}

async function changesFor(caller: TestCaller): Promise<HistoryChange[]> {
  return (await historyFor(caller)).flatMap(({ changes }) => changes);
}

describe('the history of a record', () => {
  it('shows what was, what is, who and by which operation, the newest first', async () => {
    await edit({ fullName: 'Nông Thị Hòa' });
    await edit({ fullName: 'Nông Thị Hòa Bình' });
    const [newest, before] = await historyFor(clerk);
    const { body: session } = await clerk.get('/session').expect(200);
    const same = { actorName: session.account.displayName, operation: 'updateCivilServant', action: 'update' };
    expect(newest).toMatchObject({
      ...same,
      changes: [{ field: 'fullName', before: 'Nông Thị Hòa', after: 'Nông Thị Hòa Bình' }],
    });
    expect(before).toMatchObject({
      ...same,
      changes: [{ field: 'fullName', before: 'Nông Thị Hoa', after: 'Nông Thị Hòa' }],
    });
    const numbers = (await historyFor(clerk)).map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  it('shows a cleared field as gone', async () => {
    await edit({ note: 'Đi học' });
    await edit({ note: null });
    const [newest] = await historyFor(clerk);
    expect(newest?.changes).toEqual([{ field: 'note', before: 'Đi học', after: null }]);
  });

  it('has no line for a change that changes nothing', async () => {
    await edit({ fieldOfStudy: 'Luật' });
    const lines = await historyFor(clerk);
    await edit({ fieldOfStudy: 'Luật' });
    expect(await historyFor(clerk)).toHaveLength(lines.length);
  });

  it('begins with how the record came in', async () => {
    const first = (await historyFor(clerk)).at(-1);
    expect(first).toMatchObject({ action: 'insert', operation: 'executeImport' });
  });

  it('calls the dates of a qualification by no name of another part', async () => {
    const lines = await historyFor(clerk);
    const fields = lines
      .filter(({ fieldClass }) => fieldClass === 'qualification')
      .flatMap(({ changes }) => changes.map(({ field }) => field));
    expect(fields).toContain('effective_from');
    expect(fields).not.toContain('salaryFrom');
  });

  it('tells the beginning of a time before its end', async () => {
    const absence = { kindCode: 'study', startedOn: '2026-01-05', endedOn: '2026-02-06' };
    await clerk.post(`/civil-servants/${person}/absences`).send(absence).expect(201);
    const [newest] = await historyFor(clerk);
    const dates = (newest?.changes ?? []).map(({ field }) => field).filter((field) => field.endsWith('_on'));
    expect(dates).toEqual(['started_on', 'ended_on']);
  });

  it('has no ids, digests or ciphertext', async () => {
    const fields = (await changesFor(clerk)).map(({ field }) => field);
    const internal = /(^|_)id$|digest|ciphertext|version|given_name|family_name|name_search|created_at/;
    expect(fields.filter((field) => internal.test(field))).toEqual([]);
  });

  it('has the last four digits of a number at most', async () => {
    await edit({ idNumber: idNumberOf(500) });
    const [newest] = await historyFor(clerk);
    expect(newest?.changes).toEqual([{ field: 'idNumber', before: '0001', after: '0500' }]);
    expect(JSON.stringify(await historyFor(clerk))).not.toMatch(/\d{12}(?![\d-]|[a-f])/);
  });

  it('of a record out of reach is not found', async () => {
    await clerk.get(`/civil-servants/${foreigner}/history`).expect(404);
    await clerk.get('/civil-servants/00000000-0000-7000-8000-000000000000/history').expect(404);
    await clerk.get('/civil-servants/none/history').expect(404);
  });

  describe.each([
    ['office_head', ['note', 'ethnicGroupCode', 'partyAdmittedOn', 'idNumber'], ['fullName', 'educationLevel']],
    ['province_leader', ['note', 'ethnicGroupCode', 'partyAdmittedOn', 'idNumber'], ['fullName', 'educationLevel']],
    [
      'viewer',
      ['note', 'idNumber', 'birthDate', 'sex', 'educationLevel', 'recruitedOn'],
      ['fullName', 'positionTitle'],
    ],
  ] as const)('for the role %s', (role, hidden, shown) => {
    it('leaves out what it may not read, and keeps what it may', async () => {
      await edit({ ethnicGroupCode: '02', partyAdmittedOn: '2016-05-19', note: `Cho ${role}`, sex: 'female' });
      const unitId = role === 'province_leader' ? await unitIdOf(test, PROVINCE) : wardId;
      const reader = await test.signIn([{ role, unitId }]);
      const fields = (await changesFor(reader)).map(({ field }) => field);
      expect(fields.filter((field) => hidden.some((name) => name === field))).toEqual([]);
      expect(fields).toEqual(expect.arrayContaining([...shown]));
      expect(JSON.stringify(await historyFor(reader))).not.toContain(`Cho ${role}`);
    });
  });
});
