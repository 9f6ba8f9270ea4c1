import { describe, expect, it } from '@jest/globals';
import { compareVietnamese, fileNamePart, foldLabel, foldText, normaliseText } from './vietnamese-text.js';

describe('normaliseText', () => {
  it.each([
    ['composes NFD', 'Nguyễn'.normalize('NFD'), 'Nguyễn'],
    ['trims and collapses blanks, NBSP included', ' Lê\u00A0\u00A0Đức \t Sơn\n', 'Lê Đức Sơn'],
    ['drops zero-width characters', '\u200B=1+1\uFEFF', '=1+1'],
    ['leaves nothing of blanks', ' \u00A0 ', ''],
  ])('%s', (_claim, given, expected) => expect(normaliseText(given)).toBe(expected));
});

describe('foldText', () => {
  it.each([
    ['Nguyễn Văn A', 'nguyen van a'],
    ['Đàm Thị ĐÀO', 'dam thi dao'],
    ['hòa', 'hoa'],
    ['hoà', 'hoa'],
    ['HOÀ'.normalize('NFD'), 'hoa'],
    ['Ưu  ơ', 'uu o'],
  ])('folds %s', (given, expected) => expect(foldText(given)).toBe(expected));
});

describe('foldLabel', () => {
  it.each([
    ['Tài chính – Ngân hàng', 'tai chinh ngan hang'],
    ['Tài chính - ngân hàng', 'tai chinh ngan hang'],
    ['Xã, phường (*)', 'xa phuong'],
    ['Ngày, tháng,\nnăm sinh', 'ngay thang nam sinh'],
  ])('folds %s', (given, expected) => expect(foldLabel(given)).toBe(expected));
});

describe('fileNamePart', () => {
  it.each([
    ['Nông Thị Hà', 'nong-thi-ha'],
    ['Phòng Văn hóa – Xã hội (xã Đàm Thủy)', 'phong-van-hoa-xa-hoi-xa-dam-thuy'],
    ['  "../Nguyễn"  A/B: 12.', 'nguyen-a-b-12'],
    ['Ủy ban'.normalize('NFD'), 'uy-ban'],
    ['…–!', ''],
    ['', ''],
  ])('makes of %j %j', (given, expected) => expect(fileNamePart(given)).toBe(expected));
});

describe('compareVietnamese', () => {
  it('orders by the Vietnamese alphabet', () => {
    expect(['Ê', 'Đ', 'E', 'Ă', 'D', 'A', 'Â'].sort(compareVietnamese)).toEqual(['A', 'Ă', 'Â', 'D', 'Đ', 'E', 'Ê']);
  });
});
