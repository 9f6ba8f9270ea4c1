import { attachmentsFollow } from '@commune/platform/files';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The papers of a person go with the person. */
export class RecordAttachments1764103000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(attachmentsFollow('civil_servant', 'civil_servant'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop trigger civil_servant_attachments_follow on civil_servant; drop function civil_servant_attachments_follow()',
    );
  }
}
