import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which criteria of the shipped set of commune leaders (NQ 04-NQ/TU annex 1) the system's own figures answer. A per cent is
 * read on the scale of 100 as it stands; for days the resolution gives no ends, so they inform until a province sets some.
 */
const figures = {
  '3': { code: 'dossiers.on-time', full: 100, none: 0 },
  '5': { code: 'dossiers.satisfaction', full: 100, none: 0 },
  '6': { code: 'dossiers.processing-days', full: null, none: null },
  '7': { code: 'dossiers.petitions-resolved', full: 100, none: 0 },
} as const;

/** No points and no weight change, and nobody has been scored by it yet: hence past the trigger that keeps sets in use. */
const name = `
  alter table criteria_set disable trigger user;
  update criteria_set set groups = (
    select jsonb_agg(
      jsonb_set(g.content, '{criteria}', (
        select jsonb_agg(c.content || jsonb_build_object('figure', $figures$FIGURES$figures$::jsonb -> (c.content ->> 'code'))
          order by c.place)
        from jsonb_array_elements(g.content -> 'criteria') with ordinality as c(content, place)))
      order by g.place)
    from jsonb_array_elements(groups) with ordinality as g(content, place))
  where unit_id is null and kind = 'cadre';
  alter table criteria_set enable trigger user;`;

export class CriterionFigures1764550001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(name.replace('FIGURES', JSON.stringify(figures)));
  }

  async down(): Promise<void> {
    // What a set names in addition harms no earlier version.
  }
}
