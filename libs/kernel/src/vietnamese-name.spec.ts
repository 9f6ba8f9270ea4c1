import { describe, expect, it } from '@jest/globals';
import { compareVietnameseNames, properCaseName, splitVietnameseName } from './vietnamese-name.js';

describe('splitVietnameseName', () => {
  it.each([
    ['Nguyễn Văn A', 'Nguyễn Văn', 'A'],
    [' Lê  Sơn ', 'Lê', 'Sơn'],
    ['Sơn', '', 'Sơn'],
    ['', '', ''],
  ])('splits "%s"', (fullName, familyAndMiddle, given) =>
    expect(splitVietnameseName(fullName)).toEqual({ familyAndMiddle, given }),
  );
});

describe('properCaseName', () => {
  it.each([
    ['NGUYỄN VĂN A', 'Nguyễn Văn A'],
    ['nguyễn văn đạt', 'Nguyễn Văn Đạt'],
    ['NÔNG THỊ ĐÀO'.normalize('NFD'), 'Nông Thị Đào'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['Y Bhăm Niê', 'Y Bhăm Niê'],
    ['Trần Quốc TOẢN', 'Trần Quốc TOẢN'],
  ])('%s → %s', (given, expected) => expect(properCaseName(given)).toBe(expected));
});

describe('compareVietnameseNames', () => {
  it('sorts by given name, then family name', () => {
    const names = ['Trần Văn Đạt', 'Nguyễn Thị Anh', 'Lê Văn Đạt', 'Hoàng Dung'];
    expect(names.sort(compareVietnameseNames)).toEqual(['Nguyễn Thị Anh', 'Hoàng Dung', 'Lê Văn Đạt', 'Trần Văn Đạt']);
  });
});
