import type { MigrationInterface, QueryRunner } from 'typeorm';
import { canonicalEntryOf, chainOfEntry, lanesOf } from '../chain/canonical.js';

/**
 * Whether more entries follow in the transaction is told by the number that the session drew last, not by a look into
 * the trail, which was planned anew at each commit and took half of the time. A number drawn for an entry that was
 * undone leads to `link_audit_entries`, which finds what there is.
 */
const isOnlyOne = `currval('audit_entry_seq_seq'::regclass) = new.seq`;
const asBefore = `not exists (
      select from audit_entry where seq > new.seq and transaction_id = this_transaction order by seq limit 1)`;

const atCommit = (condition: string): string => `
  create or replace function link_at_commit() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    this_transaction xid8 := pg_current_xact_id();
    own_chain text := ${chainOfEntry.replace('unit_id', 'new.unit_id')};
  begin
    perform 1 from audit_chain
      where chain = any (${lanesOf('own_chain')}) and transaction_id = this_transaction and last_seq >= new.seq;
    if found then
      return null;
    end if;
    if ${condition} then
      perform add_audit_link(own_chain, array[new.seq], sha256(convert_to(${canonicalEntryOf('new.')}, 'UTF8')));
    else
      perform link_audit_entries(new.seq);
    end if;
    return null;
  end $$;`;

export class LinkLastEntry1764308002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(atCommit(isOnlyOne));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(atCommit(asBefore));
  }
}
