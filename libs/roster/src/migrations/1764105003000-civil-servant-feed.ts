import { feedTable, unfeedTable } from '@commune/platform/changes';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every change of a record raises the version of its first row, so that row alone feeds. */
export class CivilServantFeed1764105003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(feedTable('civil_servant', { type: 'civil-servant', unit: 'r.unit_id', bloc: 'r.bloc' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(unfeedTable('civil_servant'));
  }
}
