import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup } from './backup/backup.mjs';
import { homeFolder } from './places.mjs';
import { loadSecrets } from './secrets.mjs';

/** `npm run backup -- --to FOLDER [--plain]`; with BACKUP_DATABASE_URL of a server of one's own. */
async function main() {
  const { values } = parseArgs({ options: { to: { type: 'string' }, plain: { type: 'boolean', default: false } } });
  if (!values.to) throw new Error('npm run backup -- --to FOLDER [--plain]');
  const { BACKUP_DATABASE_URL: url, ENCRYPTION_KEY, DIGEST_KEY } = process.env;
  const home = homeFolder();
  const kept = url && ENCRYPTION_KEY && DIGEST_KEY ? {} : loadSecrets(home);
  const secrets = {
    ...kept,
    encryptionKey: ENCRYPTION_KEY || kept.encryptionKey,
    digestKey: DIGEST_KEY || kept.digestKey,
  };
  const folder = await makeBackup({ home, to: resolve(values.to), secrets, url, isPlain: values.plain });
  console.log(
    url
      ? `Đã sao lưu, chưa thử khôi phục · Backed up, not tried yet: ${folder}`
      : `Đã sao lưu và thử khôi phục · Backed up, and tried: ${folder}`,
  );
  console.log('Khóa không nằm trong bản sao lưu, hãy cất riêng · The keys are not in it, keep them apart');
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
