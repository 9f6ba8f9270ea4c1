import { describe, expect, it } from '@jest/globals';
import { differingFields, mergedFields, mergeHindrances, type FieldFacts, type MergeState } from './merged-fields.js';

const fields = ['a', 'b'];

// Design: a person decides where two records differ; what only one says is kept.
const cases: [string, FieldFacts, FieldFacts, string[], FieldFacts, string[]][] = [
  ['the same on both sides', { a: 1 }, { a: 1 }, [], {}, []],
  ['known by the other one only', { a: null }, { a: 1 }, [], { a: 1 }, []],
  ['known by the kept one only', { a: 1 }, { a: null }, [], {}, []],
  ['known by the kept one only, though the other one was chosen', { a: 1 }, {}, ['a'], {}, []],
  ['empty text is nothing known', { a: '' }, { a: 'x' }, [], { a: 'x' }, []],
  ['different: the kept one stays', { a: 1 }, { a: 2 }, [], {}, ['a']],
  ['different: the other one was chosen', { a: 1 }, { a: 2 }, ['a'], { a: 2 }, ['a']],
  ['each by itself', { a: 1, b: 1 }, { a: 2, b: 2 }, ['b'], { b: 2 }, ['a', 'b']],
  ['a field that is not merged', { c: 1 }, { c: 2 }, ['c'], {}, []],
  ['lists are compared by what is in them', { a: ['x'] }, { a: ['x'] }, ['a'], {}, []],
];

describe('the fields of two records', () => {
  it.each(cases)('%s', (_, kept, given, chosen, expected, differing) => {
    expect(mergedFields(kept, given, fields, new Set(chosen))).toEqual(expected);
    expect(differingFields(kept, given, fields)).toEqual(differing);
  });
});

describe('a merge is hindered', () => {
  const free: MergeState = {
    keptIsInPost: true,
    givenIsInPost: true,
    givenHasOpenSteps: false,
    givenHasOpenCorrection: false,
  };
  it.each<[string, Partial<MergeState>, string[]]>([
    ['by nothing', {}, []],
    ['by nothing where nobody is in post', { keptIsInPost: false, givenIsInPost: false }, []],
    ['by nothing where the kept one alone is in post', { givenIsInPost: false }, []],
    ['by giving up the record that is in post', { keptIsInPost: false }, ['merge.keep-who-is-in-post']],
    ['by a planned change', { givenHasOpenSteps: true }, ['merge.planned-change-open']],
    ['by an open correction', { givenHasOpenCorrection: true }, ['merge.correction-open']],
  ])('%s', (_, state, expected) => {
    expect(mergeHindrances({ ...free, ...state })).toEqual(expected);
  });
});
