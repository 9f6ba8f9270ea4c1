import { auditTable } from '@commune/platform/audit';
import { protectContentOf, protectUnitRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `unit_id` of a package is what it was asked for, a province or a commune; of `result_package_unit` always where people
 * work. A result is in one package at most that was not withdrawn, whoever makes two at once.
 */
const tables = `
  create table result_package (
    id uuid primary key,
    unit_id uuid not null,
    bloc text not null,
    period text not null,
    state text not null,
    people integer not null,
    has_id_numbers boolean not null,
    file_name text not null,
    size_bytes integer not null,
    sha256 text not null,
    made_by_name text not null,
    made_at timestamptz not null default now(),
    job_id uuid not null,
    result_on date not null,
    sent_on date,
    receipt_number text,
    sent_by_name text,
    withdrawn_reason text,
    version integer not null default 1,
    constraint result_package_unit foreign key (unit_id) references org_unit (id),
    constraint result_package_job unique (job_id),
    constraint result_package_bloc check (bloc in ('party', 'government')),
    constraint result_package_period check (period ~ '^\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$'),
    constraint result_package_state check (state in ('ready', 'sent', 'withdrawn')),
    constraint result_package_sent check ((state = 'sent') = (sent_on is not null)
      and (sent_on is null) = (receipt_number is null)),
    constraint result_package_withdrawn check ((state = 'withdrawn') = (withdrawn_reason is not null)),
    constraint result_package_people check (people > 0)
  );
  create index result_package_made on result_package (made_at desc, id);
  create table result_package_content (
    package_id uuid primary key,
    sealed_content bytea not null,
    constraint result_package_content_package foreign key (package_id) references result_package (id)
  );
  alter table result_package_content alter column sealed_content set storage external;
  create table packed_unit (
    package_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    period text not null,
    people integer not null,
    is_withdrawn boolean not null default false,
    constraint packed_unit_key primary key (package_id, unit_id),
    constraint packed_unit_package foreign key (package_id) references result_package (id),
    constraint packed_unit_unit foreign key (unit_id) references org_unit (id)
  );
  create index packed_unit_of_period on packed_unit (unit_id, bloc, period);
  create table packed_result (
    package_id uuid not null,
    result_id uuid not null,
    civil_servant_id uuid not null,
    is_withdrawn boolean not null default false,
    constraint packed_result_key primary key (package_id, result_id),
    constraint packed_result_package foreign key (package_id) references result_package (id)
  );
  create unique index packed_result_once on packed_result (result_id) where not is_withdrawn;`;

/** What went out stays as it went out; only the step that follows on "ready" is written. */
const fixed = `
  create function keep_result_package() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.state <> 'ready' or (to_jsonb(new) - array['state', 'sent_on', 'receipt_number', 'sent_by_name',
      'withdrawn_reason', 'version']) <> (to_jsonb(old) - array['state', 'sent_on', 'receipt_number', 'sent_by_name',
      'withdrawn_reason', 'version']) then
      raise exception 'Gói kết quả đã lập giữ nguyên nội dung; gói đã gửi hoặc đã hủy không đổi nữa.'
        using errcode = 'RF409', hint = 'evaluation.package-fixed';
    end if;
    return new;
  end $$;
  create function free_packed_results() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    update packed_result set is_withdrawn = true where package_id = new.id;
    update packed_unit set is_withdrawn = true where package_id = new.id;
    return null;
  end $$;
  create trigger result_package_fixed before update or delete on result_package
    for each row execute function keep_result_package();
  create trigger result_package_withdrawn after update of state on result_package
    for each row when (new.state = 'withdrawn') execute function free_packed_results();`;

export class ResultPackages1764570000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(fixed);
    await runner.query(protectUnitRecords('result_package'));
    await runner.query(protectContentOf('result_package_content', 'result_package', 'package_id'));
    await runner.query(protectUnitRecords('packed_unit'));
    await runner.query(protectContentOf('packed_result', 'result_package', 'package_id'));
    const hidden = ['job_id', 'size_bytes'];
    await runner.query(auditTable('result_package', { recordType: 'result_package', recordColumn: 'id', hidden }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table packed_result, packed_unit, result_package_content, result_package;
      drop function keep_result_package, free_packed_results`);
  }
}
