import { spawn } from 'node:child_process';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, openSync, readSync, statSync, closeSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A folder as tar.gz, encrypted where a key is given (layout: iv, ciphertext, tag). Answers its SHA-256. */
export async function pack(folder, file, key) {
  const tar = spawnTar(['-C', folder, '-czf', '-', '.'], ['ignore', 'pipe', 'pipe']);
  const out = createWriteStream(file, { mode: 0o600 });
  const iv = randomBytes(IV_BYTES);
  const cipher = key ? createCipheriv(ALGORITHM, key, iv) : new PassThrough();
  if (key) out.write(iv);
  await Promise.all([tar.ended, pipeline(tar.child.stdout, cipher, out, { end: false })]);
  await new Promise((done, fail) => {
    out.on('error', fail);
    out.end(key ? cipher.getAuthTag() : Buffer.alloc(0), done);
  });
  return digestOf(file);
}

/** Throws where a byte was changed or the key is another one. */
export async function unpack(file, folder, key) {
  const tar = spawnTar(['-C', folder, '-xzf', '-', '--no-same-owner'], ['pipe', 'ignore', 'pipe']);
  await Promise.all([tar.ended, pipeline(...clearStreams(file, key), tar.child.stdin)]);
}

export async function digestOf(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function clearStreams(file, key) {
  if (!key) return [createReadStream(file)];
  const { size } = statSync(file);
  const decipher = createDecipheriv(ALGORITHM, key, readAt(file, 0, IV_BYTES));
  decipher.setAuthTag(readAt(file, size - TAG_BYTES, TAG_BYTES));
  return [createReadStream(file, { start: IV_BYTES, end: size - TAG_BYTES - 1 }), decipher];
}

function readAt(file, position, length) {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    readSync(handle, bytes, 0, length, position);
    return bytes;
  } finally {
    closeSync(handle);
  }
}

function spawnTar(args, stdio) {
  const child = spawn('tar', args, { stdio });
  const said = [];
  child.stderr.on('data', (chunk) => said.push(chunk));
  const ended = new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(`tar: ${Buffer.concat(said)}`))));
  });
  return { child, ended };
}
