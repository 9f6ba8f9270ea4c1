import { describe, expect, it } from '@jest/globals';
import type { PersonForFit } from './person-for-fit.js';
import { classOfReason, positionFit, shownFit, usualFitRules, type FitGroup } from './position-fit.js';
import { trainableKinds, type FurtherRequirement, type StandardForFit } from './position-requirement.js';

/** The sources of the cases: what the plans say of the groups, and what the rule had to decide where they are silent. */
const REVIEW = 'KH 1570/KH-UBND III.2';
const ORDER = 'KH 1570/KH-UBND III.2 (thứ tự kiểm tra)';
const FORM = 'Mẫu 2C-BNV/2008 (danh mục trình độ)';
const POSITIONS = 'NĐ 361/2025 (bản mô tả vị trí việc làm)';
const AREA = 'NQ 04-NQ/TU III.1';
const LEADER = 'NQ 04-NQ/TU phụ lục 2';
const WARNING = 'NQ 04-NQ/TU phụ lục 3.3';
const LANGUAGE = 'TT 01/2014/TT-BGDĐT';
const RATING = 'NĐ 335/2025 Đ20';
const OURS = 'quyết định của hệ thống';

const ON = '2026-11-21';

const person: PersonForFit = {
  educationLevel: 'university',
  fieldsOfStudy: ['Kế toán'],
  politicalTheory: 'elementary',
  stateManagement: 'specialist',
  itLevel: 'basic',
  foreignLanguages: [{ language: 'Tiếng Anh', level: 2 }],
  ethnicLanguages: ['Tiếng Tày'],
  certificates: [{ name: 'Kế toán trưởng', expiresOn: null }],
  recruitedOn: '2015-06-01',
  posts: [{ positionId: 'accountant', specialismCode: 'accounting', startedOn: '2025-07-01', endedOn: null }],
  ratings: [{ year: 2025, rating: 'good' }],
  competencies: [],
  areaTypes: ['rural'],
};

const standard: StandardForFit = {
  positionId: 'accountant',
  specialismCode: 'accounting',
  minEducation: 'university',
  fieldsOfStudy: ['Kế toán', 'Tài chính – Ngân hàng', 'Tài chính công', 'Kiểm toán'],
  minPoliticalTheory: 'elementary',
  minStateManagement: 'specialist',
  further: [],
  trainable: trainableKinds,
  competencies: [],
  source: 'Bản mô tả vị trí việc làm',
};

const asks = (
  kind: FurtherRequirement['kind'],
  name: string | null,
  level: number | null = null,
): FurtherRequirement => ({
  kind,
  name,
  level,
  areaType: null,
});
const further = (...requirements: FurtherRequirement[]): Partial<StandardForFit> => ({ further: requirements });
const inArea = (requirement: FurtherRequirement, areaType: string): FurtherRequirement => ({
  ...requirement,
  areaType,
});
const rated = (rating: string, year = 2025): Partial<PersonForFit> => ({ ratings: [{ year, rating }] });

interface Case {
  readonly claim: string;
  readonly source: string;
  readonly who?: Partial<PersonForFit>;
  readonly asked?: Partial<StandardForFit>;
  readonly group: FitGroup;
  /** Codes of all reasons, worst first. */
  readonly reasons?: readonly string[];
}

const cases: readonly Case[] = [
  { claim: 'meets everything', source: REVIEW, group: 1 },
  // Rating
  { claim: 'was rated unsatisfactory last year', source: REVIEW, who: rated('unsatisfactory'), group: 5, reasons: ['rating-unmet'] },
  { claim: 'was rated satisfactory', source: RATING, who: rated('satisfactory'), group: 1 },
  { claim: 'was not rated, being on leave', source: RATING, who: rated('not_rated'), group: 1 },
  { claim: 'was rated excellent', source: RATING, who: rated('excellent'), group: 1 },
  { claim: 'was unsatisfactory two years ago only', source: ORDER, who: { ratings: [{ year: 2024, rating: 'unsatisfactory' }, { year: 2025, rating: 'good' }] }, group: 1 },
  { claim: 'has no rating on record: told, not held against', source: OURS, who: { ratings: [] }, group: 1, reasons: ['rating-unknown'] },
  { claim: 'was unsatisfactory and lacks everything else too: all is told', source: ORDER, who: { ...rated('unsatisfactory'), educationLevel: 'college', fieldsOfStudy: ['Luật'], politicalTheory: 'none' }, group: 5, reasons: ['rating-unmet', 'education-unmet', 'field_of_study-unmet', 'political_theory-unmet'] },
  // Education
  { claim: 'has a college diploma where a degree is asked', source: FORM, who: { educationLevel: 'college' }, group: 4, reasons: ['education-unmet'] },
  { claim: 'has a master for a degree', source: FORM, who: { educationLevel: 'master' }, group: 1 },
  { claim: 'has a doctorate for a degree', source: FORM, who: { educationLevel: 'doctorate' }, group: 1 },
  { claim: 'has an intermediate diploma where a degree is asked', source: FORM, who: { educationLevel: 'intermediate' }, group: 4, reasons: ['education-unmet'] },
  { claim: 'has upper secondary school where that is asked', source: POSITIONS, who: { educationLevel: 'upper_secondary' }, asked: { minEducation: 'upper_secondary' }, group: 1 },
  { claim: 'has a level that nobody wrote down', source: OURS, who: { educationLevel: null }, group: 4, reasons: ['education-unknown'] },
  { claim: 'is asked for no level', source: POSITIONS, who: { educationLevel: null }, asked: { minEducation: null }, group: 1 },
  { claim: 'lacks the level and the field: the level decides', source: ORDER, who: { educationLevel: 'college', fieldsOfStudy: ['Luật'] }, group: 4, reasons: ['education-unmet', 'field_of_study-unmet'] },
  // Field of study
  { claim: 'studied another field', source: REVIEW, who: { fieldsOfStudy: ['Sư phạm Toán'] }, group: 3, reasons: ['field_of_study-unmet'] },
  { claim: 'studied the field, written without diacritics', source: OURS, who: { fieldsOfStudy: ['KE TOAN'] }, group: 1 },
  { claim: 'studied the field under another dash', source: OURS, who: { fieldsOfStudy: ['Tài chính - Ngân hàng'] }, group: 1 },
  { claim: 'studied the field under an older name', source: OURS, who: { fieldsOfStudy: ['Kế toán doanh nghiệp'] }, group: 1 },
  { claim: 'studied a branch that is another field', source: POSITIONS, who: { fieldsOfStudy: ['Luật kinh tế'] }, asked: { fieldsOfStudy: ['Luật'] }, group: 3, reasons: ['field_of_study-unmet'] },
  { claim: 'has a second degree in the field', source: 'NQ 04-NQ/TU III.2 (văn bằng hai)', who: { fieldsOfStudy: ['Luật', 'Kiểm toán'] }, group: 1 },
  { claim: 'studied something that nobody wrote down', source: OURS, who: { fieldsOfStudy: [] }, group: 3, reasons: ['field_of_study-unknown'] },
  { claim: 'leads, and no field is asked', source: POSITIONS, who: { fieldsOfStudy: ['Nông học'] }, asked: { fieldsOfStudy: [] }, group: 1 },
  { claim: 'studied another field and lacks training: the field decides', source: ORDER, who: { fieldsOfStudy: ['Luật'], stateManagement: 'none' }, group: 3, reasons: ['field_of_study-unmet', 'state_management-unmet'] },
  // Political theory and state management
  { claim: 'has not studied political theory, which a course gives', source: REVIEW, who: { politicalTheory: 'none' }, group: 2, reasons: ['political_theory-unmet'] },
  { claim: 'leads with intermediate theory where advanced is mandatory', source: POSITIONS, who: { politicalTheory: 'intermediate' }, asked: { minPoliticalTheory: 'advanced', trainable: ['state_management'] }, group: 4, reasons: ['political_theory-unmet'] },
  { claim: 'has a bachelor of politics where advanced is asked', source: FORM, who: { politicalTheory: 'bachelor' }, asked: { minPoliticalTheory: 'advanced' }, group: 1 },
  { claim: 'lacks the course of state management', source: REVIEW, who: { stateManagement: 'none' }, group: 2, reasons: ['state_management-unmet'] },
  { claim: 'has the course of a higher rank', source: FORM, who: { stateManagement: 'principal_specialist' }, group: 1 },
  { claim: 'has the course of a lower rank', source: FORM, who: { stateManagement: 'officer_assistant' }, group: 2, reasons: ['state_management-unmet'] },
  { claim: 'may have the course: nobody wrote it down', source: OURS, who: { stateManagement: null }, group: 2, reasons: ['state_management-unknown'] },
  // IT and languages
  { claim: 'has basic IT where it is asked', source: FORM, asked: further(asks('it', 'basic')), group: 1 },
  { claim: 'has basic IT where advanced is asked', source: FORM, asked: further(asks('it', 'advanced')), group: 2, reasons: ['it-unmet'] },
  { claim: 'has no IT on record', source: OURS, who: { itLevel: null }, asked: further(asks('it', 'basic')), group: 2, reasons: ['it-unknown'] },
  { claim: 'lacks IT where IT is the profession', source: POSITIONS, who: { itLevel: 'basic' }, asked: { ...further(asks('it', 'intermediate_plus')), trainable: [] }, group: 4, reasons: ['it-unmet'] },
  { claim: 'speaks a language at the step asked', source: LANGUAGE, asked: further(asks('foreign_language', null, 2)), group: 1 },
  { claim: 'speaks a language a step below', source: LANGUAGE, asked: further(asks('foreign_language', null, 3)), group: 2, reasons: ['foreign_language-unmet'] },
  { claim: 'speaks another language than the one asked', source: POSITIONS, asked: further(asks('foreign_language', 'Tiếng Trung', 2)), group: 2, reasons: ['foreign_language-unmet'] },
  { claim: 'speaks the language at a step that nobody wrote down', source: OURS, who: { foreignLanguages: [{ language: 'Tiếng Anh', level: null }] }, asked: further(asks('foreign_language', 'Tiếng Anh', 2)), group: 2, reasons: ['foreign_language-unknown'] },
  { claim: 'speaks a minority language in an area that asks for one', source: AREA, who: { areaTypes: ['ethnic_minority'] }, asked: further(inArea(asks('ethnic_language', null), 'ethnic_minority')), group: 1 },
  { claim: 'speaks none in an area that asks for one', source: AREA, who: { areaTypes: ['ethnic_minority', 'border'], ethnicLanguages: [] }, asked: further(inArea(asks('ethnic_language', null), 'ethnic_minority')), group: 2, reasons: ['ethnic_language-unknown'] },
  { claim: 'speaks none, in a town that asks for none', source: AREA, who: { areaTypes: ['urban'], ethnicLanguages: [] }, asked: further(inArea(asks('ethnic_language', null), 'ethnic_minority')), group: 1 },
  { claim: 'speaks another minority language than the one asked', source: AREA, asked: further(asks('ethnic_language', 'Tiếng Mông')), group: 2, reasons: ['ethnic_language-unmet'] },
  // Certificates
  { claim: 'holds the certificate', source: REVIEW, asked: further(asks('certificate', 'Kế toán trưởng')), group: 1 },
  { claim: 'holds no such certificate', source: REVIEW, asked: further(asks('certificate', 'Tiếp công dân')), group: 2, reasons: ['certificate-unmet'] },
  { claim: 'holds one that has expired', source: WARNING, who: { certificates: [{ name: 'Kế toán trưởng', expiresOn: '2026-11-20' }] }, asked: further(asks('certificate', 'Kế toán trưởng')), group: 2, reasons: ['certificate-expired'] },
  { claim: 'holds one that expires today', source: WARNING, who: { certificates: [{ name: 'Kế toán trưởng', expiresOn: ON }] }, asked: further(asks('certificate', 'Kế toán trưởng')), group: 1 },
  { claim: 'holds an expired one and its renewal', source: WARNING, who: { certificates: [{ name: 'Kế toán trưởng', expiresOn: '2020-01-01' }, { name: 'kế toán trưởng', expiresOn: '2030-01-01' }] }, asked: further(asks('certificate', 'Kế toán trưởng')), group: 1 },
  { claim: 'lacks two certificates: both are told', source: REVIEW, asked: further(asks('certificate', 'A'), asks('certificate', 'B')), group: 2, reasons: ['certificate-unmet', 'certificate-unmet'] },
  // Experience
  { claim: 'has served as long as asked', source: POSITIONS, asked: further(asks('years_of_service', null, 11)), group: 1 },
  { claim: 'has served less', source: POSITIONS, asked: further(asks('years_of_service', null, 12)), group: 4, reasons: ['years_of_service-unmet'] },
  { claim: 'was recruited on a day that nobody wrote down', source: OURS, who: { recruitedOn: null }, asked: further(asks('years_of_service', null, 1)), group: 4, reasons: ['years_of_service-unknown'] },
  { claim: 'has worked in the field as long as asked', source: POSITIONS, asked: further(asks('years_in_field', null, 1)), group: 1 },
  { claim: 'may have worked in the field before the first post on record', source: OURS, asked: further(asks('years_in_field', null, 5)), group: 4, reasons: ['years_in_field-unknown'] },
  { claim: 'cannot have worked in the field so long', source: OURS, who: { recruitedOn: '2024-01-01' }, asked: further(asks('years_in_field', null, 5)), group: 4, reasons: ['years_in_field-unmet'] },
  // Leaders
  { claim: 'leads and was assessed below a competency: told, decides nothing', source: LEADER, who: { competencies: [{ code: 'commune_leader.digital', level: 2 }] }, asked: { competencies: [{ code: 'commune_leader.digital', level: 4 }] }, group: 1, reasons: ['competency-unmet'] },
  { claim: 'leads and was never assessed', source: LEADER, asked: { competencies: [{ code: 'commune_leader.digital', level: 4 }] }, group: 1 },
]; // prettier-ignore

describe('the fit of a person in a post', () => {
  it.each(cases)('$group: $claim ($source)', ({ who = {}, asked = {}, group, reasons = [] }) => {
    const fit = positionFit({ ...person, ...who }, { ...standard, ...asked }, ON);
    expect(fit.reasons.map(({ code }) => code)).toEqual(reasons);
    expect(fit.group).toBe(group);
  });

  it('has forty cases and more, each with its source', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(cases.every(({ source }) => source.length > 3)).toBe(true);
  });

  it('is not known where the position has no standard; last year is told all the same', () => {
    expect(positionFit({ ...person, ...rated('unsatisfactory') }, null, ON)).toMatchObject({
      group: null,
      reasons: [{ code: 'rating-unmet', kind: 'failed' }],
    });
  });

  it('counts what nobody wrote down as the province has set it', () => {
    const silent = { ...person, educationLevel: null };
    const groups = (['as_missing', 'as_training', 'as_met'] as const).map(
      (unknown) => positionFit(silent, standard, ON, { unknown }).group,
    );
    expect(groups).toEqual([4, 2, 1]);
  });

  it('says of each reason what is asked, what was found and where the rule stands', () => {
    const { reasons } = positionFit({ ...person, educationLevel: 'college', stateManagement: null }, standard, ON);
    expect(reasons).toEqual([
      { code: 'education-unmet', kind: 'mandatory', required: 'Đại học', found: 'Cao đẳng', source: standard.source },
      {
        code: 'state_management-unknown',
        kind: 'training',
        required: 'Chuyên viên',
        found: null,
        source: standard.source,
      },
    ]);
  });
});

describe('what a reader is told of a fit', () => {
  const fit = positionFit(
    { ...person, ...rated('unsatisfactory'), politicalTheory: 'none' },
    standard,
    ON,
    usualFitRules,
  );
  const good = positionFit(person, standard, ON);

  it('is all of it with all the classes that it rests on', () => {
    const shown = shownFit(fit, new Set(['qualification', 'employment', 'assessment']));
    expect(shown).toEqual({ ...fit, isWithheld: false });
  });

  it('is no group without one of them, whichever group it is, and no reason of that class', () => {
    const shown = shownFit(fit, new Set(['qualification', 'employment']));
    expect(shown).toMatchObject({ group: null, isWithheld: true });
    expect(shown.reasons.map(classOfReason)).toEqual(['qualification']);
    expect(shownFit(good, new Set(['qualification', 'employment']))).toEqual({
      group: null,
      reasons: [],
      isWithheld: true,
    });
  });
});
