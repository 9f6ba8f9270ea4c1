import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';

const account = { recordType: 'account', recordColumn: 'id' };

/** That an account was used is told by the entry of its sign-in; the day of last use changes without one of its own. */
export class UseIsNoChange1764200201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger account_audit on account');
    await runner.query(auditTable('account', { ...account, hidden: ['password_hash'], unwatched: ['last_used_at'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger account_audit on account');
    await runner.query(auditTable('account', { ...account, hidden: ['password_hash', 'last_used_at'] }));
  }
}
