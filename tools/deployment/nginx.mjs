import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages } from '../debian-packages.mjs';
import { ROOT } from '../places.mjs';
import { freePort, waitUntil } from '../processes.mjs';

const PROGRAMS = ['nginx', 'openssl'];
export const hasNginx = () => PROGRAMS.every((name) => !spawnSync(name, ['-v']).error);

/** For a run that is to leave nothing out; on a machine of somebody's own, tests without their programs are skipped. */
export function ensureNginx() {
  if (!hasNginx()) installDebianPackages(...PROGRAMS);
}

/** The nginx of the containers, with this machine's program and a certificate made for the test. Answers `{ url, stop() }`. */
export async function startNginx({ folder, webRoot, upstreams }) {
  const [plain, tls] = [await freePort(), await freePort()];
  mkdirSync(join(folder, 'temp'), { recursive: true });
  const certificate = ['-newkey', 'rsa:2048', '-nodes', '-days', '60', '-subj', '/CN=localhost'];
  const files = { TLS_CERTIFICATE: join(folder, 'tls.crt'), TLS_KEY: join(folder, 'tls.key') };
  spawnSync('openssl', ['req', '-x509', ...certificate, '-out', files.TLS_CERTIFICATE, '-keyout', files.TLS_KEY]);
  const values = {
    ...files,
    API_1: upstreams[0],
    API_2: upstreams[1],
    LISTEN_PLAIN: `127.0.0.1:${plain}`,
    LISTEN_TLS: `127.0.0.1:${tls}`,
    WEB_ROOT: webRoot,
    HEADERS: join(ROOT, 'apps', 'web', 'nginx-headers.conf'),
    ACCESS_LOG: join(folder, 'access.log'),
  };
  const template = readFileSync(join(ROOT, 'apps', 'web', 'nginx.conf.template'), 'utf8');
  const site = template.replace(/\$\{(\w+)\}/g, (_, name) => values[name]);
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/temp/${kind};`,
  );
  const types = 'types { text/html html; application/javascript js; text/css css; }';
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const config = `daemon off; ${user} pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {} http { ${types} ${temp.join(' ')}\n${site}\n}`;
  writeFileSync(join(folder, 'nginx.conf'), config);
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = [];
  child.stderr.on('data', (chunk) => said.push(chunk));
  const exited = new Promise((done) => child.once('exit', done));
  const isUp = async () => child.exitCode !== null || (await fetch(`http://127.0.0.1:${plain}/`, { redirect: 'manual' }).then(() => true, () => false)); // prettier-ignore
  await waitUntil(isUp, 60_000);
  if (child.exitCode !== null) throw new Error(Buffer.concat(said).toString());
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  return { url: `https://127.0.0.1:${tls}`, plainUrl: `http://127.0.0.1:${plain}`, stop };
}
