import { describe, expect, it } from '@jest/globals';
import { foldedField, foldedSynonyms, sameFieldOfStudy } from './field-of-study-names.js';

describe('the same field of study', () => {
  it.each([
    ['Kế toán', 'KẾ  TOÁN', true],
    ['Kế toán', 'Kế toán doanh nghiệp', true],
    ['Tài chính – Ngân hàng', 'tài chính - ngân hàng', true],
    ['Công nghệ thông tin', 'CNTT', true],
    ['Luật', 'Luật kinh tế', false],
    ['Địa chính', 'Dia chinh', true],
    ['Quản lý đất đai', 'Quản lý nhà nước', false],
  ])('%s and %s: %s', (one, other, same) => expect(sameFieldOfStudy(one, other)).toBe(same));

  it('has each name in one group of synonyms', () => {
    const names = foldedSynonyms.flatMap((group) => [...new Set(group)]);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    expect(names.filter((name) => !/^[a-z0-9 ]+$/u.test(name))).toEqual([]);
  });

  it('is folded to letters, digits and single blanks', () => {
    expect(foldedField(' Kỹ thuật\u00AD trắc địa\u2013bản đồ (B2) ')).toBe('ky thuat trac dia ban do b2');
  });
});
