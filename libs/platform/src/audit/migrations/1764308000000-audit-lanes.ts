import type { MigrationInterface, QueryRunner } from 'typeorm';
import { canonicalEntry, canonicalEntryOf, canonicalLink, chainOfEntry, GENESIS, lanesOf } from '../chain/canonical.js';

/**
 * A head is locked from its link to the end of the commit, which waits for the disk. Writers of one unit would wait for
 * each other's disk; so the chain of a unit has lanes, and a transaction takes the first one that nobody holds. Each
 * lane is a chain of its own, and only the first is used while one writes at a time. Where all are held one is waited
 * for, in the order of the chains like everything else: no deadlock.
 */
const freeHead = `
  create function free_audit_head(own_chain text) returns audit_chain language plpgsql security definer
    set search_path = public as $$
  declare
    lanes text[] := ${lanesOf('own_chain')};
    lane text;
    head audit_chain;
  begin
    foreach lane in array lanes loop
      select * into head from audit_chain where chain = lane for update skip locked;
      if found then
        return head;
      end if;
      -- Asked first, for an insert would wait for whoever holds or creates this one.
      if not exists (select from audit_chain where chain = lane)
          and pg_try_advisory_xact_lock(hashtextextended('audit lane ' || lane, 0)) then
        insert into audit_chain values (lane, 0, '\\x${GENESIS}', pg_current_xact_id(), 0) on conflict do nothing
          returning * into head;
        if found then
          return head;
        end if;
      end if;
    end loop;
    lane := lanes[1 + pg_backend_pid() % cardinality(lanes)];
    insert into audit_chain values (lane, 0, '\\x${GENESIS}', pg_current_xact_id(), 0) on conflict do nothing;
    select * into head from audit_chain where chain = lane for update;
    return head;
  end $$;
  revoke execute on function free_audit_head from public;`;

const linkText = canonicalLink({
  chain: 'head.chain',
  position: 'head.position + 1',
  linkedAt: 'now_at',
  transactionId: 'this_transaction',
  seqs: 'part_seqs',
});

/** Adds one link to the lane that is free; the entries are those of the caller's transaction. */
const addLink = `
  create function add_audit_link(own_chain text, part_seqs bigint[], part_digests bytea) returns void language plpgsql
    security definer set search_path = public as $$
  declare
    this_transaction xid8 := pg_current_xact_id();
    head audit_chain := free_audit_head(own_chain);
    now_at timestamptz := clock_timestamp();
    newest bigint := part_seqs[cardinality(part_seqs)];
    link_hash bytea := sha256(head.hash || convert_to(${linkText}, 'UTF8') || part_digests);
  begin
    insert into audit_link values (head.chain, head.position + 1, now_at, this_transaction, part_seqs, part_digests,
      newest, link_hash);
    update audit_chain set position = head.position + 1, hash = link_hash, transaction_id = this_transaction,
      last_seq = newest where chain = head.chain;
  end $$;
  revoke execute on function add_audit_link from public;`;

const linking = `
  create or replace function link_audit_entries(from_seq bigint) returns void language plpgsql security definer
    set search_path = public set enable_seqscan = off set enable_bitmapscan = off as $$
  declare
    part record;
  begin
    for part in
      select chain, array_agg(seq order by seq) as seqs, string_agg(digest, ''::bytea order by seq) as digests
      from (select ${chainOfEntry} as chain, seq, sha256(convert_to(${canonicalEntry}, 'UTF8')) as digest
        from audit_entry where seq >= from_seq and transaction_id = pg_current_xact_id()) as entry
      group by chain order by chain collate "C"
    loop
      perform add_audit_link(part.chain, part.seqs, part.digests);
    end loop;
  end $$;`;

/** As before: the first entry links all of the transaction, one that is alone is linked without being read back. */
const atCommit = `
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
    perform 1 from audit_entry where seq > new.seq and transaction_id = this_transaction order by seq limit 1;
    if found then
      perform link_audit_entries(new.seq);
    else
      perform add_audit_link(own_chain, array[new.seq], sha256(convert_to(${canonicalEntryOf('new.')}, 'UTF8')));
    end if;
    return null;
  end $$;`;

export class AuditLanes1764308000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [freeHead, addLink, linking, atCommit]) await runner.query(statement);
  }

  /** Links in the lanes stay where they are, and chains of one lane are what there was before. */
  async down(): Promise<void> {}
}
