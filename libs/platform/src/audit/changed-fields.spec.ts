import { describe, expect, it } from '@jest/globals';
import { shownValue } from './changed-fields.js';

describe('shownValue', () => {
  it.each([
    [null, null],
    [undefined, null],
    ['Luật', 'Luật'],
    [366, '366'],
    [false, 'false'],
    [['Luật', 'Kế toán'], 'Luật; Kế toán'],
    [[], ''],
    [[{ kind: 'it' }, { kind: 'certificate' }], '2 mục'],
  ])('%j is told as %j', (value, text) => expect(shownValue(value)).toBe(text));
});
