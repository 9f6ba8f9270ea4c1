import { describe, expect, it } from '@jest/globals';
import { maskedMembers, maskedNumbers } from './masking.js';

describe('maskedNumbers', () => {
  it.each([
    ['số 004082900000 sai', 'số ************ sai'],
    ['hai số 004082900000 004183907919', 'hai số ************ ************'],
    ['dính chữ x004082900000y', 'dính chữ x************y'],
    ['mười một chữ số 00408290000', 'mười một chữ số 00408290000'],
    ['mã 0192f0c1-7a3e-7c11-9a2b-004082900000', 'mã 0192f0c1-7a3e-7c11-9a2b-004082900000'],
    ['vết 4bf92f3577b34da6a004082900000736', 'vết 4bf92f3577b34da6a004082900000736'],
  ])('%s', (text, masked) => {
    expect(maskedNumbers(text)).toBe(masked);
  });
});

describe('maskedMembers', () => {
  it('masks every text at any depth, an error with its stack included', () => {
    const masked = maskedMembers({ a: ['004082900000'], b: { c: new Error('số 004082900000') }, d: 7 });
    expect(JSON.stringify(masked)).not.toContain('004082900000');
    expect(masked).toMatchObject({ a: ['************'], b: { c: { message: 'số ************' } }, d: 7 });
  });
});
