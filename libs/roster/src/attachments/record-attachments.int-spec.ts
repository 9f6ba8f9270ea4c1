import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attachmentLimits } from '@commune/platform/files';
import type { TestCaller } from '@commune/platform/testing';
import { TwoCommunes, type PersonOfTest } from '../testing/two-communes.js';

const PDF = Buffer.from('%PDF-1.7\nBằng tốt nghiệp\n%%EOF\n');
const pdf = (text: string): Buffer => Buffer.concat([PDF, Buffer.from(`%${text}\n%%EOF`)]);

let communes: TwoCommunes;
let clerk: TestCaller;
let person: PersonOfTest;

beforeAll(async () => {
  communes = await TwoCommunes.start();
  clerk = await communes.test.signIn([{ role: 'commune_clerk', unitId: communes.wardId }]);
  person = communes.one('Ánh');
});

afterAll(() => communes.test.stop());

const path = (of = person): string => `/civil-servants/${of.id}/attachments`;

const attach = (content: Buffer, { kind = 'diploma', name = 'Bằng.pdf', of = person, by = clerk } = {}) =>
  by.post(`${path(of)}?kind=${kind}`).attach('file', content, name);

const listed = async (by = clerk, of = person) => (await by.get(path(of)).expect(200)).body;

async function attached(text: string, more: Parameters<typeof attach>[1] = {}) {
  return (await attach(pdf(text), more).expect(201)).body;
}

const inDatabase = async (): Promise<number> => {
  const [row] = await communes.test.sql<{ rows: number }>('select count(*)::int as rows from attachment_content');
  return row?.rows ?? -1;
};

describe('a paper of a record', () => {
  it('is attached, listed and given back as it was', async () => {
    const added = await attach(PDF, { name: 'Bằng đại học.pdf'.normalize('NFD') }).expect(201);
    expect(communes.test.contract.faultsOf(added)).toEqual([]);
    const list = await clerk.get(path()).expect(200);
    expect(communes.test.contract.faultsOf(list)).toEqual([]);
    expect(list.body.items).toMatchObject([{ id: added.body.id, fileName: 'Bằng đại học.pdf', kind: 'diploma' }]);
    const answer = await clerk.get(`${path()}/${added.body.id}/content`).responseType('blob').expect(200);
    expect(Buffer.from(answer.body).equals(PDF)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment; filename="Bang dai hoc\.pdf"; filename\*=UTF-8''/u),
    });
  });

  it('is nowhere in clear in the database', async () => {
    const [row] = await communes.test.sql<{ found: number }>(
      `select count(*)::int as found from attachment_content where position($1::bytea in sealed_content) > 0`,
      [Buffer.from('tốt nghiệp')],
    );
    expect(row?.found).toBe(0);
  });

  it('leaves on the trail who attached it and who opened it', async () => {
    const { id } = await attached('trail');
    await clerk.get(`${path()}/${id}/content`).expect(200);
    const entries = await communes.test.sql<{ action: string; operation: string; field_class: string | null }>(
      `select action, operation, field_class from audit_entry
       where record_id = $1 and (after ->> 'id' = $2 or after ->> 'attachment' = $2) order by seq`,
      [person.id, id],
    );
    expect(entries).toEqual([
      { action: 'insert', operation: 'addCivilServantAttachment', field_class: 'qualification' },
      { action: 'read', operation: 'downloadCivilServantAttachment', field_class: null },
    ]);
  });

  it('is refused a second time, and taken again once it is removed', async () => {
    const { id, version } = await attached('twice');
    const again = await attach(pdf('twice')).expect(409);
    expect(again.body.code).toBe('files.already-attached');
    await remove(id, version).expect(204);
    await attach(pdf('twice')).expect(201);
  });

  it.each([
    ['a program called pdf', 'a.pdf', Buffer.from('MZ'), 'files.not-what-it-claims'],
    ['a program', 'a.exe', PDF, 'files.kind-not-accepted'],
    ['a name that reads as pdf and ends otherwise', 'bang\u202Efdp.exe', PDF, 'files.kind-not-accepted'],
  ])('is refused as %s', async (_, name, content, code) => {
    const before = await inDatabase();
    const answer = await attach(content, { name }).expect(422);
    expect(communes.test.contract.faultsOf(answer)).toEqual([]);
    expect(answer.body.errors[0].code).toBe(code);
    expect(await inDatabase()).toBe(before);
  });

  it('is refused over 20 MB', async () => {
    await attach(Buffer.alloc(attachmentLimits.fileBytes + 1, '%')).expect(413);
  });

  it('needs a kind that the record knows', async () => {
    const answer = await attach(PDF, { kind: 'poem' }).expect(422);
    expect(answer.body.errors[0]).toMatchObject({ pointer: '/kind', code: 'files.kind-unknown' });
  });
});

const remove = (id: string, version: number, reason = 'Đính kèm nhầm người') =>
  clerk.post(`${path()}/${id}/removal`).set('If-Match', `"${version}"`).send({ reason });

describe('removing a paper', () => {
  it('needs a reason and the version that was read', async () => {
    const { id, version } = await attached('removal');
    await remove(id, version, '').expect(422);
    await remove(id, version + 1).expect(412);
    await clerk.post(`${path()}/${id}/removal`).send({ reason: 'Đính kèm nhầm' }).expect(428);
    await remove(id, version).expect(204);
    expect((await listed()).items.map((item: { id: string }) => item.id)).not.toContain(id);
    await clerk.get(`${path()}/${id}/content`).expect(404);
  });

  it('keeps it, with the reason, in the database and on the trail', async () => {
    const { id, version } = await attached('kept');
    await remove(id, version).expect(204);
    const [kept] = await communes.test.sql(
      `select removed_reason, (select count(*)::int from attachment_content where attachment_id = id) as contents
       from attachment where id = $1`,
      [id],
    );
    expect(kept).toEqual({ removed_reason: 'Đính kèm nhầm người', contents: 1 });
    const [entry] = await communes.test.sql(
      `select reason, action from audit_entry where record_id = $1 order by seq desc limit 1`,
      [person.id],
    );
    expect(entry).toEqual({ reason: 'Đính kèm nhầm người', action: 'update' });
  });
});

describe('who reaches a paper', () => {
  it('is nobody of another commune: list, adding, content and removal are not found', async () => {
    const { id } = await attached('foreign');
    const other = await communes.test.signIn([{ role: 'commune_clerk', unitId: communes.communeId }]);
    await other.get(path()).expect(404);
    await attach(PDF, { by: other }).expect(404);
    await other.get(`${path()}/${id}/content`).expect(404);
    await other.post(`${path()}/${id}/removal`).set('If-Match', '"1"').send({ reason: 'thử xem sao' }).expect(404);
  });

  it('is nobody through another record', async () => {
    const { id } = await attached('through');
    const neighbour = communes.one('Bình');
    await clerk.get(`${path(neighbour)}/${id}/content`).expect(404);
  });

  it('is for a scan of the identity card only who may read the number', async () => {
    const { id } = await attached('card', { kind: 'identity_card' });
    const head = await communes.test.signIn([{ role: 'office_head', unitId: communes.wardId }]);
    const seen = await listed(head);
    expect(seen.items.map((item: { kind: string }) => item.kind)).not.toContain('identity_card');
    expect(seen.kinds.map((kind: { code: string }) => kind.code)).not.toContain('identity_card');
    await head.get(`${path()}/${id}/content`).expect(404);
  });

  it('is the person, who adds and removes nothing', async () => {
    const { id } = await attached('own');
    const own = await communes.test.signIn([{ role: 'civil_servant', unitId: communes.wardId }], {
      civilServantId: person.id,
    });
    expect((await listed(own)).items.find((item: { id: string }) => item.id === id)?.allowedActions).toEqual([
      'downloadCivilServantAttachment',
    ]);
    await own.get(`${path()}/${id}/content`).expect(200);
    await attach(PDF, { by: own }).expect(403);
  });

  it('goes with the person to another commune', async () => {
    const moved = communes.one('Dũng');
    await attached('moves', { of: moved });
    const [target] = communes.of('Bế');
    await communes.test.sql(
      `with moved as (update civil_servant set unit_id = $2, office_id = $3 where id = $1)
       update posting set unit_id = $2, office_id = $3 where civil_servant_id = $1`,
      [moved.id, target?.unitId, target?.officeId],
    );
    const other = await communes.test.signIn([{ role: 'commune_clerk', unitId: communes.communeId }]);
    expect((await listed(other, moved)).items).toHaveLength(1);
    await clerk.get(path(moved)).expect(404);
  });

  it('is decided by the database too', async () => {
    const rows = await communes.test.asScoped(
      { 'app.mode': 'read', 'app.government_units': `{${communes.wardId}}` },
      `select field_class from attachment where field_class = 'id_number'`,
    );
    expect(rows.rows).toEqual([]);
    const contents = await communes.test.asScoped(
      { 'app.mode': 'read', 'app.government_units': `{${communes.communeId}}` },
      `select c.attachment_id from attachment_content c join attachment a on a.id = c.attachment_id where a.unit_id <> '${communes.communeId}'`,
    );
    expect(contents.rows).toEqual([]);
  });
});

describe('a record', () => {
  it('holds no more files than its limit', async () => {
    const full = communes.one('Giang');
    await attached('first', { of: full });
    await communes.test.sql(
      `insert into attachment (id, record_type, record_id, person_id, unit_id, bloc, office_id, field_class, kind,
         file_name, media_type, size_bytes, sha256, uploaded_by)
       select gen_random_uuid(), record_type, record_id, person_id, unit_id, bloc, office_id, field_class, kind,
         file_name, media_type, 1, decode(md5(n::text), 'hex'), uploaded_by
       from attachment, generate_series(2, $2) as n where record_id = $1`,
      [full.id, attachmentLimits.filesPerRecord],
    );
    const answer = await attach(pdf('one more'), { of: full }).expect(409);
    expect(answer.body.code).toBe('files.record-full');
  });
});

describe('an upload that breaks off', () => {
  it('leaves nothing half', async () => {
    const before = await inDatabase();
    const server = communes.test.app.getHttpServer();
    if (!server.listening) await communes.test.app.listen(0, '127.0.0.1');
    const { port } = server.address() as AddressInfo; // parse boundary: a listening TCP server has one
    const upload = httpRequest({
      port,
      method: 'POST',
      path: `/api/v1${path()}?kind=diploma`,
      headers: {
        Cookie: clerk.cookie,
        'X-CSRF-Token': clerk.csrfToken,
        'Content-Type': 'multipart/form-data; boundary=x',
        'Content-Length': 1_000_000,
      },
    });
    upload.on('error', () => undefined);
    upload.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
    upload.write(PDF);
    await once(upload, 'socket');
    const closed = new Promise((done) => upload.once('close', done));
    upload.destroy();
    await closed;
    await attached('after the break');
    expect(await inDatabase()).toBe(before + 1);
  });
});
