import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A secondment and a trial appointment are transfers with an end: the record is handed over as with any other. */
export class PlannedTransfers1764304001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table transfer drop constraint transfer_kind, add constraint transfer_kind
      check (kind_code in ('transfer', 'rotation', 'reassignment', 'secondment', 'trial_appointment'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table transfer drop constraint transfer_kind, add constraint transfer_kind
      check (kind_code in ('transfer', 'rotation', 'reassignment'))`);
  }
}
