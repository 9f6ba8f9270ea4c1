import { describe, expect, it } from 'vitest';
import { comparedRows, standardRows, type StandardContent, type StandardWords } from './standard-rows';

const words: StandardWords = {
  t: (key) => key,
  nameOf: (list, code) => `${list}:${code}`,
  competencyOf: (code) => code,
};
const standard: StandardContent = {
  minEducation: 'university',
  fieldsOfStudy: [],
  minPoliticalTheory: 'elementary',
  minStateManagement: null,
  further: [{ kind: 'it', name: 'basic', level: null, areaType: 'border' }],
  trainable: ['political_theory'],
  competencies: [{ code: 'general.it', level: 3 }],
  source: 'QĐ 1',
};

describe('the lines of a standard', () => {
  it('say what is required and how a lack of it counts', () => {
    expect(standardRows(standard, words)).toMatchObject([
      { key: 'education', text: 'education_level:university', weight: 'mandatory' },
      { key: 'field_of_study', text: 'standards.anyField' },
      { key: 'political_theory', weight: 'training' },
      { key: 'state_management', text: 'standards.nothing', weight: undefined },
      { label: 'standards.kinds.it (standards.areas.border)', text: 'it_level:basic', weight: 'mandatory' },
      { key: 'competency|general.it' },
      { text: 'QĐ 1' },
    ]);
  });

  it('of two versions stand side by side, with those that one of them lacks', () => {
    const now = { ...standard, minEducation: 'master' as const, further: [], trainable: [] };
    const rows = comparedRows(standardRows(now, words), standardRows(standard, words), '–');
    const changed = rows.filter(({ isChanged }) => isChanged);
    expect(changed.map(({ key, before, text }) => [key, before, text])).toEqual([
      ['education', 'education_level:university', 'education_level:master'],
      ['political_theory', 'political_theory:elementary', 'political_theory:elementary'],
      ['it|border|', 'it_level:basic', '–'],
    ]);
  });
});
