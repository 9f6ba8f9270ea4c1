import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, systemScope } from '../../database/index.js';
import { TestApp } from '../../testing/index.js';
import { AuditTrail, verifyAudit } from '../index.js';

const unit = (n: number): string => `01970000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;

describe('the audit chain', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await TestApp.start([]);
  });

  afterAll(() => test.stop());

  beforeEach(() => test.sql(`set session_replication_role = replica; truncate audit_entry, audit_link, audit_chain`));

  /** One transaction with an entry for each of these units; null is the system's own. */
  const write = async (...units: readonly (string | null)[]): Promise<void> => {
    await test.get(Database).write(systemScope('test'), async (writer) => {
      for (const unitId of units) {
        const record = { recordType: 'unit', recordId: unit(0), personId: null, unitId, bloc: null, officeId: null };
        await test.get(AuditTrail).recordAccess(writer, 'read', record, { of: unitId });
      }
    });
  };

  const links = (): Promise<{ chain: string; position: string; entries: number }[]> =>
    test.sql('select chain, position, cardinality(seqs) as entries from audit_link order by chain, position');

  it('has one chain for each unit and one for the system', async () => {
    await write(unit(1));
    await write(unit(2));
    await write(null);
    await write(unit(1));
    expect(await links()).toEqual([
      { chain: unit(1), position: 1, entries: 1 },
      { chain: unit(1), position: 2, entries: 1 },
      { chain: unit(2), position: 1, entries: 1 },
      { chain: 'system', position: 1, entries: 1 },
    ]);
  });

  it('takes the entries of a transaction as one link of each chain', async () => {
    await write(unit(2), unit(1), unit(2), null);
    expect(await links()).toEqual([
      { chain: unit(1), position: 1, entries: 1 },
      { chain: unit(2), position: 1, entries: 2 },
      { chain: 'system', position: 1, entries: 1 },
    ]);
  });

  it('links nothing of what was rolled back, and loses no position by it', async () => {
    await write(unit(1));
    const failing = test.get(Database).write(systemScope('test'), async (writer) => {
      const record = {
        recordType: 'unit',
        recordId: unit(0),
        personId: null,
        unitId: unit(1),
        bloc: null,
        officeId: null,
      };
      await test.get(AuditTrail).recordAccess(writer, 'read', record);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await write(unit(1));
    expect((await links()).map(({ position }) => position)).toEqual([1, 2]);
  });

  it('links what is left where the last entry was undone alone', async () => {
    await test.get(Database).write(systemScope('test'), async (writer) => {
      const record = {
        recordType: 'unit',
        recordId: unit(0),
        personId: null,
        unitId: unit(1),
        bloc: null,
        officeId: null,
      };
      await test.get(AuditTrail).recordAccess(writer, 'read', record);
      await writer.query('savepoint undone');
      await test.get(AuditTrail).recordAccess(writer, 'read', record);
      await writer.query('rollback to undone');
    });
    expect(await links()).toEqual([{ chain: unit(1), position: 1, entries: 1 }]);
    expect((await verifyAudit(test.database.superuserUrl)).faults).toEqual([]);
  });

  it('links what came after the constraints were asked for early', async () => {
    await test.get(Database).write(systemScope('test'), async (writer) => {
      const record = {
        recordType: 'unit',
        recordId: unit(0),
        personId: null,
        unitId: unit(1),
        bloc: null,
        officeId: null,
      };
      await test.get(AuditTrail).recordAccess(writer, 'read', record);
      await writer.query('set constraints all immediate');
      await writer.query('set constraints all deferred');
      await test.get(AuditTrail).recordAccess(writer, 'read', record);
    });
    expect((await links()).map(({ entries }) => entries)).toEqual([1, 1]);
    expect((await verifyAudit(test.database.superuserUrl)).faults).toEqual([]);
  });

  it('holds fifty writers over overlapping units without a deadlock or a gap', async () => {
    const writers = Array.from({ length: 50 }, async (_, index) => {
      const own = [unit(index % 7), unit((index * 3) % 7), unit((index * 5) % 7), null];
      for (let round = 0; round < 4; round += 1) await write(...own.toSorted(() => (index % 2 === 0 ? 1 : -1)));
    });
    await Promise.all(writers);
    const report = await verifyAudit(test.database.superuserUrl);
    expect(report).toMatchObject({ entries: 800, chains: 8, faults: [] });
  });

  /** Somebody who has linked an entry of this unit and is not done yet, while `work` runs. */
  const duringCommit = (unitId: string, work: () => Promise<void>): Promise<void> =>
    test.get(Database).write(systemScope('test'), async (writer) => {
      const record = { recordType: 'unit', recordId: unit(0), personId: null, unitId, bloc: null, officeId: null };
      await test.get(AuditTrail).recordAccess(writer, 'read', record);
      await writer.query('set constraints all immediate');
      await work();
    });

  it('lets others of the unit finish while one commits, each in a lane of the chain', async () => {
    await duringCommit(unit(1), () => duringCommit(unit(1), () => write(unit(1), unit(2))));
    await write(unit(1));
    expect(await links()).toEqual([
      { chain: unit(1), position: 1, entries: 1 },
      { chain: unit(1), position: 2, entries: 1 },
      { chain: `${unit(1)}/1`, position: 1, entries: 1 },
      { chain: `${unit(1)}/2`, position: 1, entries: 1 },
      { chain: unit(2), position: 1, entries: 1 },
    ]);
    expect(await verifyAudit(test.database.superuserUrl)).toMatchObject({ entries: 5, chains: 2, faults: [] });
  });

  it('is guarded in each lane alike', async () => {
    await duringCommit(unit(1), () => write(unit(1)));
    await test.sql(`set session_replication_role = replica; delete from audit_entry where seq = (select max(seq) from audit_entry);
      delete from audit_link where chain = '${unit(1)}/1'`);
    const { faults } = await verifyAudit(test.database.superuserUrl);
    expect(faults.map(({ kind, chain }) => [kind, chain])).toEqual([['tail-cut', `${unit(1)}/1`]]);
  });

  it.each([
    'update audit_entry set reason = null',
    'delete from audit_entry',
    'truncate audit_entry',
    'delete from audit_link',
  ])('refuses even its owner: %s', async (statement) => {
    await write(null);
    await expect(test.sql(`set role commune_owner; ${statement}`)).rejects.toThrow('append-only');
  });

  it.each(['audit_chain', 'audit_link'])('lets neither role of the API write %s', async (table) => {
    const rights = await test.sql(
      `select 1 from unnest(array['scoped', 'everything', 'commune_api']) as r(role),
         unnest(array['insert', 'update', 'delete', 'truncate']) as w(privilege)
       where has_table_privilege(r.role, '${table}', w.privilege)`,
    );
    expect(rights).toEqual([]);
  });
});
