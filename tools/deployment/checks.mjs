import { statSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';

const HALF_YEAR_SECONDS = 15_552_000;
const DAY_MS = 86_400_000;

/** Answers a fault as a sentence, null when all is well, or `SKIPPED` with what is needed to check it. */
export const SKIPPED = (why) => ({ skipped: why });

const header = (answer, name) => answer.headers.get(name) ?? '';

/** What can be seen from outside. `ask(path, options)` is a fetch on the installation. */
export const outside = [
  ['TLS: chứng thư tin cậy, còn hạn trên 14 ngày, từ TLS 1.2', async ({ url, mayBeSelfSigned }) => {
    if (url.protocol !== 'https:') return 'địa chỉ không phải https';
    const { certificate, protocol, isTrusted } = await handshake(url);
    if (!isTrusted && !mayBeSelfSigned) return 'trình duyệt không tin chứng thư';
    if (Date.parse(certificate.valid_to) - Date.now() < 14 * DAY_MS) return `hết hạn ${certificate.valid_to}`;
    return /TLSv1\.[23]/.test(protocol) ? null : protocol;
  }],
  ['HSTS ít nhất 180 ngày', async ({ ask }) => {
    const seconds = Number(/max-age=(\d+)/.exec(header(await ask('/'), 'strict-transport-security'))?.[1] ?? 0);
    return seconds >= HALF_YEAR_SECONDS ? null : `max-age=${seconds}`;
  }],
  ['Các tiêu đề bảo vệ trên trang và trên API', async ({ ask }) => {
    const faults = [];
    for (const path of ['/', '/api/v1/session']) {
      const answer = await ask(path);
      const csp = header(answer, 'content-security-policy');
      if (!/script-src 'self'(;|$)/.test(csp) || !csp.includes("frame-ancestors 'none'")) faults.push(`${path}: CSP`);
      if (header(answer, 'x-content-type-options') !== 'nosniff') faults.push(`${path}: nosniff`);
      if (!header(answer, 'referrer-policy')) faults.push(`${path}: Referrer-Policy`);
    }
    return faults.join('; ') || null;
  }],
  ['Không lộ tên và phiên bản máy chủ', async ({ ask }) => {
    const answer = await ask('/');
    const shown = `${header(answer, 'server')} ${header(answer, 'x-powered-by')}`.trim();
    return /\d|express|fastify/i.test(shown) ? shown : null;
  }],
  ['API không được lưu ở bộ nhớ đệm', async ({ ask }) =>
    header(await ask('/api/v1/session'), 'cache-control').includes('no-store') ? null : 'thiếu no-store'],
  ['Số đo không mở ra ngoài', async ({ ask }) => {
    const { status } = await ask('/metrics');
    return status === 404 ? null : `/metrics trả ${status}`;
  }],
  ['Lỗi không lộ chi tiết bên trong', async ({ ask }) => {
    const answer = await ask('/api/v1/units/%00');
    return /node_modules|\bat \w+ \(|select |ECONN/i.test(await answer.text()) ? 'có dấu vết mã nguồn' : null;
  }],
  ['Không phục vụ tệp ẩn', async ({ ask }) => {
    const found = [];
    for (const path of ['/.env', '/.git/config', '/secrets.json']) if ((await ask(path)).status !== 404) found.push(path);
    return found.join(', ') || null;
  }],
  ['Trang khác không đọc được dữ liệu (CORS)', async ({ ask }) =>
    header(await ask('/api/v1/session', { headers: { Origin: 'https://example.org' } }), 'access-control-allow-origin') ? 'có Access-Control-Allow-Origin' : null],
  ['Sẵn sàng phục vụ', async ({ ask }) => {
    const { status } = await ask('/ready');
    return status === 200 ? null : `/ready trả ${status}`;
  }],
  ['Cookie phiên: __Host-, HttpOnly, Secure, SameSite', async ({ ask, account }) => {
    if (!account) return SKIPPED('đặt CHECK_USERNAME và CHECK_PASSWORD');
    const body = JSON.stringify(account);
    const answer = await ask('/api/v1/session', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
    const cookie = header(answer, 'set-cookie');
    if (answer.status !== 201) return `đăng nhập trả ${answer.status}`;
    return /^__Host-.*HttpOnly/.test(cookie) && /Secure/.test(cookie) && /SameSite=(Lax|Strict)/.test(cookie) ? null : cookie.replace(/=[^;]+/, '=…');
  }],
]; // prettier-ignore

/** What can be seen on the server itself: its folder and its database. */
export const inside = [
  ['Tệp bí mật chỉ chủ sở hữu đọc được', async ({ home }) => {
    if (!home) return SKIPPED('đặt COMMUNE_HOME');
    const mode = statSync(join(home, 'secrets.json'), { throwIfNoEntry: false })?.mode;
    return mode === undefined || (mode & 0o077) === 0 ? null : `secrets.json: ${(mode & 0o777).toString(8)}`;
  }],
  ['Thư: địa chỉ công khai là https, có máy chủ thư và người gửi', async ({ settings }) => {
    if (!settings) return SKIPPED('chạy trên máy chủ, với các biến của API');
    const faults = [
      /^https:\/\//.test(settings.PUBLIC_URL ?? '') ? [] : ['PUBLIC_URL không phải https'],
      settings.SMTP_URL || settings.SMTP_URL_FILE ? [] : ['chưa có SMTP_URL: thư nằm trong thư mục outbox'],
      settings.MAIL_FROM ? [] : ['chưa có MAIL_FROM'],
    ].flat();
    return faults.join('; ') || null;
  }],
  ['Vai trò của API không có quyền thừa', async ({ api }) => {
    if (!api) return SKIPPED('đặt DATABASE_URL');
    const rows = await api(`
      select 'siêu quyền, BYPASSRLS, CREATEROLE, CREATEDB hoặc INHERIT' as fault from pg_roles where rolname = current_user
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolinherit)
      union all select 'sở hữu bảng' where exists (select from pg_class where relowner = current_user::regrole and relkind in ('r', 'p'))
      union all select 'tạo được bảng' where has_schema_privilege(current_user, 'public', 'create')
      union all select 'đọc được bảng khi chưa nhận phạm vi' where exists (
        select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(current_user, c.oid, 'select')
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))`);
    return rows.map(({ fault }) => fault).join('; ') || null;
  }],
  ['Mọi bảng có bảo vệ theo dòng', async ({ api }) => {
    if (!api) return SKIPPED('đặt DATABASE_URL');
    const rows = await api(`
      select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
        and not (c.relrowsecurity and c.relforcerowsecurity)
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`);
    return rows.map(({ relname }) => relname).join(', ') || null;
  }],
  ['Không phải dữ liệu và tài khoản trình diễn', async ({ owner }) => {
    if (!owner) return SKIPPED('đặt DATABASE_OWNER_URL');
    const [row] = await owner('select purpose from installation');
    return row?.purpose === 'production' ? null : `được tạo để: ${row?.purpose ?? 'không rõ'}`;
  }],
]; // prettier-ignore

/** Runs them all. Answers `[{ title, fault, skipped }]`. */
export async function runChecks(context) {
  const results = [];
  for (const [title, check] of [...outside, ...inside]) {
    const found = await check(context).catch((error) => `không kiểm tra được: ${error.message}`);
    const skipped = typeof found === 'object' && found !== null ? found.skipped : null;
    results.push({ title, fault: skipped === null ? found : null, skipped });
  }
  return results;
}

function handshake({ hostname, port }) {
  return new Promise((done, fail) => {
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      servername: /^[\d.]+$/.test(hostname) ? undefined : hostname,
      rejectUnauthorized: false,
    });
    socket.setTimeout(5_000, () => socket.destroy(new Error('không trả lời')));
    socket.once('error', fail);
    socket.once('secureConnect', () => {
      done({ certificate: socket.getPeerCertificate(), protocol: socket.getProtocol(), isTrusted: socket.authorized });
      socket.destroy();
    });
  });
}
