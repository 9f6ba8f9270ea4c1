import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PersonForFit } from './person-for-fit.js';
import { groupOf, positionFit, unknownTreatments } from './position-fit.js';
import { positionGap } from './position-gap.js';
import { trainableKinds, type FurtherRequirement, type StandardForFit } from './position-requirement.js';
import { educationLevels, itLevels, politicalTheoryLevels, stateManagementLevels } from './qualification-levels.js';

const ON = '2026-11-21';
const codes = (levels: readonly { readonly code: string }[]): string[] => levels.map(({ code }) => code);
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const fields = ['Kế toán', 'Luật', 'Nông học', 'Công nghệ thông tin'] as const;
const languages = ['Tiếng Anh', 'Tiếng Trung'] as const;
const minority = ['Tiếng Tày', 'Tiếng Mông'] as const;
const courses = ['Tiếp công dân', 'Kế toán trưởng'] as const;
const areas = ['urban', 'rural', 'ethnic_minority', 'border'] as const;
const day = fc.constantFrom('2010-01-01', '2020-06-30', '2026-11-21', '2027-01-01', '2030-12-31');

const person: fc.Arbitrary<PersonForFit> = fc.record({
  educationLevel: maybe(codes(educationLevels)),
  fieldsOfStudy: fc.subarray([...fields]),
  politicalTheory: maybe(codes(politicalTheoryLevels)),
  stateManagement: maybe(codes(stateManagementLevels)),
  itLevel: maybe(codes(itLevels)),
  foreignLanguages: fc.array(fc.record({ language: fc.constantFrom(...languages), level: maybe([1, 2, 3, 4, 5, 6]) }), {
    maxLength: 2,
  }),
  ethnicLanguages: fc.subarray([...minority]),
  certificates: fc.array(fc.record({ name: fc.constantFrom(...courses), expiresOn: fc.option(day, { nil: null }) }), {
    maxLength: 3,
  }),
  recruitedOn: maybe(['2000-01-01', '2024-01-01']),
  posts: fc.constant([{ positionId: 'p', specialismCode: null, startedOn: '2025-07-01', endedOn: null }]),
  ratings: fc.array(fc.record({ year: fc.constant(2025), rating: fc.constantFrom('good', 'unsatisfactory') }), {
    maxLength: 1,
  }),
  competencies: fc.constant([]),
  areaTypes: fc.subarray([...areas]),
});

const further: fc.Arbitrary<FurtherRequirement> = fc.oneof(
  fc.record({
    kind: fc.constant('it' as const),
    name: fc.constantFrom('basic', 'advanced'),
    level: fc.constant(null),
    areaType: maybe(areas),
  }),
  fc.record({
    kind: fc.constant('foreign_language' as const),
    name: maybe(languages),
    level: maybe([1, 3, 5]),
    areaType: maybe(areas),
  }),
  fc.record({
    kind: fc.constant('ethnic_language' as const),
    name: maybe(minority),
    level: fc.constant(null),
    areaType: maybe(areas),
  }),
  fc.record({
    kind: fc.constant('certificate' as const),
    name: fc.constantFrom(...courses),
    level: fc.constant(null),
    areaType: maybe(areas),
  }),
  fc.record({
    kind: fc.constantFrom('years_of_service' as const, 'years_in_field' as const),
    name: fc.constant(null),
    level: fc.constantFrom(1, 5, 20),
    areaType: maybe(areas),
  }),
);

const standard: fc.Arbitrary<StandardForFit> = fc.record({
  positionId: fc.constant('p'),
  specialismCode: fc.constant(null),
  minEducation: maybe(codes(educationLevels)),
  fieldsOfStudy: fc.subarray([...fields]),
  minPoliticalTheory: maybe(codes(politicalTheoryLevels)),
  minStateManagement: maybe(codes(stateManagementLevels)),
  further: fc.array(further, { maxLength: 4 }),
  trainable: fc.subarray([...trainableKinds]),
  competencies: fc.constant([]),
  source: fc.constant('QĐ'),
});

/** The next level up, or the first known one. */
const raised = (levels: readonly { readonly code: string }[], code: string | null): string | null =>
  code === null
    ? (levels[0]?.code ?? null)
    : (levels[levels.findIndex((entry) => entry.code === code) + 1]?.code ?? code);

/** Each gives a person one thing more. */
const gains: Readonly<Record<string, (someone: PersonForFit) => PersonForFit>> = {
  'a higher degree': (someone) => ({ ...someone, educationLevel: raised(educationLevels, someone.educationLevel) }),
  'another field of study': (someone) => ({ ...someone, fieldsOfStudy: [...someone.fieldsOfStudy, 'Luật'] }),
  'more political theory': (someone) => ({
    ...someone,
    politicalTheory: raised(politicalTheoryLevels, someone.politicalTheory),
  }),
  'more state management': (someone) => ({
    ...someone,
    stateManagement: raised(stateManagementLevels, someone.stateManagement),
  }),
  'more IT': (someone) => ({ ...someone, itLevel: raised(itLevels, someone.itLevel) }),
  'another language': (someone) => ({
    ...someone,
    foreignLanguages: [...someone.foreignLanguages, { language: 'Tiếng Trung', level: 3 }],
  }),
  'a minority language': (someone) => ({ ...someone, ethnicLanguages: [...someone.ethnicLanguages, 'Tiếng Mông'] }),
  'a certificate': (someone) => ({
    ...someone,
    certificates: [...someone.certificates, { name: 'Tiếp công dân', expiresOn: null }],
  }),
  'an earlier recruitment': (someone) => ({ ...someone, recruitedOn: '1995-01-01' }),
};

describe('whoever gains', () => {
  it.each(Object.keys(gains))('%s is never in a worse group, as long as silence counts as a lack', (gain) => {
    fc.assert(
      fc.property(person, standard, (someone, asked) => {
        const better = gains[gain]?.(someone) ?? someone;
        expect(positionFit(better, asked, ON).group).toBeLessThanOrEqual(positionFit(someone, asked, ON).group ?? 5);
      }),
    );
  });
});

describe('the rule', () => {
  it('asks for nothing that a standard does not say, whoever it is', () => {
    const nothing: Partial<StandardForFit> = {
      minEducation: null,
      fieldsOfStudy: [],
      minPoliticalTheory: null,
      minStateManagement: null,
      further: [],
    };
    fc.assert(
      fc.property(person, standard, (someone, asked) => {
        expect([1, 5]).toContain(positionFit(someone, { ...asked, ...nothing }, ON).group);
      }),
    );
  });

  it('gives the same group whatever the order of the requirements', () => {
    fc.assert(
      fc.property(person, standard, (someone, asked) => {
        const turned = {
          ...asked,
          further: [...asked.further].reverse(),
          fieldsOfStudy: [...asked.fieldsOfStudy].reverse(),
        };
        expect(positionFit(someone, turned, ON).group).toBe(positionFit(someone, asked, ON).group);
      }),
    );
  });

  it('is never milder to what is unknown where it counts as a lack than where it counts as training or as nothing', () => {
    fc.assert(
      fc.property(person, standard, (someone, asked) => {
        const groups = unknownTreatments.map((unknown) => positionFit(someone, asked, ON, { unknown }).group ?? 0);
        expect([...groups].sort((one, other) => other - one)[0]).toBe(groups[0]);
        expect(groups[2]).toBe(Math.min(...groups));
      }),
    );
  });

  it('has in its reasons all that makes its group, and the gap shows each of them once', () => {
    fc.assert(
      fc.property(person, standard, (someone, asked) => {
        const { group, reasons } = positionFit(someone, asked, ON);
        expect(groupOf(reasons)).toBe(group);
        const gap = positionGap(someone, asked, ON);
        expect(gap.rows.filter(({ counts }) => counts !== null)).toHaveLength(reasons.length);
        expect(gap.nextGroup === null || gap.nextGroup < (group ?? 0)).toBe(true);
      }),
    );
  });
});
