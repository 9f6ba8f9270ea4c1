import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People propose rows of the dated parts too: one to be added, changed or dropped, each decided by itself. */
export class CorrectionRows1764300002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table correction_item add part_action text, add part_row_id uuid,
        drop constraint correction_item_once,
        add constraint correction_item_part_action check (part_action in ('add', 'change', 'remove')),
        add constraint correction_item_part_row check ((part_row_id is not null) = coalesce(part_action in ('change', 'remove'), false));
      create unique index correction_item_field_once on correction_item (request_id, field) where part_action is null;
      create unique index correction_item_row_once on correction_item (request_id, part_row_id) where part_row_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from correction_item where part_action is not null;
      drop index correction_item_field_once; drop index correction_item_row_once;
      alter table correction_item drop part_action, drop part_row_id,
        add constraint correction_item_once unique (request_id, field)`);
  }
}
