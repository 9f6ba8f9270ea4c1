import { parseArgs } from 'node:util';
import { runChecks } from './deployment/checks.mjs';

/** `npm run check:deployment -- --url https://…`; on the server itself also with COMMUNE_HOME, DATABASE_URL, DATABASE_OWNER_URL. */
async function main() {
  const options = { url: { type: 'string' }, 'self-signed': { type: 'boolean', default: false } };
  const { values } = parseArgs({ options });
  if (!values.url) throw new Error('npm run check:deployment -- --url https://… [--self-signed]');
  if (values['self-signed']) process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const url = new URL(values.url);
  const { CHECK_USERNAME: username, CHECK_PASSWORD: password, COMMUNE_HOME: home } = process.env;
  const results = await runChecks({
    url,
    ask: (path, more) =>
      fetch(new URL(path, url), { redirect: 'manual', signal: globalThis.AbortSignal.timeout(10_000), ...more }),
    mayBeSelfSigned: values['self-signed'],
    account: username && password ? { username, password } : null,
    home,
    settings: home ? process.env : null,
    api: asking(process.env.DATABASE_URL),
    owner: asking(process.env.DATABASE_OWNER_URL),
  });
  for (const { title, fault, skipped } of results) {
    console.log(fault ? `✗  ${title}: ${fault}` : skipped ? `–  ${title} (bỏ qua: ${skipped})` : `✓  ${title}`);
  }
  const count = (member) => results.filter((result) => result[member]).length;
  console.log(`${count('fault')} lỗi, ${count('skipped')} bỏ qua, ${results.length} mục`);
  return count('fault') === 0 ? 0 : 1;
}

function asking(connectionString) {
  if (!connectionString) return null;
  return async (text) => {
    const { Client } = (await import('pg')).default;
    const client = new Client({ connectionString });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    process.exit(2);
  },
);
