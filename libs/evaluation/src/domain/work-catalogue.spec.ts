import { describe, expect, it } from '@jest/globals';
import { catalogueChange, oddInWeight } from './work-catalogue.js';

const codes = (scoreHundredths: number | null, scoreFrame: string | null, coefficientHundredths: number) =>
  oddInWeight({ scoreHundredths, scoreFrame, coefficientHundredths }, 5).map(({ code }) => code);

describe('the weight of a line of the catalogue', () => {
  it.each([
    ['points ÷ 5 within the frame', 4500, '11-50', 900, []],
    ['the standard unit itself', 500, '1-10', 100, []],
    ['no points at all', null, null, 250, []],
    ['a frame that says nothing', 4500, 'N2', 900, []],
    ['both bounds belong to the frame', 5000, '11–50', 1000, []],
    ['points above the frame', 5100, '11-50', 1020, ['evaluation.score-outside-frame']],
    ['points below the frame', 1000, '11-50', 200, ['evaluation.score-outside-frame']],
    ['another coefficient', 4500, '11-50', 800, ['evaluation.coefficient-unlike-score']],
  ] as const)('%s', (_, score, frame, coefficient, expected) => {
    expect(codes(score, frame, coefficient)).toEqual(expected);
  });
});

describe('a line that holds from a day', () => {
  it.each([
    ['nothing of its code before', undefined, false, '2026-05-31', 'new'],
    ['the same again', '2026-05-31', true, '2026-09-01', 'same'],
    ['another coefficient later', '2026-05-31', false, '2026-06-01', 'revision'],
    ['another coefficient on the first day', '2026-05-31', false, '2026-05-31', 'not-after'],
    ['another coefficient before', '2026-05-31', false, '2026-01-01', 'not-after'],
  ] as const)('%s', (_, from, isSame, day, expected) => {
    expect(catalogueChange(from === undefined ? undefined : { effectiveFrom: from }, isSame, day)).toBe(expected);
  });
});
