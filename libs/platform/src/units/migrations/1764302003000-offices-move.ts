import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (names: readonly string[]): string => `
  alter table unit_change drop constraint unit_change_kind,
    add constraint unit_change_kind check (kind in (${names.map((name) => `'${name}'`).join(', ')}));`;
const BEFORE = ['rename', 'merge', 'split', 'dissolve', 'establish', 'reclassify'];

/** A unit may go under another. */
export class OfficesMove1764302003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds([...BEFORE, 'move']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from unit_change where kind = 'move'`);
    await runner.query(kinds(BEFORE));
  }
}
