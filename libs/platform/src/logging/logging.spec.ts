import { describe, expect, it } from '@jest/globals';
import { maskedNumbers } from './logging.js';

describe('maskedNumbers', () => {
  it.each([
    ['số 004082900000 sai', 'số ************ sai'],
    ['hai số 004082900000 004183907919', 'hai số ************ ************'],
    ['mười một chữ số 00408290000', 'mười một chữ số 00408290000'],
  ])('%s', (text, masked) => {
    expect(maskedNumbers(text)).toBe(masked);
  });
});
