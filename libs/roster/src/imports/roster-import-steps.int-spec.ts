import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp, TestCaller } from '@commune/platform/testing';
import ExcelJS from 'exceljs';
import { check, execute, importFile, upload } from '../testing/importing.js';
import { idNumberOf, rosterFile } from '../testing/roster-file.js';
import { PROVINCE, startSmallProvince, unitIdOf } from '../testing/small-province.js';

const MEGABYTE = 1024 * 1024;

let test: TestApp;
let officer: TestCaller;
let provinceId: string;
let nextPerson = 1;

beforeAll(async () => {
  test = await startSmallProvince();
  provinceId = await unitIdOf(test, PROVINCE);
  officer = await test.signIn([{ role: 'home_affairs_officer', unitId: provinceId }]);
});

afterAll(() => test.stop());

/** A file of somebody whom the system doesn't know yet. */
async function newcomer(options: Parameters<typeof rosterFile>[1] = {}): Promise<Buffer> {
  return rosterFile([{ F: idNumberOf(nextPerson++) }], options);
}

const execution = (caller: TestCaller, id: string) =>
  caller.post(`/imports/${id}/execution`).send({ onlyGoodRows: false });

const mapping = (id: string, version: number, body: object) =>
  officer.put(`/imports/${id}/mapping`).set('If-Match', `"${version}"`).send(body);

describe('an import', () => {
  it('is executed once, however many ask at the same time', async () => {
    const { id } = await upload(officer, await newcomer());
    const before = await test.sql('select from civil_servant');
    const answers = await Promise.all([execution(officer, id), execution(officer, id), execution(officer, id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'imports.running' });
    await test.runTasks();
    expect(await test.sql('select from civil_servant')).toHaveLength(before.length + 1);
  });

  it('of two files with the same new person, executed at the same time, brings the person in once', async () => {
    const file = await newcomer();
    const [one, other] = [await upload(officer, file), await upload(officer, file)];
    const before = await test.sql('select from civil_servant');
    await Promise.all([execution(officer, one.id).expect(202), execution(officer, other.id).expect(202)]);
    await Promise.all([test.runTasks(), test.runTasks()]);
    const { body } = await officer.get('/jobs').expect(200);
    expect(body.items.map(({ error }: { error: { code: string } | null }) => error?.code)).not.toContain(
      'jobs.unexpected',
    );
    expect(await test.sql('select from civil_servant')).toHaveLength(before.length + 1);
  });

  it('is nobody else’s', async () => {
    const { id } = await upload(officer, await newcomer());
    const other = await test.signIn([{ role: 'home_affairs_officer', unitId: provinceId }]);
    await other.get(`/imports/${id}`).expect(404);
    await other.get(`/imports/${id}/report`).expect(404);
    await other.post(`/imports/${id}/check`).expect(404);
    await execution(other, id).expect(404);
    const { body } = await other.get('/imports').expect(200);
    expect(body.items).toEqual([]);
  });

  it('waits for the columns that a person needs', async () => {
    const { id, version, mapping: proposed } = await upload(officer, await newcomer({ labels: { H: 'Cột lạ' } }));
    const refused = await execution(officer, id).expect(422);
    expect(refused.body).toMatchObject({ code: 'imports.bad-mapping', errors: [{ pointer: '/mapping/bloc' }] });
    await mapping(id, version, { mapping: { ...proposed, bloc: 'H' }, asOf: '2026-03-31' }).expect(200);
    expect(await execute(officer, id)).toMatchObject({ state: 'done' });
  });

  it('waits for the date of its figures', async () => {
    const { id, version, mapping: proposed } = await upload(officer, await newcomer({ asOf: null }));
    const refused = await execution(officer, id).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ code: 'imports.as-of-missing' }] });
    await mapping(id, version, { mapping: proposed, asOf: '2026-03-31' }).expect(200);
    expect(await execute(officer, id)).toMatchObject({ state: 'done' });
  });

  it('is mapped by the version that was read only', async () => {
    const { id, version, mapping: proposed } = await upload(officer, await newcomer());
    const request = { mapping: proposed, asOf: '2026-03-31' };
    await officer.put(`/imports/${id}/mapping`).send(request).expect(428);
    await mapping(id, version, request).expect(200);
    await mapping(id, version, request).expect(412);
  });

  it('is not executed again once it is done, and keeps its report until its time is over', async () => {
    const { id } = await upload(officer, await newcomer());
    await execute(officer, id);
    const again = await execution(officer, id).expect(409);
    expect(again.body).toMatchObject({ code: 'imports.already-done' });
    const kept = await officer.get(`/imports/${id}`).expect(200);
    expect(kept.body).toMatchObject({ state: 'done', allowedActions: ['getImportCheck', 'downloadImportReport'] });
    await officer.get(`/imports/${id}/report`).expect(200);
    const found = await officer.get(`/imports/${id}/check`).expect(200);
    expect(found.body).toMatchObject({ counts: { create: 1 }, faultTotal: 0 });

    await test.sql('update data_import set expires_at = now() where id = $1', [id]);
    await test.sql(`select graphile_worker.add_job('imports-upkeep')`);
    await test.runTasks();
    const over = await officer.get(`/imports/${id}`).expect(200);
    expect(over.body).toMatchObject({ state: 'done', allowedActions: [] });
    expect((await officer.get(`/imports/${id}/report`).expect(409)).body).toMatchObject({ code: 'imports.expired' });
  });

  it('is in hand while it is checked: neither mapped nor begun again', async () => {
    const { id, version, mapping: proposed } = await upload(officer, await newcomer());
    await officer.post(`/imports/${id}/check`).expect(202);
    const running = await officer.get(`/imports/${id}`).expect(200);
    expect(running.body).toMatchObject({ state: 'running', allowedActions: [] });
    expect((await execution(officer, id).expect(409)).body).toMatchObject({ code: 'imports.running' });
    await mapping(id, version, { mapping: proposed, asOf: '2026-03-31' }).expect(409);
    await test.runTasks();
    const checked = await officer.get(`/imports/${id}`).expect(200);
    expect(checked.body).toMatchObject({ state: 'checked', counts: { create: 1 } });
  });

  it('whose execution is cancelled brings nobody in, and can be executed afterwards', async () => {
    const { id } = await upload(officer, await newcomer());
    const before = await test.sql('select from civil_servant');
    const { body: job } = await execution(officer, id).expect(202);
    await officer.post(`/jobs/${job.id}/cancellation`).expect(200);
    await test.runTasks();
    expect(await test.sql('select from civil_servant')).toHaveLength(before.length);
    expect(await execute(officer, id)).toMatchObject({ state: 'done', figures: { create: 1 } });
  });

  it('says nothing of its faults before it is checked', async () => {
    const { id } = await upload(officer, await newcomer());
    expect((await officer.get(`/imports/${id}/check`).expect(409)).body).toMatchObject({ code: 'imports.not-checked' });
    expect((await check(officer, id)).counts).toMatchObject({ create: 1 });
  });

  it('keeps its file encrypted', async () => {
    const { id } = await upload(officer, await newcomer());
    const [row] = await test.sql<{ file: Buffer }>('select file from data_import where id = $1', [id]);
    expect(row?.file.subarray(0, 2).toString('latin1')).not.toBe('PK');
    expect(row?.file.includes('xl/workbook.xml')).toBe(false);
  });

  it('changes nothing when the same file comes again', async () => {
    const file = await newcomer();
    await importFile(officer, file);
    expect(await importFile(officer, file)).toMatchObject({ create: 0, update: 0, unchanged: 1 });
  });
});

/** A member of the archive under another name of the same length: names stand plainly in a zip file. */
async function withMemberRenamed(from: string, to: string): Promise<Buffer> {
  const file = await newcomer();
  return Buffer.from(file.toString('latin1').replaceAll(from, to), 'latin1');
}

async function bomb(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Danh sách').getCell('A1').value = 'a'.repeat(8 * MEGABYTE);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function withoutHeader(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Danh sách').addRow(['Thông báo', 'họp']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const refusedFiles: readonly (readonly [string, () => Promise<Buffer>, string])[] = [
  ['text', async () => Buffer.from('Họ và tên;Ngày sinh'), 'spreadsheet.not-a-workbook'],
  ['an empty file', async () => Buffer.alloc(0), 'spreadsheet.not-a-workbook'],
  ['an .xls', async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'spreadsheet.old-format'],
  ['half a workbook', async () => (await newcomer()).subarray(0, 2000), 'spreadsheet.damaged'],
  ['macros', () => withMemberRenamed('xl/theme/theme1.xml', 'xl/vbaProject12.bin'), 'spreadsheet.macros'],
  ['a zip bomb', bomb, 'spreadsheet.unpacks-too-big'],
  ['another document', withoutHeader, 'spreadsheet.header-not-found'],
];

describe('the upload', () => {
  it.each([
    [
      'breaks off',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\nPK',
    ],
    ['names no boundary', 'multipart/form-data', 'PK'],
  ])('that %s is refused, not a fault of ours', async (_, type, body) => {
    const { status, body: problem } = await officer
      .post('/imports/civil-servants')
      .set('Content-Type', type)
      .send(body);
    expect(status).toBe(400);
    expect(problem).toMatchObject({ code: 'http.malformed', status: 400 });
  });

  it.each(refusedFiles)('refuses %s', async (_what, make, code) => {
    const { body } = await officer
      .post('/imports/civil-servants')
      .attach('file', await make(), 'x.xlsx')
      .expect(422);
    expect(body).toMatchObject({ code, errors: [{ pointer: '/file', code }] });
  });

  it('refuses 21 MB', async () => {
    const big = Buffer.alloc(21 * MEGABYTE);
    await officer.post('/imports/civil-servants').attach('file', big, 'x.xlsx').expect(413);
  });

  it('refuses what is no upload, and kinds that nobody imports', async () => {
    await officer.post('/imports/civil-servants').send({}).expect(415);
    await officer
      .post('/imports/vehicles')
      .attach('file', await newcomer(), 'x.xlsx')
      .expect(404);
  });
});
