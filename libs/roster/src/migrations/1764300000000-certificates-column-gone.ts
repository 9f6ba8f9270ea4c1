import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates have been rows of their own for a while; the list beside the qualification was empty ever since. */
export class CertificatesColumnGone1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table qualification drop column certificates');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table qualification add certificates text[] not null default '{}'`);
  }
}
