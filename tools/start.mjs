import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startApplication } from './application.mjs';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { homeFolder } from './places.mjs';
import { AlreadyRunning, runningOn } from './run-lock.mjs';

const mode = process.argv.includes('--production') ? 'production' : process.env.MODE || 'demo';
const say = (line) => console.log(line);
const aborting = new AbortController();
let application;
let isStopping = false;
let isBuilding = true;

// npm passes on what the terminal has sent already: the second signal isn't a second wish.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());

// npm's SIGTERM ends at the shell between us, which dies without a word: then we have a new parent.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && void stop(), 250).unref();

async function stop() {
  if (isStopping) return;
  isStopping = true;
  say('\nĐang dừng … · Stopping …');
  if (isBuilding) process.exit(0);
  aborting.abort(); // a start half way ends with an error, which main() meets
  if (!application) return;
  await application.stop();
  process.exit(0);
}

async function main() {
  const home = homeFolder();
  const running = runningOn(home);
  if (running) throw new AlreadyRunning(running);
  await ensureInstalled();
  say('Biên dịch · Building …');
  await build();
  isBuilding = false;
  say('Khởi động · Starting …');
  application = await startApplication({ home, mode, port: wantedPort(), say, signal: aborting.signal });
  announce(application);
  const message = await application.ended;
  if (isStopping) return new Promise(() => {}); // stop() ends the process
  await application.stop();
  console.error(message);
  return 1;
}

function wantedPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`PORT=${process.env.PORT}?`);
}

function announce({ url, home }) {
  const accounts = join(home, 'demo-accounts.txt');
  say('');
  say(`  Mở trình duyệt · Open:  ${url}`);
  if (existsSync(accounts)) say(`  Tài khoản và khóa API thử · Demonstration accounts and API key:  ${accounts}`);
  say('  Dừng · Stop:  Ctrl-C');
  say('');
}

main().then(
  (code) => process.exit(code),
  (error) => {
    if (isStopping) process.exit(0);
    console.error(`\n${error.message}`);
    process.exit(1);
  },
);
