import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownAlsoOfClients, ownWithinUnitAlsoOfClients } from '../../database/row-level-security.js';

/** A job is begun by an account or by an API client, never by both; its file is for whoever has begun it. */
const begunBy = (table: string): string => `
  alter table ${table} alter column account_id drop not null,
    add column client_id uuid,
    add constraint ${table}_begun_by check (num_nonnulls(account_id, client_id) = 1),
    add constraint ${table}_client foreign key (client_id) references api_client (id);`;

export class JobsOfClients1764302000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['job', 'job_file']) await runner.query(begunBy(table));
    await runner.query('create index job_client_index on job (client_id, created_at desc) where client_id is not null');
    await runner.query(ownWithinUnitAlsoOfClients('job'));
    await runner.query(ownAlsoOfClients('job_file'));
  }

  /** The columns stay, since the policies name them; without rows of clients they say nothing. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from job_file where client_id is not null; delete from job where client_id is not null');
  }
}
