import { describe, expect, it } from '@jest/globals';
import { duplicateEvidence, type TwinFacts, type TwinMatches } from './duplicate-evidence.js';

const person: TwinFacts = {
  nameSearch: 'nong thi hoa',
  birthDate: '1990-02-01',
  sex: 'female',
  idLastFour: null,
  isInPost: false,
};
const nothing: TwinMatches = { sameInsuranceNumber: false, sameContact: false };

type Case = [string, Partial<TwinFacts>, Partial<TwinFacts>, Partial<TwinMatches>, object | undefined];

// Design: no source weighs the signs; what is shown is the signs themselves, a person decides.
const cases: Case[] = [
  ['name and birth alone are likely', {}, {}, {}, { likelihood: 'likely', codes: ['same-name-and-birth'] }],
  ['with the same insurance number it is strong', {}, {}, { sameInsuranceNumber: true }, { likelihood: 'strong' }],
  ['with the same telephone it is strong', {}, {}, { sameContact: true }, { likelihood: 'strong' }],
  [
    'with the same last digits it is strong',
    { idLastFour: '0001' },
    { idLastFour: '0001' },
    {},
    { likelihood: 'strong' },
  ],
  ['other numbers make it weak', { idLastFour: '0001' }, { idLastFour: '0002' }, {}, { likelihood: 'weak' }],
  ['a number that is unknown says nothing', { idLastFour: '0001' }, {}, {}, { likelihood: 'likely' }],
  ['another sex makes it weak', {}, { sex: 'male' }, {}, { likelihood: 'weak' }],
  ['both at work is no proof against', { isInPost: true }, { isInPost: true }, {}, { likelihood: 'likely' }],
  [
    'day and month exchanged are likely',
    {},
    { birthDate: '1990-01-02' },
    {},
    { likelihood: 'likely', codes: ['day-and-month-exchanged'] },
  ],
  [
    'day and month exchanged on both posts are weak',
    { isInPost: true },
    { birthDate: '1990-01-02', isInPost: true },
    {},
    { likelihood: 'weak' },
  ],
  ['another year is nothing', {}, { birthDate: '1991-02-01' }, {}, undefined],
  ['another name is nothing', {}, { nameSearch: 'nong thi hue' }, {}, undefined],
  [
    'another name with the insurance number is strong',
    {},
    { nameSearch: 'nong thi hue' },
    { sameInsuranceNumber: true },
    { likelihood: 'strong' },
  ],
  [
    'another name with the telephone is weak: families share one',
    {},
    { nameSearch: 'nong thi hue' },
    { sameContact: true },
    { likelihood: 'weak' },
  ],
  [
    'the last digits alone are nothing but a sign',
    { idLastFour: '0001' },
    { nameSearch: 'le van b', idLastFour: '0001' },
    {},
    { likelihood: 'weak' },
  ],
];

describe('two records', () => {
  it.each(cases)('%s', (_, one, other, matches, expected) => {
    const found = duplicateEvidence({ ...person, ...one }, { ...person, ...other }, { ...nothing, ...matches });
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });

  it('are judged alike from either side', () => {
    const [one, other] = [person, { ...person, birthDate: '1990-01-02', idLastFour: '1' }];
    expect(duplicateEvidence(one, other, nothing)).toEqual(duplicateEvidence(other, one, nothing));
  });
});
