import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from '../../database/row-level-security.js';
import { canonicalEntry, canonicalLink, chainOfEntry, GENESIS } from '../chain/canonical.js';

/** Entries written before get the number of this migration's transaction, and its links. */
const tables = `
  alter table audit_entry add column transaction_id xid8 not null default pg_current_xact_id();
  create table audit_chain (
    chain text primary key,
    position bigint not null,
    hash bytea not null,
    transaction_id xid8 not null,
    last_seq bigint not null
  );
  create table audit_link (
    chain text not null,
    position bigint not null,
    linked_at timestamptz not null,
    transaction_id xid8 not null,
    seqs bigint[] not null,
    digests bytea not null,
    last_seq bigint not null,
    hash bytea not null,
    constraint audit_link_pkey primary key (chain, position),
    constraint audit_link_last_seq unique (last_seq),
    constraint audit_link_digests check (length(digests) = 32 * cardinality(seqs))
  );`;

const linkText = canonicalLink({
  chain: 'part.chain',
  position: 'head.position + 1',
  linkedAt: 'now_at',
  transactionId: 'pg_current_xact_id()',
  seqs: 'part.seqs',
});

/**
 * One link per transaction and chain, in the order of the chains, so that two transactions over the same units wait
 * for each other instead of dying of it. The head is locked from here to the commit. The planner settings: this
 * transaction's entries are the newest, and a cached plan must not guess that they are a third of the table.
 */
const linking = `
  create function link_audit_entries(from_seq bigint) returns void language plpgsql security definer
    set search_path = public set enable_seqscan = off set enable_bitmapscan = off as $$
  declare
    part record;
    head audit_chain;
    now_at timestamptz;
    link_hash bytea;
  begin
    for part in
      select chain, array_agg(seq order by seq) as seqs, string_agg(digest, ''::bytea order by seq) as digests, max(seq) as last_seq
      from (select ${chainOfEntry} as chain, seq, sha256(convert_to(${canonicalEntry}, 'UTF8')) as digest
        from audit_entry where seq >= from_seq and transaction_id = pg_current_xact_id()) as entry
      group by chain order by chain collate "C"
    loop
      select * into head from audit_chain where chain = part.chain for update;
      if not found then
        insert into audit_chain values (part.chain, 0, '\\x${GENESIS}', pg_current_xact_id(), 0) on conflict do nothing;
        select * into head from audit_chain where chain = part.chain for update;
      end if;
      now_at := clock_timestamp();
      link_hash := sha256(head.hash || convert_to(${linkText}, 'UTF8') || part.digests);
      insert into audit_link values (part.chain, head.position + 1, now_at, pg_current_xact_id(), part.seqs,
        part.digests, part.last_seq, link_hash);
      update audit_chain set position = head.position + 1, hash = link_hash, transaction_id = pg_current_xact_id(),
        last_seq = part.last_seq where chain = part.chain;
    end loop;
  end $$;
  revoke execute on function link_audit_entries from public;`;

/** Fires for each entry at commit: the first one links all of the transaction, the others find that done. */
const atCommit = `
  create function link_at_commit() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    if not exists (select from audit_chain where chain = coalesce(new.unit_id::text, 'system')
        and transaction_id = pg_current_xact_id() and last_seq >= new.seq) then
      perform link_audit_entries(new.seq);
    end if;
    return null;
  end $$;
  revoke execute on function link_at_commit from public;
  create constraint trigger audit_entry_link after insert on audit_entry
    deferrable initially deferred for each row execute function link_at_commit();`;

/** The owner, too, may only add. A superuser who switches triggers off is found by the verification. */
const appendOnly = `
  create function refuse_audit_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
  end $$;
  create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_audit_change();
  create trigger audit_entry_never_empty before truncate on audit_entry execute function refuse_audit_change();
  create trigger audit_link_append_only before update or delete on audit_link
    for each row execute function refuse_audit_change();
  create trigger audit_link_never_empty before truncate on audit_link execute function refuse_audit_change();`;

export class AuditChain1764101000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['audit_chain', 'audit_link']) {
      await runner.query(`${protectTable(table)} revoke insert, update, delete on ${table} from everything;`);
    }
    await runner.query(linking);
    await runner.query('select link_audit_entries(0)');
    await runner.query(atCommit);
    await runner.query(appendOnly);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger audit_entry_link on audit_entry; drop trigger audit_entry_append_only on audit_entry;
      drop trigger audit_entry_never_empty on audit_entry; drop table audit_link, audit_chain;
      drop function link_at_commit; drop function link_audit_entries; drop function refuse_audit_change;
      alter table audit_entry drop column transaction_id`);
  }
}
