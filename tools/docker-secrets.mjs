import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** `node tools/docker-secrets.mjs [folder]`: the files that docker-compose.yml reads, each made once. */
export function makeSecrets(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (existsSync(join(folder, 'encryption_key'))) throw new Error(`${folder}: đã có khóa · holds keys already`);
  const password = () => randomBytes(24).toString('base64url');
  const [owner, api, worker] = [password(), password(), password()];
  const url = (role, secret) => `postgres://${role}:${secret}@postgres:5432/commune`;
  const secrets = {
    postgres_password: password(),
    owner_password: owner,
    api_password: api,
    worker_password: worker,
    database_url: url('commune_api', api),
    database_owner_url: url('commune_owner', owner),
    worker_database_url: url('commune_worker', worker),
    encryption_key: randomBytes(32).toString('base64'),
    digest_key: randomBytes(32).toString('base64'),
    metrics_token: password(),
  };
  // Without swarm, compose mounts the file itself: the container's own user must be able to read it.
  for (const [name, secret] of Object.entries(secrets)) writeFileSync(join(folder, name), secret, { mode: 0o644 });
}

if (import.meta.filename === process.argv[1]) {
  const folder = resolve(process.argv[2] ?? 'secrets');
  makeSecrets(folder);
  console.log(`${folder} (0700). Thêm · Add: tls_certificate, tls_key`);
}
