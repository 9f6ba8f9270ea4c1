import { describe, expect, it } from '@jest/globals';
import { assignUsernames, usernameStem } from './usernames.js';

describe('usernameStem', () => {
  it.each([
    ['Nông Thị Hoa', 'hoant'],
    ['Đàm Văn Đạt', 'datdv'],
    ['ĐẶNG THUỲ TRÂM', 'tramdt'],
    ['Nguyễn Văn A', 'anv'],
    ['Sơn', 'son'],
    ['Vy', 'vycanbo'],
    ["H'Hen Niê", 'nieh'],
    ['Tôn Nữ Thị-Ninh Hà', 'hatntn'],
  ])('of %s is %s', (fullName, stem) => {
    expect(usernameStem(fullName)).toBe(stem);
  });
});

describe('assignUsernames', () => {
  it('numbers people of one name, and passes over names that are taken', () => {
    const names = ['Nông Thị Hoa', 'Ngô Thu Hoa', 'Nguyễn Thanh Hoa'];
    expect(assignUsernames(names, new Set(['hoant2']))).toEqual(['hoant', 'hoant3', 'hoant4']);
  });

  it('gives the same people the same names', () => {
    const names = ['Nông Thị Hoa', 'Ngô Thu Hoa'];
    expect(assignUsernames(names, new Set())).toEqual(assignUsernames(names, new Set()));
  });
});
