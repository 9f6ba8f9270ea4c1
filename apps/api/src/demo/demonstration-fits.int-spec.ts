import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, systemScope } from '@commune/platform/database';
import { TestApp } from '@commune/platform/testing';
import { PositionFits, type PersonFit } from '@commune/roster';
import { AppModule } from '../app.module.js';
import { ListsLoading } from '../first-load/lists-loading.service.js';
import { Demonstration } from './demonstration.service.js';

const AS_OF = '2026-03-31';
const SEED = 1570;
const home = mkdtempSync(join(tmpdir(), 'demonstration-fits-'));
let test: TestApp;
let fits: readonly PersonFit[];

beforeAll(async () => {
  test = await TestApp.start([AppModule], { home });
  await test.get(ListsLoading).load();
  await test.get(Demonstration).load();
  const wanted = { asOf: AS_OF, standardsAsOf: AS_OF, unitIds: null, blocs: ['party', 'government'] as const };
  fits = await test.get(Database).read(systemScope('test'), (reader) => test.get(PositionFits).of(reader, wanted));
});

afterAll(async () => {
  await test.stop();
  rmSync(home, { recursive: true });
});

const orderOf = (levels: string, code: string): string => `array_position('{${levels}}'::text[], ${code})`;
const EDUCATION = 'upper_secondary,elementary,intermediate,college,university,master,doctorate';
const THEORY = 'none,elementary,intermediate,advanced,bachelor';
const MANAGEMENT = 'none,officer_assistant,specialist,principal_specialist,senior_specialist';
const IT = 'none,basic,advanced,intermediate_plus';

const level = (kind: string, levels: string, required: string, found: string): string => `
  case when ${required} is null then null when ${found} is null then '${kind}-unknown'
    when ${orderOf(levels, found)} < ${orderOf(levels, required)} then '${kind}-unmet' end`;

/** The same rule written a second time, in SQL, by the words of KH 1570/KH-UBND III.2 and not by the code. */
const AGAIN = `
  select c.id, array_remove(array[
    (select case rating when 'unsatisfactory' then 'rating-unmet' end from annual_rating r where r.civil_servant_id = c.id and r.year = 2025),
    case when not exists (select from annual_rating r where r.civil_servant_id = c.id and r.year = 2025) then 'rating-unknown' end,
    ${level('education', EDUCATION, 's.min_education', 'q.education_level')},
    case when cardinality(s.fields_of_study) = 0 then null when q.field_of_study is null then 'field_of_study-unknown'
      when q.field_of_study <> all (s.fields_of_study) then 'field_of_study-unmet' end,
    ${level('political_theory', THEORY, 's.min_political_theory', 'q.political_theory')},
    ${level('state_management', MANAGEMENT, 's.min_state_management', 'q.state_management')}
  ], null) || coalesce((select array_agg(lack) from jsonb_to_recordset(s.further) as f(kind text, name text, level int, "areaType" text),
    lateral (select case f.kind
      when 'it' then ${level('it', IT, 'f.name', 'q.it_level')}
      when 'ethnic_language' then case when q.ethnic_language is null then 'ethnic_language-unknown' end
      when 'certificate' then (select case when count(*) = 0 then 'certificate-unmet'
          when bool_and(h.expires_on < $1::date) then 'certificate-expired' end
        from certificate h where h.civil_servant_id = c.id and h.name = f.name and coalesce(h.issued_on, $1::date) <= $1::date)
      when 'foreign_language' then case when q.foreign_language is null then 'foreign_language-unknown'
        when q.foreign_language <> f.name or q.foreign_language_level < f.level then 'foreign_language-unmet' end
      when 'years_of_service' then case when c.recruited_on + make_interval(years => f.level) > $1::date then 'years_of_service-unmet' end
      end as lack) as found
    where lack is not null and (f."areaType" is null or exists (select from unit_area_type a where a.unit_id = p.unit_id and a.area_type = f."areaType"))), '{}') as reasons,
    s.trainable
  from posting p join civil_servant c on c.id = p.civil_servant_id join qualification q on q.civil_servant_id = c.id
    join position_standard s on s.position_id = p.position_id
  where $1::date between p.started_on and coalesce(p.ended_on, 'infinity')
    and $1::date between q.effective_from and coalesce(q.effective_to, 'infinity')
    and $1::date between s.effective_from and coalesce(s.effective_to, 'infinity')`;

interface Again {
  readonly id: string;
  readonly reasons: readonly string[];
  readonly trainable: readonly string[];
}

function groupAgain({ reasons, trainable }: Again): number {
  const lacking = reasons.map((code) => code.slice(0, code.lastIndexOf('-')));
  if (reasons.includes('rating-unmet')) return 5;
  const rest = lacking.filter((kind) => kind !== 'rating');
  if (rest.some((kind) => kind !== 'field_of_study' && !trainable.includes(kind))) return 4;
  if (rest.includes('field_of_study')) return 3;
  return rest.length > 0 ? 2 : 1;
}

const toldAgain = (again: Again): string => `${groupAgain(again)}: ${[...again.reasons].sort().join(', ')}`;
const told = ({ group, reasons }: PersonFit): string =>
  `${group}: ${reasons.map(({ code }) => code).sort().join(', ')}`; // prettier-ignore

describe('the groups of the demonstration province', () => {
  it('are all five there, in shares that a province could have', () => {
    expect(fits).toHaveLength(3555);
    const share = (group: number): number => (100 * fits.filter((fit) => fit.group === group).length) / fits.length;
    const bands = { 1: [25, 35], 2: [40, 52], 3: [12, 22], 4: [3, 7], 5: [0.5, 2] } as const;
    for (const [group, [from, to]] of Object.entries(bands)) {
      expect({ group, inBand: share(Number(group)) >= from && share(Number(group)) <= to }).toEqual({
        group,
        inBand: true,
      });
    }
    expect(fits.filter(({ group }) => group === null)).toEqual([]);
  });

  it('have the reasons that SQL finds a second time: of ten drawn at random, and of everybody', async () => {
    const again = new Map((await test.sql<Again>(AGAIN, [AS_OF])).map((row) => [row.id, row]));
    const drawn = Array.from({ length: 10 }, (_, turn) => fits[((turn + 1) * SEED * 7919) % fits.length]);
    expect(new Set(drawn).size).toBe(10);
    const differing = (some: readonly (PersonFit | undefined)[]): string[] =>
      some.flatMap((fit) => {
        const other = fit && again.get(fit.civilServantId);
        return fit && other && told(fit) === toldAgain(other)
          ? []
          : [`${fit && told(fit)} / ${other && toldAgain(other)}`];
      });
    expect(differing(drawn)).toEqual([]);
    expect(differing(fits)).toEqual([]);
  });
});
