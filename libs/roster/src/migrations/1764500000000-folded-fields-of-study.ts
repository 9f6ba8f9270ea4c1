import { auditTable } from '@commune/platform/audit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const audited = (hidden: readonly string[]): string =>
  auditTable('qualification', {
    recordType: 'civil_servant',
    recordColumn: 'civil_servant_id',
    personColumn: 'civil_servant_id',
    fieldClass: 'qualification',
    hidden: ['id', 'civil_servant_id', ...hidden],
  });

/** Fields of study are compared folded; the form is made once, when a name is written, and is no fact for the trail. */
export class FoldedFieldsOfStudy1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function fold_field_of_study(name text) returns text language sql immutable parallel safe strict as $$
        select btrim(regexp_replace(
          translate(
            regexp_replace(
              normalize(regexp_replace(name, '[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]', '', 'g'), nfd),
              '[\\u0300-\\u036F]', '', 'g'),
            'ABCDEFGHIJKLMNOPQRSTUVWXYZĐđ', 'abcdefghijklmnopqrstuvwxyzdd'),
          '[\\u0001-\\u002F\\u003A-\\u0060\\u007B-\\u00BF\\u00D7\\u00F7\\u2000-\\u206F]+', ' ', 'g'), ' ')
      $$;
      drop trigger qualification_audit on qualification;
      alter table qualification add column field_of_study_folded text
        generated always as (fold_field_of_study(field_of_study)) stored;`);
    await runner.query(audited(['field_of_study_folded']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger qualification_audit on qualification;
      alter table qualification drop column field_of_study_folded;
      drop function fold_field_of_study(text);`);
    await runner.query(audited([]));
  }
}
