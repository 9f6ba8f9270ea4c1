import { describe, expect, it } from '@jest/globals';
import { checkCodes, completenessChecks, completenessScore } from './completeness.js';

const all = (isFilled: boolean | null) => checkCodes.map((code) => ({ code, isFilled }));

describe('the checks of a record', () => {
  it('have codes of their own, a source and a weight', () => {
    expect(new Set(checkCodes).size).toBe(checkCodes.length);
    expect(completenessChecks.every(({ weight, source }) => weight > 0 && source !== '')).toBe(true);
  });
});

describe('completenessScore', () => {
  it.each([
    ['everything filled', all(true), 100],
    ['nothing filled', all(false), 0],
    ['nothing that applies', all(null), 100],
    [
      'weights, not counts: 3 of 4',
      [
        { code: 'idNumber', isFilled: true },
        { code: 'itLevel', isFilled: false },
      ],
      75,
    ],
    [
      'what does not apply left out',
      [
        { code: 'idNumber', isFilled: true },
        { code: 'partyAdmittedOn', isFilled: null },
      ],
      100,
    ],
    [
      'rounded down: two thirds',
      [
        { code: 'ethnicGroup', isFilled: true },
        { code: 'itLevel', isFilled: false },
      ],
      66,
    ],
  ])('of %s is %s', (_, points, score) => {
    expect(completenessScore(points)).toBe(score);
  });
});
