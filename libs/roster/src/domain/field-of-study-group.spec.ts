import { describe, expect, it } from '@jest/globals';
import { fieldOfStudyGroupOf } from './field-of-study-group.js';

// KH 1570/KH-UBND annex 4
describe('fieldOfStudyGroupOf', () => {
  it.each([
    ['Kế toán', 'finance_accounting'],
    ['tài chính - ngân hàng', 'finance_accounting'],
    ['Kiểm toán', 'finance_accounting'],
    ['Địa chính', 'land_construction'],
    ['Quy hoạch đô thị', 'land_construction'],
    ['Khoa học máy tính', 'information_technology'],
    ['Kinh tế', undefined],
    ['Kế toán trưởng', undefined],
  ])('%s: %s', (field, expected) => expect(fieldOfStudyGroupOf(field)).toBe(expected));
});
