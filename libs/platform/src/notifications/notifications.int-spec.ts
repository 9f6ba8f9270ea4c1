import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, systemScope } from '../database/index.js';
import { BackgroundTasks, BackgroundWorker } from '../jobs/index.js';
import { SignInDesk, TestApp, type TestCaller } from '../testing/index.js';
import { DIGEST } from './mail/mail-tasks.js';
import { Notifications, type NotificationMessage } from './notifications.service.js';
import { LetterBox } from './testing/letter-box.js';

let box: LetterBox;
let test: TestApp;
let desk: SignInDesk;
let hoa: TestCaller;
let accountId: string;

beforeAll(async () => {
  box = await LetterBox.open();
  test = await TestApp.start([], { smtpUrl: box.url, publicUrl: 'https://cbcc.example' });
  desk = await SignInDesk.open(test);
});

afterAll(async () => {
  await test.stop();
  await box.close();
});

beforeEach(async () => {
  hoa = await test.signIn([{ role: 'viewer', unitId: desk.provinceId }]);
  accountId = await idOf(hoa);
});

afterEach(() => {
  box.letters.length = 0;
  box.refusals = [];
});

const idOf = async ({ csrfToken }: TestCaller): Promise<string> => {
  const [row] = await test.sql<{ id: string }>('select account_id as id from session where csrf_token = $1', [
    csrfToken,
  ]);
  return row?.id ?? '';
};

const runDue = () => test.get(BackgroundWorker).runDue();

const tell = (more: Partial<NotificationMessage> = {}): Promise<void> =>
  test.get(Database).write(systemScope('test'), (writer) =>
    test.get(Notifications).notify(writer, {
      kind: 'jobs.ended',
      accountIds: [accountId],
      title: 'Đã xong: Nhập vào hồ sơ',
      body: 'Nông Văn Đức và 12 người khác.',
      link: '/nhap-du-lieu',
      ...more,
    }),
  );

const choose = (kind: string, isShown: boolean, byMail: string) =>
  hoa.put('/notification-settings').send({ kinds: [{ kind, isShown, byMail }] });

/** An address of one's own, confirmed by the code that came there. */
async function confirmedAddress(address: string): Promise<void> {
  await hoa.put('/notification-address').send({ address }).expect(200);
  await runDue();
  const code = /\d{8}/u.exec(box.letters.at(-1)?.text ?? '')?.[0] ?? '';
  await hoa.post('/notification-address/confirmation').send({ code }).expect(200);
  box.letters.length = 0;
}

const makeDue = (): Promise<object[]> => test.sql('update graphile_worker._private_jobs set run_at = now()');

const checked = <Answer extends { status: number; type: string; body: unknown; request: object }>(
  answer: Answer,
): Answer => {
  const { status, type, body, request } = answer;
  const { method, url } = request as { method: string; url: string }; // parse boundary: supertest's own types hide them
  expect(test.contract.faultsOf({ status, type, body, request: { method, url } })).toEqual([]);
  return answer;
};

describe('a notification in the application', () => {
  it('is listed, counted, read, unread again, and read with all others', async () => {
    await tell();
    await tell({ title: 'Chưa làm được: Xuất danh sách', link: null });
    const { body: page } = checked(await hoa.get('/notifications').expect(200));
    expect(page).toMatchObject({
      total: 2,
      items: [{ title: 'Chưa làm được: Xuất danh sách', readAt: null }, { link: '/nhap-du-lieu' }],
    });
    const [{ id }] = page.items;
    checked(await hoa.post(`/notifications/${id}/reading`).expect(204));
    expect(checked(await hoa.get('/notifications/unread-count').expect(200)).body).toEqual({ unread: 1 });
    expect((await hoa.get('/notifications?unreadOnly=true').expect(200)).body.total).toBe(1);
    await hoa.delete(`/notifications/${id}/reading`).expect(204);
    expect(checked(await hoa.post('/notifications/reading').expect(200)).body).toEqual({ marked: 2 });
    expect((await hoa.get('/notifications/unread-count').expect(200)).body).toEqual({ unread: 0 });
  });

  it("is nobody else's", async () => {
    await tell();
    const [row] = await test.sql<{ id: string }>('select id from notification where account_id = $1', [accountId]);
    const other = await test.signIn([{ role: 'province_admin', unitId: desk.provinceId }]);
    expect((await other.get('/notifications').expect(200)).body.items).toEqual([]);
    await other.post(`/notifications/${row?.id}/reading`).expect(404);
    const seen = await test.asScoped(
      { 'app.mode': 'read', 'app.actor_id': await idOf(other) },
      'select id from notification',
    );
    expect(seen.rows).toEqual([]);
  });

  it('is not there when what it tells was rolled back', async () => {
    const failing = test.get(Database).write(systemScope('test'), async (writer) => {
      const message = { kind: 'jobs.ended', accountIds: [accountId], title: 'x', body: '', link: null };
      await test.get(Notifications).notify(writer, message);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect((await hoa.get('/notifications').expect(200)).body.total).toBe(0);
  });

  it('of a kind that one does not want is not shown; what guards the account is', async () => {
    await choose('jobs.ended', false, 'never').expect(200);
    await tell();
    expect((await hoa.get('/notifications/unread-count').expect(200)).body.unread).toBe(0);
    const { body } = checked(await choose('access.password-changed', false, 'never').expect(200));
    const kind = body.kinds.find((one: { kind: string }) => one.kind === 'access.password-changed');
    expect(kind).toMatchObject({ isShown: true, alwaysShown: true, byMail: 'never' });
    await tell({ kind: 'access.password-changed' });
    expect((await hoa.get('/notifications/unread-count').expect(200)).body.unread).toBe(1);
  });

  it('told twice of one happening is told once', async () => {
    const once = '01980b5c-2c6a-7c3e-9d59-6f1f4f0f8b11';
    await tell({ once });
    await tell({ once });
    expect((await hoa.get('/notifications').expect(200)).body.total).toBe(1);
  });
});

describe('the address of a person', () => {
  it('gets nothing but a code until the code has come back', async () => {
    checked(await hoa.put('/notification-address').send({ address: 'hoa@xa.example' }).expect(200));
    await choose('jobs.ended', true, 'at_once');
    await tell();
    await runDue();
    expect(box.letters).toMatchObject([{ to: 'hoa@xa.example', subject: 'Mã xác nhận địa chỉ nhận thông báo' }]);
    const code = /\d{8}/u.exec(box.letters[0]?.text ?? '')?.[0] ?? '';
    const { body } = checked(await hoa.post('/notification-address/confirmation').send({ code }).expect(200));
    expect(body).toMatchObject({ address: 'hoa@xa.example', isConfirmed: true });
  });

  it('is not confirmed by a wrong code, nor by the right one after five wrong tries', async () => {
    await hoa.put('/notification-address').send({ address: 'hoa@xa.example' }).expect(200);
    await runDue();
    const code = /\d{8}/u.exec(box.letters[0]?.text ?? '')?.[0] ?? '';
    const wrong = code === '00000000' ? '00000001' : '00000000';
    for (let tries = 0; tries < 5; tries += 1) {
      checked(await hoa.post('/notification-address/confirmation').send({ code: wrong }).expect(422));
    }
    checked(await hoa.post('/notification-address/confirmation').send({ code }).expect(409));
  });

  it('gets one code a minute', async () => {
    await hoa.put('/notification-address').send({ address: 'hoa@xa.example' }).expect(200);
    const answer = checked(await hoa.put('/notification-address').send({ address: 'khac@xa.example' }).expect(429));
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it.each(['hoa', 'hoa@xa', 'a@b.vn,c@d.vn', 'a@b.vn\r\nBcc: c@d.vn', '<a@b.vn>', 'a b@c.vn'])(
    'is refused as %j',
    async (address) => {
      checked(await hoa.put('/notification-address').send({ address }).expect(422));
    },
  );

  it('can be taken back', async () => {
    await confirmedAddress('hoa@xa.example');
    checked(await hoa.delete('/notification-address').expect(204));
    await choose('jobs.ended', true, 'at_once');
    await tell();
    await runDue();
    expect(box.letters).toEqual([]);
  });
});

describe('a mail', () => {
  beforeEach(async () => {
    await confirmedAddress('hoa@xa.example');
    await choose('jobs.ended', true, 'at_once').expect(200);
  });

  it('says the title and where to look, and nothing of the content', async () => {
    await tell();
    await runDue();
    expect(box.letters).toMatchObject([{ to: 'hoa@xa.example', subject: 'Đã xong: Nhập vào hồ sơ' }]);
    expect(box.letters[0]?.text).toContain('https://cbcc.example/nhap-du-lieu');
    expect(JSON.stringify(box.letters)).not.toContain('Nông Văn Đức');
    expect(box.letters[0]?.id).toMatch(/^<[0-9a-f-]{36}@cbcc\.example>$/u);
  });

  it('is one, however often its task runs', async () => {
    await tell();
    await runDue();
    const [mail] = await test.sql<{ id: string }>(
      'select id from notification_mail where account_id = $1 and purpose <> $2',
      [accountId, 'confirmation'],
    );
    const [notification] = await test.sql<{ id: string }>('select id from notification where account_id = $1', [
      accountId,
    ]);
    await test.get(Database).write(systemScope('test'), async (writer) => {
      await test.get(BackgroundTasks).enqueue(writer, 'notifications-send-mail', { mailId: mail?.id });
      await test.get(BackgroundTasks).enqueue(writer, 'notifications-tell', { notificationIds: [notification?.id] });
    });
    await runDue();
    expect(box.letters).toHaveLength(1);
  });

  it('is tried again under the same id where the server is busy', async () => {
    box.refusals = [{ code: 451, message: 'busy' }];
    await tell();
    await runDue();
    expect(box.letters).toEqual([]);
    await makeDue();
    await runDue();
    const [mail] = await test.sql<{ id: string; attempts: number; state: string }>(
      `select id, attempts, state from notification_mail where account_id = $1 and purpose = 'notification'`,
      [accountId],
    );
    expect(mail).toMatchObject({ attempts: 2, state: 'sent' });
    expect(box.letters).toMatchObject([{ id: `<${mail?.id}@cbcc.example>` }]);
  });

  it('that is refused for good is shown to the administrator, without address and content, and can be sent anew', async () => {
    box.refusals = [{ code: 550, message: 'no such user <hoa@xa.example>' }];
    await tell();
    await runDue();
    const admin = await test.signIn([{ role: 'province_admin', unitId: desk.provinceId }]);
    const { body } = checked(await admin.get('/failed-mails').expect(200));
    expect(body.items).toMatchObject([{ purpose: 'notification', attempts: 1 }]);
    expect(JSON.stringify(body)).not.toMatch(/hoa@xa|Nhập vào hồ sơ/u);
    await hoa.get('/failed-mails').expect(403);
    checked(await admin.post(`/failed-mails/${body.items[0].id}/sending`).expect(204));
    await runDue();
    expect(box.letters).toHaveLength(1);
    expect((await admin.get('/failed-mails').expect(200)).body.items).toEqual([]);
  });

  it('is not sent to a disabled account', async () => {
    await test.sql('update account set is_disabled = true where id = $1', [accountId]);
    await tell();
    await runDue();
    expect(box.letters).toEqual([]);
  });
});

describe('a digest', () => {
  const digest = (name: string): Promise<void> =>
    test.get(Database).write(systemScope('test'), (writer) => test.get(BackgroundTasks).enqueue(writer, name, {}));

  it('tells in one mail what is unread, once', async () => {
    await confirmedAddress('hoa@xa.example');
    await choose('jobs.ended', true, 'weekly');
    await tell();
    await tell({ title: 'Đã xong: Kiểm tra tệp' });
    await tell({ title: 'Đã đọc rồi' });
    const { body } = await hoa.get('/notifications').expect(200);
    await hoa.post(`/notifications/${body.items[0].id}/reading`).expect(204);
    await digest(DIGEST.daily);
    await runDue();
    expect(box.letters).toEqual([]);
    await digest(DIGEST.weekly);
    await digest(DIGEST.weekly);
    await runDue();
    expect(box.letters).toMatchObject([{ subject: '2 thông báo chưa đọc' }]);
    expect(box.letters[0]?.text).toContain('Đã xong: Kiểm tra tệp');
    expect(box.letters[0]?.text).not.toContain('Đã đọc rồi');
  });
});

describe('what happens to an account', () => {
  const titles = async (caller: TestCaller): Promise<string[]> => {
    const { body } = await caller.get('/notifications').expect(200);
    return body.items.map(({ title }: { title: string }) => title);
  };

  it('is told: the password changed, and a role given', async () => {
    await hoa
      .post('/password-change')
      .send({ currentPassword: 'đường-xa-nặng-gánh-hàng-hoa', newPassword: 'nước-chảy-đá-mòn-lâu-ngày' })
      .expect(204);
    await test.sql(
      `insert into role_assignment (id, account_id, role, unit_id, blocs, starts_on)
       values (gen_random_uuid(), $1, 'inspector', $2, '{government}', '2026-01-01')`,
      [accountId, desk.provinceId],
    );
    await runDue();
    expect((await titles(hoa)).sort()).toEqual(['Mật khẩu của tài khoản đã đổi', 'Vai trò của tài khoản đã thay đổi']);
  });

  it('is told of a browser that was never used, not of the first and not of a known one', async () => {
    const { username } = await desk.account();
    const attempt = (browser: string) => desk.attempt(username).set('User-Agent', browser).expect(201);
    await attempt('Chrome');
    await attempt('Chrome');
    await runDue();
    await attempt('Firefox');
    await runDue();
    const rows = await test.sql<{ kind: string }>(
      'select n.kind from notification n join account a on a.id = n.account_id where a.username = $1',
      [username],
    );
    expect(rows).toEqual([{ kind: 'access.sign-in-elsewhere' }]);
  });
});

describe('without a mail server', () => {
  it('each mail is a file in the outbox of the home folder', async () => {
    const home = mkdtempSync(join(tmpdir(), 'outbox-'));
    const alone = await TestApp.start([], { home });
    try {
      const place = await SignInDesk.open(alone);
      const caller = await alone.signIn([{ role: 'viewer', unitId: place.provinceId }]);
      await caller.put('/notification-address').send({ address: 'hoa@xa.example' }).expect(200);
      await alone.get(BackgroundWorker).runDue();
      const [file = '', ...others] = readdirSync(join(home, 'outbox'));
      expect(others).toEqual([]);
      expect(file).toMatch(/^[0-9a-f-]{36}\.eml$/u);
      expect(readFileSync(join(home, 'outbox', file), 'utf8')).toMatch(/^To: hoa@xa\.example$/mu);
    } finally {
      await alone.stop();
      rmSync(home, { recursive: true });
    }
  });
});
