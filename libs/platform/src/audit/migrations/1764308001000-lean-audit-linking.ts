import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Only the trigger's own functions call these two, as the owner and with its search path, so they need not take both
 * anew: each time it cost as much as what they do.
 */
const helpers = ['free_audit_head(text)', 'add_audit_link(text, bigint[], bytea)'];

export class LeanAuditLinking1764308001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const helper of helpers) await runner.query(`alter function ${helper} security invoker reset search_path`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const helper of helpers)
      await runner.query(`alter function ${helper} security definer set search_path = public`);
  }
}
