import { describe, expect, it } from '@jest/globals';
import { spokenAmong } from './people-languages.js';

describe('the peoples whose language somebody speaks', () => {
  it.each([
    { languages: ['Tày'], peoples: ['Tày', 'Nùng'], among: ['Tày'] },
    { languages: ['Tiếng Nùng', 'tiếng tày'], peoples: ['Tày', 'Nùng'], among: ['Tày', 'Nùng'] },
    { languages: ["H'Mông"], peoples: ['HMông', 'Mông'], among: ['HMông'] },
    { languages: ['Tiếng Mông'], peoples: ['HMông', 'Mông'], among: ['Mông'] },
    { languages: ['Dao'], peoples: ['Tày'], among: [] },
    { languages: [], peoples: ['Tày'], among: [] },
    { languages: ['Tày'], peoples: [], among: [] },
  ])('$languages among $peoples', ({ languages, peoples, among }) => {
    expect(spokenAmong(languages, peoples)).toEqual(among);
  });
});
