import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestApp, TwoProvinces } from '../../testing/index.js';
import { RecordKeeper } from '../people-on-record.js';
import { AccountClosing } from './account-closing.js';

let test: TestApp;
let units: TwoProvinces;
const left = new Set<string>();

beforeAll(async () => {
  test = await TestApp.start([]);
  units = await TwoProvinces.open(test);
  test.get(RecordKeeper).register({
    inOffice: async () => [],
    whoLeft: async (_reader, ids) => ids.filter((id) => left.has(id)),
  });
});

afterAll(() => test.stop());

beforeEach(() => test.sql('update account set last_used_at = now()'));

const isDisabled = async (id: string): Promise<boolean | undefined> => {
  const [row] = await test.sql<{ off: boolean }>('select is_disabled as off from account where id = $1', [id]);
  return row?.off;
};
const unusedFor = (id: string, days: number) =>
  test.sql(`update account set last_used_at = now() - make_interval(days => $2) where id = $1`, [id, days]);
const night = () => test.get(AccountClosing).run();

describe('each night', () => {
  it('an account that was not used for 45 days is disabled, one of 44 days is not', async () => {
    const [old, recent] = [await units.account('viewer', 'ward'), await units.account('viewer', 'ward')];
    await unusedFor(old.id, 46);
    await unusedFor(recent.id, 44);
    await night();
    expect([await isDisabled(old.id), await isDisabled(recent.id)]).toEqual([true, false]);
    const [entry] = await test.sql<{ reason: string }>(
      `select reason from audit_entry where record_id = $1 order by seq desc limit 1`,
      [old.id],
    );
    expect(entry?.reason).toBe('Không dùng quá thời hạn');
  });

  it('an account that was never used counts from the day it was made', async () => {
    const { id } = await units.account('viewer', 'ward');
    await test.sql(`update account set last_used_at = null, created_at = now() - interval '46 days' where id = $1`, [
      id,
    ]);
    await night();
    expect(await isDisabled(id)).toBe(true);
  });

  it('the account of who has left is disabled, that of who is in office stays', async () => {
    const [gone, here] = [crypto.randomUUID(), crypto.randomUUID()];
    const leaver = await units.account('civil_servant', 'ward', { civilServantId: gone });
    const colleague = await units.account('civil_servant', 'ward', { civilServantId: here });
    left.add(gone);
    await night();
    expect([await isDisabled(leaver.id), await isDisabled(colleague.id)]).toEqual([true, false]);
  });

  it('the last administrator of a province stays, however long unused', async () => {
    const first = await units.account('province_admin', 'there');
    const last = await units.account('province_admin', 'there');
    await unusedFor(first.id, 400);
    await unusedFor(last.id, 300);
    await night();
    expect([await isDisabled(first.id), await isDisabled(last.id)]).toEqual([true, false]);
  });
});
