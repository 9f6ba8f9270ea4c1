import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The decision as it was issued on paper, with which the agency makes known the ratings of all but its head (ND 335 Đ21.2đ).
 * It gets its number from the registry after it was signed, so it comes when it is there: all of it or nothing.
 */
export class RatingPaper1764590000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rating_round
        add column paper_number text,
        add column paper_signed_on date,
        add column paper_signer text,
        add column paper_signer_post text,
        add constraint rating_round_paper check (
          num_nulls(paper_number, paper_signed_on, paper_signer, paper_signer_post) in (0, 4)
          and (paper_number is null or state <> 'forms'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rating_round drop column paper_number, drop column paper_signed_on, drop column paper_signer,
        drop column paper_signer_post`);
  }
}
