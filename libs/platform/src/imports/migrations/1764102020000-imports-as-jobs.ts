import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';

/**
 * Check and execution are jobs. What they found stands, encrypted, beside the file; both are kept for a while after the
 * execution too, so that the report can still be read.
 */
export class ImportsAsJobs1764102020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table data_import
        add column job_id uuid,
        add column findings bytea,
        add column expires_at timestamptz,
        add constraint data_import_job foreign key (job_id) references job (id);
      update data_import set expires_at = created_at + interval '30 days';
      alter table data_import alter column expires_at set not null;
      create index data_import_expiry_index on data_import (expires_at) where file is not null;
      drop trigger data_import_audit on data_import;`);
    await runner.query(
      auditTable('data_import', {
        recordType: 'data_import',
        recordColumn: 'id',
        hidden: ['file', 'mapping', 'findings', 'job_id'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table data_import drop column job_id, drop column findings, drop column expires_at');
  }
}
