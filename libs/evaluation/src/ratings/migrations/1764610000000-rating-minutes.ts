import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The minutes on paper stay as they were once the round is frozen, like the round itself (RF409: refusal by its hint). */
const kept = `
  create function keep_minutes_of_frozen_round() returns trigger language plpgsql as $$
  begin
    perform refuse_in_frozen_round(new.record_id);
    return new;
  end $$;
  create trigger attachment_rating_minutes_frozen before insert or update on attachment
    for each row when (new.record_type = 'rating_round') execute function keep_minutes_of_frozen_round();`;

export class RatingMinutes1764610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kept);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function keep_minutes_of_frozen_round cascade');
  }
}
