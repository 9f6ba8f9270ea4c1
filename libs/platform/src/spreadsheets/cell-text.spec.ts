import { describe, expect, it } from '@jest/globals';
import { neutralisedText } from './cell-text.js';

describe('neutralisedText', () => {
  it.each([
    ['=1+1', '\u200B=1+1'],
    ['+84 912', '\u200B+84 912'],
    ['-', '\u200B-'],
    ['@SUM(A1)', '\u200B@SUM(A1)'],
    ['\t\r=1', '\u200B=1'],
    ['Lê Sơn', 'Lê Sơn'],
    ['', ''],
  ])('%j', (text, expected) => expect(neutralisedText(text)).toBe(expected));
});
