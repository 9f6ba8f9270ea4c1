import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '@commune/platform/testing';
import fc from 'fast-check';
import { fieldOfStudySynonyms, foldedField, sameFieldOfStudy } from '../domain/index.js';
import { startSmallProvince } from '../testing/small-province.js';
import { acceptedFields } from './accepted-fields-sql.js';

let test: TestApp;
beforeAll(async () => {
  test = await startSmallProvince();
});
afterAll(() => test.stop());

const known = [...fieldOfStudySynonyms.flat(), 'Luật', 'Luật kinh tế', 'Kinh tế', 'Sư phạm Ngữ văn'];
const letters = [...'aAăÂáÁđĐêỂơởưỮỵzZ09', '\u0301', '\u0323', '\u031b'];
const between = [...' -–—/,.()&"\t', '\u00A0', '\u00AD', '\u200B'];
const word = fc.string({ unit: fc.constantFrom(...letters, ...between), minLength: 1, maxLength: 12 });
/** As people write it: in any case, composed or not, with other dashes and blanks. */
const written = fc.tuple(fc.constantFrom(...known), fc.nat(4)).map(([name, way]) => {
  const ways = [name, name.toUpperCase(), name.normalize('NFD'), name.replaceAll(' ', '  '), name.replaceAll('–', '-')];
  return ways[way] ?? name;
});
const sampled = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { numRuns: count, seed: 18 });

describe('fields of study in SQL', () => {
  it('are folded as the rule folds them', async () => {
    const names = [...known, ...sampled(word, 400), ...sampled(written, 200)];
    const rows = await test.sql<{ folded: string }>(
      `select fold_field_of_study(name) as folded from unnest($1::text[]) with ordinality as n(name, place) order by place`,
      [names],
    );
    expect(rows.map(({ folded }) => folded)).toEqual(names.map(foldedField));
  });

  it('are accepted where the rule finds them the same', async () => {
    const pairs = sampled(fc.tuple(fc.array(written, { maxLength: 3 }), written), 400);
    const rows = await test.sql<{ accepted: boolean }>(
      `select coalesce(fold_field_of_study(pair.name) = any (${acceptedFields('pair.wanted')}::text[]), false) as accepted
       from jsonb_array_elements($1::jsonb) with ordinality as given(pair, place)
         cross join lateral (select given.pair ->> 1 as name,
           array(select jsonb_array_elements_text(given.pair -> 0)) as wanted) pair
       order by place`,
      [JSON.stringify(pairs)],
    );
    expect(rows.map(({ accepted }) => accepted)).toEqual(
      pairs.map(([wanted, name]) => wanted.some((one) => sameFieldOfStudy(one, name))),
    );
    expect(new Set(rows.map(({ accepted }) => accepted))).toEqual(new Set([true, false]));
  });
});
