import { fieldClasses } from '@commune/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardedClasses } from '../../database/access-scope.js';
import { protectByClass, protectContentOf } from '../../database/row-level-security.js';

const classes = fieldClasses.map((fieldClass) => `'${fieldClass}'`).join(', ');

const tables = `
  create table attachment (
    id uuid primary key,
    record_type text not null,
    record_id uuid not null,
    person_id uuid,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,
    field_class text not null,
    kind text not null,
    file_name text not null,
    media_type text not null,
    size_bytes integer not null,
    sha256 bytea not null,
    uploaded_by_id uuid,
    uploaded_by text not null,
    uploaded_at timestamptz not null default now(),
    removed_at timestamptz,
    removed_reason text,
    version integer not null default 1,
    constraint attachment_unit foreign key (unit_id) references org_unit (id),
    constraint attachment_office foreign key (office_id) references org_unit (id),
    constraint attachment_bloc check (bloc in ('party', 'government')),
    constraint attachment_class check (field_class in (${classes})),
    constraint attachment_size check (size_bytes between 1 and 20 * 1024 * 1024),
    constraint attachment_removal check ((removed_at is null) = (removed_reason is null))
  );
  create index attachment_record on attachment (record_type, record_id, uploaded_at desc);
  create unique index attachment_once on attachment (record_type, record_id, sha256) where removed_at is null;
  create table attachment_content (
    attachment_id uuid primary key,
    sealed_key bytea not null,
    sealed_content bytea not null,
    constraint attachment_content_attachment foreign key (attachment_id) references attachment (id)
  );
  -- Sealed bytes don't shrink: trying would only cost time.
  alter table attachment_content alter column sealed_content set storage external;`;

/** One trigger for each class, since the class of an entry decides who may read it. */
const auditOfClass = (fieldClass: string): string => `
  create trigger attachment_audit_${fieldClass} after insert or update on attachment for each row
    when (new.field_class = '${fieldClass}')
    execute function write_audit_entry('attachment', 'record_id', 'person_id', '${fieldClass}',
      'record_type,record_id,person_id,field_class,sha256,uploaded_by_id,uploaded_by,uploaded_at,media_type');`;

export class Attachments1764103000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(protectByClass('attachment', 'person_id', guardedClasses));
    await runner.query(protectContentOf('attachment_content', 'attachment', 'attachment_id'));
    await runner.query(fieldClasses.map(auditOfClass).join('\n'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table attachment_content, attachment');
  }
}
