import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';

const dataImport = { recordType: 'data_import', recordColumn: 'id' };

/** An import stays when the job that did it is cleared away; which job it was is no part of its trail. */
export class ImportsOutliveJobs1764200202000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table data_import drop constraint data_import_job,
        add constraint data_import_job foreign key (job_id) references job (id) on delete set null;
      drop trigger data_import_audit on data_import;`);
    const hidden = ['file', 'mapping', 'findings'];
    await runner.query(auditTable('data_import', { ...dataImport, hidden, unwatched: ['job_id'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table data_import drop constraint data_import_job,
        add constraint data_import_job foreign key (job_id) references job (id);
      drop trigger data_import_audit on data_import;`);
    const hidden = ['file', 'mapping', 'findings', 'job_id'];
    await runner.query(auditTable('data_import', { ...dataImport, hidden }));
  }
}
