import { describe, expect, it } from '@jest/globals';
import { foreignLanguageText, parseForeignLanguage } from './foreign-language.js';

// TT 01/2014/TT-BGDĐT: bậc 1–6 are A1–C2
describe('parseForeignLanguage', () => {
  it.each([
    ['Tiếng Anh bậc 2', 'Tiếng Anh', 2],
    ['Tiếng Trung bậc 5', 'Tiếng Trung', 5],
    ['Anh B1', 'Tiếng Anh', 3],
    ['Chứng chỉ B2 tiếng Anh', 'Tiếng Anh', 4],
    ['tiếng anh'.normalize('NFD'), 'Tiếng Anh', null],
    ['Tiếng Anh C', 'Tiếng Anh', null],
    ['Tiếng Đức bậc 3', 'Tiếng Đức', 3],
  ])('%s', (text, language, level) => expect(parseForeignLanguage(text)).toEqual({ language, level }));

  it('is undefined when no language is named', () => expect(parseForeignLanguage('bậc 2')).toBeUndefined());
  it('is written back as it was read', () =>
    expect(foreignLanguageText({ language: 'Tiếng Anh', level: 2 })).toBe('Tiếng Anh bậc 2'));
});
