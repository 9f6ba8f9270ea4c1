import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, systemScope } from '@commune/platform/database';
import { TwoCommunes } from '../testing/two-communes.js';
import { PositionFits, type FitsWanted, type PersonFit } from './position-fits.query.js';

const DAY = '2026-03-31';

let two: TwoCommunes;

beforeAll(async () => {
  two = await TwoCommunes.start();
});

afterAll(() => two.test.stop());

const fits = (wanted: Partial<FitsWanted> = {}): Promise<PersonFit[]> =>
  two.test
    .get(Database)
    .read(systemScope('test'), (reader) =>
      two.test
        .get(PositionFits)
        .of(reader, { asOf: DAY, standardsAsOf: DAY, unitIds: null, blocs: ['party', 'government'], ...wanted }),
    );

describe('the fits of some units', () => {
  it('are those of everybody in a post, with the place of the post', async () => {
    const all = await fits();
    expect(all).toHaveLength(two.people.length);
    const ward = await fits({ unitIds: [two.wardId], blocs: ['government'] });
    expect(ward.map(({ civilServantId }) => civilServantId).sort()).toEqual(
      two.of('Lý').map(({ id }) => id).sort(), // prettier-ignore
    );
    expect(ward.every((fit) => fit.unitId === two.wardId && fit.bloc === 'government' && fit.group === 1)).toBe(true);
  });

  it('have no group where the post is of no position, or the position has no standard that day', async () => {
    const party = await fits({ blocs: ['party'] });
    expect(party.map(({ group }) => group)).toEqual(party.map(() => null));
    const before = await fits({ standardsAsOf: '2025-06-30' });
    expect(before.every(({ group }) => group === null)).toBe(true);
  });

  it('go by the qualifications, certificates, rating and kind of area of the day', async () => {
    const { id } = two.one('Ánh');
    const [position] = await two.test.sql<{ id: string }>(`select id from job_position where code = 'II.02'`);
    await two.test.sql(
      `insert into unit_area_type (unit_id, area_type, effective_from) values ('${two.wardId}', 'border', '2025-07-01');
       insert into certificate (id, civil_servant_id, unit_id, bloc, office_id, kind_code, name, issued_on, expires_on)
         select gen_random_uuid(), id, unit_id, bloc, office_id, 'other', 'Tiếp công dân', '2025-09-01', '2026-06-30'
         from civil_servant where id = '${id}';
       update annual_rating set rating = 'unsatisfactory' where civil_servant_id = '${id}';
       update position_standard set effective_to = '2025-12-31' where position_id = '${position?.id ?? ''}';
       insert into position_standard (position_id, effective_from, min_education, fields_of_study, further, source)
         values ('${position?.id ?? ''}', '2026-01-01', 'university', '{}', '[
           {"kind": "certificate", "name": "Tiếp công dân", "level": null, "areaType": null},
           {"kind": "ethnic_language", "name": null, "level": null, "areaType": "border"},
           {"kind": "ethnic_language", "name": "Tiếng Mông", "level": null, "areaType": "urban"}]', 'kiểm thử')`,
    );
    const against = { personId: id, positionId: position?.id ?? '' };
    const codes = async (wanted: Partial<FitsWanted>): Promise<string[]> =>
      (await fits({ ...against, ...wanted })).flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(await codes({})).toEqual(['rating-unmet', 'ethnic_language-unknown']);
    expect(await codes({ asOf: '2026-07-01' })).toEqual([
      'rating-unmet',
      'certificate-expired',
      'ethnic_language-unknown',
    ]);
    expect(await codes({ asOf: '2027-01-01' })).toEqual([
      'certificate-expired',
      'ethnic_language-unknown',
      'rating-unknown',
    ]);
    expect(await codes({ standardsAsOf: '2025-12-31' })).toEqual(['rating-unmet']);
  });

  it('are kept as they were by a standard that nobody can change once it is in force', async () => {
    const change = two.test.sql(`update position_standard set min_education = 'master'`);
    await expect(change).rejects.toThrow(/not changed/u);
    await expect(two.test.sql('delete from position_standard')).rejects.toThrow(/not changed/u);
  });
});
