import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Vietnamese text is searched folded: without diacritics, đ as d, in lower case. */
export class TextSearch1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const extension of ['unaccent', 'pg_trgm', 'btree_gist', 'btree_gin']) {
      await runner.query(`create extension if not exists ${extension}`);
    }
    // unaccent() is only stable because its dictionary could be replaced; ours never is, and an index needs immutable.
    await runner.query(`
      create function fold_text(text) returns text language sql immutable parallel safe strict
      as $$ select lower(public.unaccent('public.unaccent', normalize($1, nfc))) $$;
      grant usage on schema public to scoped, everything;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function fold_text(text)');
  }
}
