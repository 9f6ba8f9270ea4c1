import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, systemScope } from '../../database/index.js';
import { TestApp } from '../../testing/index.js';
import { ANCHOR_FILE, AuditProof, AuditTrail } from '../index.js';

const commune = '01970000-0000-7000-8000-000000000001';

describe('the anchors', () => {
  let test: TestApp;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'anchors-'));
    file = join(folder, ANCHOR_FILE);
    test = await TestApp.start([], { anchorFolder: folder });
  });

  afterAll(async () => {
    await test.stop();
    rmSync(folder, { recursive: true });
  });

  const past = (statements: string): Promise<object[]> =>
    test.sql(`set session_replication_role = replica; ${statements}`);
  const lines = (): string[] => readFileSync(file, 'utf8').trimEnd().split('\n');
  const proof = (): AuditProof => test.get(AuditProof);

  const write = async (unitId: string | null): Promise<void> => {
    const record = { recordType: 'unit', recordId: commune, personId: null, unitId, bloc: null, officeId: null };
    await test
      .get(Database)
      .write(systemScope('test'), (writer) => test.get(AuditTrail).recordAccess(writer, 'read', record));
  };

  const found = async () => {
    const { faults } = await proof().verify();
    return faults.map(({ kind, line }) => [kind, line]);
  };

  beforeEach(async () => {
    await past('truncate audit_entry, audit_link, audit_chain, audit_anchoring');
    rmSync(file, { force: true });
    await write(commune);
    await write(null);
    await proof().anchor();
    await write(commune);
    await proof().anchor();
  });

  afterEach(() => past('truncate audit_entry, audit_link, audit_chain, audit_anchoring'));

  it('are a line for each chain that moved, each with the hash of the line before', async () => {
    await proof().anchor();
    const chains = lines().map((line) => (JSON.parse(line) as { chain: string; position: number }).position);
    expect(chains).toEqual([1, 1, 2]);
    expect(await found()).toEqual([]);
  });

  it('are made by the task of every hour, and verified by the task of every night', async () => {
    await write(commune);
    await test.get(Database).write(systemScope('test'), async (writer) => {
      await writer.query(`select enqueue_task('audit.anchor', '{}', null, null, 1, null)`);
      await writer.query(`select enqueue_task('audit.verify', '{}', null, null, 1, null)`);
    });
    expect(await test.runTasks()).toEqual([
      { name: 'audit.anchor', error: null },
      { name: 'audit.verify', error: null },
    ]);
    expect(lines()).toHaveLength(4);
    const { anchored, verified } = await proof().state();
    expect(anchored).toMatchObject({ chains: 2, lines: 4 });
    expect(verified).toMatchObject({ entries: 4, chains: 2, faults: 0, firstFault: null });
  });

  it('tell of a chain that was cut and whose head was put back', async () => {
    await past(`delete from audit_entry where unit_id = '${commune}'; delete from audit_link where chain = '${commune}';
      delete from audit_chain where chain = '${commune}'`);
    expect(await found()).toEqual([['anchored-and-gone', undefined]]);
  });

  it('tell of a line that was edited', async () => {
    const [first = '', ...others] = lines();
    writeFileSync(file, `${[first.replace('"position":1', '"position":9'), ...others].join('\n')}\n`);
    expect(await found()).toContainEqual(['anchor-file-changed', 2]);
  });

  it('tell of a last line that was edited', async () => {
    const kept = lines();
    writeFileSync(
      file,
      `${[...kept.slice(0, -1), (kept.at(-1) ?? '').replace('"position":2', '"position":3')].join('\n')}\n`,
    );
    expect(await found()).toContainEqual(['anchor-file-changed', 3]);
  });

  it('tell of a line that was taken out', async () => {
    writeFileSync(file, `${lines().toSpliced(1, 1).join('\n')}\n`);
    expect(await found()).toEqual(
      expect.arrayContaining([
        ['anchor-file-changed', 2],
        ['anchor-file-cut', 3],
      ]),
    );
  });

  it('tell of a file that is gone', async () => {
    rmSync(file);
    expect(await found()).toEqual([['anchor-file-cut', 1]]);
  });

  it('go on after a line that a power cut tore', async () => {
    appendFileSync(file, '{"at":"2026-');
    await write(commune);
    await proof().anchor();
    expect(lines()).toHaveLength(4);
    expect(await found()).toEqual([]);
  });
});
