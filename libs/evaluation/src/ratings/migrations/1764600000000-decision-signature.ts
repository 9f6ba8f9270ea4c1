import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A decision that the agency's paper does not name, that on its head above all, has a paper of its own: with its number the
 * day, the signer and their post (ND 335 Đ10.2a, Mẫu số 02). All three or none, and none without a number.
 */
export class DecisionSignature1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rating_decision
        add column signed_on date,
        add column signer text,
        add column signer_post text,
        add constraint rating_decision_signature check (
          num_nulls(signed_on, signer, signer_post) in (0, 3) and (signed_on is null or decision_number is not null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rating_decision drop column signed_on, drop column signer, drop column signer_post`);
  }
}
