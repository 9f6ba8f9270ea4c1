import { auditTable } from '@commune/platform/audit';
import { keptInUnits } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const alter = `
  alter table required_post
    add constraint required_post_bloc check (bloc in ('party', 'government')),
    add constraint required_post_period check (effective_to is null or effective_to >= effective_from),
    add constraint required_post_once exclude using gist (
      unit_id with =, position_id with =, daterange(effective_from, effective_to, '[]') with &&);`;

/** People set the posts required of a commune, on the screen or by a file; every change stands in the unit's trail. */
export class RequiredPostsKept1764200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(alter);
    await runner.query(keptInUnits('required_post', ['setRequiredPosts', 'executeImport']));
    await runner.query(auditTable('required_post', { recordType: 'required_post', recordColumn: 'unit_id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger required_post_audit on required_post;
      drop policy inserting on required_post;
      drop policy updating on required_post;
      drop policy deleting on required_post;
      revoke insert, update, delete on required_post from scoped;
      alter table required_post drop constraint required_post_once, drop constraint required_post_period,
        drop constraint required_post_bloc`);
  }
}
