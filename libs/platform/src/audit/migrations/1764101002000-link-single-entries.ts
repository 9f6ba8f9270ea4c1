import type { MigrationInterface, QueryRunner } from 'typeorm';
import { canonicalEntryOf, canonicalLink, GENESIS } from '../chain/canonical.js';

const linkText = canonicalLink({
  chain: 'own_chain',
  position: 'c.position + 1',
  linkedAt: 'now_at',
  transactionId: 'this_transaction',
  seqs: 'seqs',
});

/**
 * Most transactions write one entry, and that one stands in NEW: it is linked without reading it back, which halves
 * the cost. `order by seq limit 1` keeps any plan on the index.
 */
const atCommit = `
  create or replace function link_at_commit() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    this_transaction xid8 := pg_current_xact_id();
    own_chain text := coalesce(new.unit_id::text, 'system');
    now_at timestamptz := clock_timestamp();
    seqs bigint[] := array[new.seq];
    digest bytea;
    next_position bigint;
    link_hash bytea;
  begin
    perform 1 from audit_chain where chain = own_chain and transaction_id = this_transaction and last_seq >= new.seq;
    if found then
      return null;
    end if;
    perform 1 from audit_entry where seq > new.seq and transaction_id = this_transaction order by seq limit 1;
    if found then
      perform link_audit_entries(new.seq);
      return null;
    end if;
    digest := sha256(convert_to(${canonicalEntryOf('new.')}, 'UTF8'));
    loop
      update audit_chain c set position = c.position + 1, transaction_id = this_transaction, last_seq = new.seq,
        hash = sha256(c.hash || convert_to(${linkText}, 'UTF8') || digest)
        where c.chain = own_chain returning c.position, c.hash into next_position, link_hash;
      exit when found;
      insert into audit_chain values (own_chain, 0, '\\x${GENESIS}', this_transaction, 0) on conflict do nothing;
    end loop;
    insert into audit_link values (own_chain, next_position, now_at, this_transaction, seqs, digest, new.seq, link_hash);
    return null;
  end $$;`;

const asBefore = `
  create or replace function link_at_commit() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    if not exists (select from audit_chain where chain = coalesce(new.unit_id::text, 'system')
        and transaction_id = pg_current_xact_id() and last_seq >= new.seq) then
      perform link_audit_entries(new.seq);
    end if;
    return null;
  end $$;`;

export class LinkSingleEntries1764101002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(atCommit);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(asBefore);
  }
}
