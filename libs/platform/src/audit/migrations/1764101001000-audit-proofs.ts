import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTable } from '../../database/row-level-security.js';

const tables = `
  create table audit_anchoring (
    id uuid primary key,
    at timestamptz not null default clock_timestamp(),
    chains integer not null,
    lines integer not null,
    line_hash bytea not null
  );
  create table audit_verification (
    id uuid primary key,
    at timestamptz not null default clock_timestamp(),
    entries bigint not null,
    chains integer not null,
    faults integer not null,
    first_fault text
  );`;

/** When the chains were anchored and verified, and with what outcome. */
export class AuditProofs1764101001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['audit_anchoring', 'audit_verification']) {
      await runner.query(`${protectTable(table)} revoke update, delete on ${table} from everything;`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_anchoring, audit_verification');
  }
}
