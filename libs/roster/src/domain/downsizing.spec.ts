import { describe, expect, it } from '@jest/globals';
import { downsizingExclusions, downsizingGrounds, type DownsizingFacts } from './downsizing.js';

const TODAY = '2026-11-21';
const nothing: DownsizingFacts = {
  unsatisfactoryYear: null,
  reviewGroup: null,
  required: 2,
  present: 2,
  disciplinedOn: null,
  maternityUntil: null,
  isOnMaternity: false,
  isSuspended: false,
};

describe('who may be considered for downsizing', () => {
  it.each([
    ['nobody without a ground', {}, []],
    ['rated unsatisfactory once', { unsatisfactoryYear: 2025 }, ['rated-unsatisfactory']],
    ['of group 5', { reviewGroup: 5 }, ['fit-group-5']],
    ['of group 4: not yet', { reviewGroup: 4 }, []],
    ['in a post beyond need', { present: 3 }, ['surplus-post']],
    ['in a post whose need nobody has set', { required: null, present: 3 }, []],
    ['disciplined within a year', { disciplinedOn: '2026-03-01' }, ['disciplined']],
    ['disciplined long ago', { disciplinedOn: '2023-03-01' }, []],
  ] as const)('%s', (_, change, expected) => {
    expect(downsizingGrounds({ ...nothing, ...change }, TODAY).map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['nobody without a reason', {}, []],
    ['on maternity leave', { isOnMaternity: true }, ['maternity']],
    ['back from it for less than three years', { maternityUntil: '2025-02-28' }, ['maternity']],
    ['back from it for long', { maternityUntil: '2022-02-28' }, []],
    ['suspended', { isSuspended: true }, ['under-review']],
  ] as const)('and who is not yet: %s', (_, change, expected) => {
    expect(downsizingExclusions({ ...nothing, ...change }, TODAY).map(({ code }) => code)).toEqual(expected);
  });
});
