import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from './backup/restore.mjs';
import { runNode } from './commands.mjs';
import { ROOT } from './places.mjs';

const USAGE = 'npm run restore -- --from BACKUP --to HOME [--secrets secrets.json]';

/** Keys come from `--secrets` (a kept copy of secrets.json), the new home folder, or ENCRYPTION_KEY and DIGEST_KEY. */
async function main() {
  const options = { from: { type: 'string' }, to: { type: 'string' }, secrets: { type: 'string' } };
  const { values } = parseArgs({ options });
  if (!values.from || !values.to) throw new Error(USAGE);
  const to = resolve(values.to);
  const secretsFile = [values.secrets, join(to, 'secrets.json')].find((file) => file && existsSync(file));
  const secrets = {
    ...(secretsFile ? JSON.parse(readFileSync(secretsFile, 'utf8')) : {}),
    ...given('encryptionKey', 'ENCRYPTION_KEY'),
    ...given('digestKey', 'DIGEST_KEY'),
  };
  if (!secrets.encryptionKey || !secrets.digestKey) throw new Error(`Thiếu khóa · Keys are missing: ${USAGE}`);
  const { RESTORE_DATABASE_URL: url } = process.env;
  const { rows, madeAt, kind } = await restoreBackup({ from: resolve(values.from), to, secrets, secretsFile, url });
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  console.log(`Khớp ${Object.keys(rows).length} bảng, ${total} dòng của ${madeAt} · All tables and rows are there`);
  if (kind === 'data-folder') await verifyTrail(to);
  console.log(`Khởi động · Start:  COMMUNE_HOME=${to} npm start`);
}

function given(name, variable) {
  return process.env[variable] ? { [name]: process.env[variable] } : {};
}

async function verifyTrail(home) {
  const env = { COMMUNE_HOME: home, DATABASE_OWNER_URL: '', AUDIT_ANCHOR_FOLDER: '' };
  const { code, output } = await runNode([join(ROOT, 'tools', 'audit.mjs'), 'verify'], { env });
  console.log(output.trim());
  if (code !== 0) throw new Error('Nhật ký kiểm toán không nguyên vẹn · The audit trail is not whole');
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
