import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseConfig, withSecretFiles } from './index.js';

const good = {
  DATABASE_URL: 'postgres://a',
  WORKER_DATABASE_URL: 'postgres://w',
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  DIGEST_KEY: randomBytes(32).toString('base64'),
};

describe('the configuration', () => {
  it('serves without the owner of the tables: replicas do', () => {
    expect(parseConfig({ ...good, MODE: 'production' }).databaseOwnerUrl).toBe('');
  });

  it.each([
    ['a default key', { ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') }, 'ENCRYPTION_KEY is a default key'],
    ['invented people', { DEMO_ROSTER: 'full' }, 'DEMO_ROSTER has no place in production'],
    ['figures for everybody', { METRICS_PORT: '9100', METRICS_HOST: '0.0.0.0' }, 'METRICS_TOKEN is missing'],
    ['an unknown level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
    ['a port that is none', { METRICS_PORT: '70000' }, 'METRICS_PORT must be between'],
  ])('of production refuses %s', (_, more, fault) => {
    expect(() => parseConfig({ ...good, MODE: 'production', ...more })).toThrow(fault);
  });

  it('takes secrets from files, and says which can not be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'config-'));
    const path = join(folder, 'key');
    writeFileSync(path, `${good.DIGEST_KEY}\n`);
    expect(withSecretFiles({ DIGEST_KEY_FILE: path })['DIGEST_KEY']).toBe(good.DIGEST_KEY);
    rmSync(folder, { recursive: true });
    expect(() => withSecretFiles({ DIGEST_KEY_FILE: path })).toThrow('DIGEST_KEY_FILE');
    expect(withSecretFiles({ EDITOR_CONFIG_FILE: path })['EDITOR_CONFIG']).toBeUndefined();
  });
});
