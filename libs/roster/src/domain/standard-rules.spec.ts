import { describe, expect, it } from '@jest/globals';
import { competencies, competencyWeight } from './competencies.js';
import type { FurtherRequirement } from './position-requirement.js';
import { violationsOfDay, violationsOfStandard, type StandardContent } from './standard-rules.js';

const content: StandardContent = {
  minEducation: 'university',
  fieldsOfStudy: [],
  minPoliticalTheory: null,
  minStateManagement: null,
  further: [],
  trainable: [],
  competencies: [],
  source: 'Quyết định',
};
const row = (kind: FurtherRequirement['kind'], name: string | null, level: number | null = null) => ({
  kind,
  name,
  level,
  areaType: null,
});

describe('what a standard may say', () => {
  it.each([
    ['IT at a level of the list', row('it', 'basic'), []],
    ['IT at no level', row('it', 'none'), ['standards.it-level']],
    ['any language', row('foreign_language', null, 2), []],
    ['a step that no framework has', row('foreign_language', null, 7), ['standards.level']],
    ['a certificate without a name', row('certificate', null), ['standards.certificate-name']],
    ['a certificate with a step', row('certificate', 'A', 1), ['standards.level']],
    ['years', row('years_in_field', null, 3), []],
    ['years with a name', row('years_in_field', 'kế toán', 3), ['standards.name-unused']],
    ['no years', row('years_of_service', null), ['standards.level']],
  ])('%s', (_, requirement, codes) => {
    expect(violationsOfStandard({ ...content, further: [requirement] }).map(({ code }) => code)).toEqual(codes);
  });

  it('says nothing twice, but may say it for another kind of area', () => {
    const further = [row('certificate', 'Tiếp công dân'), row('certificate', 'TIEP CONG DAN')];
    expect(violationsOfStandard({ ...content, further })).toMatchObject([{ pointer: '/further/1' }]);
    const elsewhere = [row('ethnic_language', null), { ...row('ethnic_language', null), areaType: 'border' }];
    expect(violationsOfStandard({ ...content, further: elsewhere })).toEqual([]);
  });

  it('names competencies of the framework, at levels 1 to 5, once each', () => {
    const code = 'general.it';
    const found = violationsOfStandard({
      ...content,
      competencies: [{ code, level: 6 }, { code, level: 2 }, { code: 'x', level: 1 }], // prettier-ignore
    });
    expect(found.map((violation) => violation.code).sort()).toEqual([
      'standards.competency-level',
      'standards.competency-repeated',
      'standards.competency-unknown',
    ]);
  });
});

describe('the day of a version', () => {
  const days = { positionFrom: '2025-07-01', positionTo: '2027-12-31', latestFrom: null };
  const later = { ...days, latestFrom: '2026-01-01' };
  it.each([
    ['of a first version may be past', '2025-07-01', days, []],
    ['is not before the position', '2025-06-30', days, ['standards.outside-position']],
    ['is not after the position', '2028-01-01', days, ['standards.outside-position']],
    ['of a next version is after today', '2026-11-22', later, []],
    ['of a next version is not today', '2026-11-21', later, ['standards.not-after-today']],
    ['of a next version is after the newest', '2026-01-01', later, ['standards.not-after-latest']],
  ])('%s', (_, day, known, codes) => {
    expect(violationsOfDay(day, known, '2026-11-21').map(({ code }) => code)).toEqual(codes);
  });
});

describe('the emphasis of an area', () => {
  it('weighs what belongs to the area, and counts what belongs to another for nothing', () => {
    const weights = (areaTypes: string[]) =>
      new Set(
        competencies
          .filter(({ areaType }) => areaType === 'border')
          .map((entry) => competencyWeight(entry, areaTypes, 2)),
      );
    expect([...weights(['border', 'rural'])]).toEqual([2]);
    expect([...weights(['urban'])]).toEqual([0]);
    expect(competencyWeight({ areaType: null }, ['urban'], 2)).toBe(1);
  });
});
