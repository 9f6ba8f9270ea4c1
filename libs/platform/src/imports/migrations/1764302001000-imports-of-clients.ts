import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownAlsoOfClients } from '../../database/row-level-security.js';

/** A file is brought by an account or by an API client. */
export class ImportsOfClients1764302001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table data_import alter column account_id drop not null,
        add column client_id uuid,
        add constraint data_import_begun_by check (num_nonnulls(account_id, client_id) = 1),
        add constraint data_import_client foreign key (client_id) references api_client (id);
      create index data_import_client_index on data_import (client_id, created_at desc) where client_id is not null;`);
    await runner.query(ownAlsoOfClients('data_import'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from data_import where client_id is not null');
  }
}
