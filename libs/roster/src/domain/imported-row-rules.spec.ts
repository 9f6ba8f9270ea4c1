import { describe, expect, it } from '@jest/globals';
import type { ImportedRow } from './imported-civil-servant.js';
import { duplicateIdFindings, violationsOfImportedRow } from './imported-row-rules.js';

const ASOF = '2026-03-31';
const GOOD: ImportedRow = {
  birthDate: '1982-04-12',
  sex: 'male',
  idNumber: '004082900000',
  communeCode: '01273',
  postedOn: '2025-07-01',
  graduationYear: 2004,
  partyAdmittedOn: '2011-03-07',
  recruitedOn: '2007-07-18',
  yearsOfService: 18,
  rankName: 'Chuyên viên chính',
  rankCode: '01.002',
  salaryCoefficient: 474,
  salaryFrom: '2025-01-14',
  ratings: [{ year: 2025, rating: 'good' }],
};

describe('violationsOfImportedRow', () => {
  it('finds nothing wrong with a good row', () => expect(violationsOfImportedRow(GOOD, ASOF)).toEqual([]));
  it('does not judge what is missing', () =>
    expect(violationsOfImportedRow({ communeName: 'Xã Bảo Lâm', ratings: [] }, ASOF)).toEqual([]));

  const { idNumber: _id, ...withoutId } = GOOD;
  it.each<[string, Partial<ImportedRow>, string[]]>([
    [
      'born after the list',
      {
        birthDate: '2026-04-01',
        recruitedOn: undefined,
        partyAdmittedOn: undefined,
        postedOn: undefined,
        graduationYear: undefined,
      },
      ['error /birthDate roster.birth-date-in-future'],
    ],
    [
      'born 17 years ago',
      {
        birthDate: '2008-04-01',
        recruitedOn: undefined,
        partyAdmittedOn: undefined,
        graduationYear: undefined,
        yearsOfService: undefined,
      },
      ['error /birthDate roster.age-implausible'],
    ],
    ['born 71 years ago', { birthDate: '1955-03-31' }, ['error /birthDate roster.age-implausible']],
    [
      'is 18 on the day',
      {
        birthDate: '2008-03-31',
        recruitedOn: '2026-03-31',
        partyAdmittedOn: undefined,
        graduationYear: 2025,
        yearsOfService: 0,
      },
      [],
    ],
    ['posted after the list', { postedOn: '2026-04-01' }, ['error /postedOn roster.posted-in-future']],
    ['posted on the day of the list', { postedOn: '2026-03-31' }, []],
    [
      'recruited after the list',
      { recruitedOn: '2026-04-01', yearsOfService: 0 },
      ['error /recruitedOn roster.recruited-in-future'],
    ],
    [
      'recruited at 17',
      { recruitedOn: '2000-04-11', yearsOfService: 25 },
      ['warning /recruitedOn roster.recruited-under-18'],
    ],
    [
      'recruited before birth',
      { recruitedOn: '1982-04-12', yearsOfService: 43 },
      ['error /recruitedOn roster.date-before-birth'],
    ],
    [
      'in the Party at 17',
      { partyAdmittedOn: '2000-04-11' },
      ['warning /partyAdmittedOn roster.party-admission-under-18'],
    ],
    ['one year of service more', { yearsOfService: 19 }, []],
    ['two years of service more', { yearsOfService: 20 }, ['warning /yearsOfService roster.years-of-service-differ']],
    ['graduated at 16', { graduationYear: 1998 }, ['warning /graduationYear roster.graduation-year-implausible']],
    ['graduates next year', { graduationYear: 2027 }, ['warning /graduationYear roster.graduation-year-implausible']],
    ['rank and its name differ', { rankName: 'Chuyên viên' }, ['warning /rankName roster.rank-name-differs']],
    ['a coefficient of no step', { salaryCoefficient: 475 }, ['warning /salaryCoefficient roster.salary-step-unknown']],
    ['paid from a later day', { salaryFrom: '2026-04-01' }, ['warning /salaryFrom roster.salary-from-in-future']],
    [
      'rated for next year',
      { ratings: [{ year: 2027, rating: 'good' }] },
      ['error /rating.2027 roster.rating-year-in-future'],
    ],
    ['no commune', { communeCode: undefined }, ['error /communeCode roster.commune-missing']],
  ])('%s', (_claim, change, expected) => {
    const found = violationsOfImportedRow({ ...withoutId, ...change }, ASOF);
    expect(found.map(({ severity, pointer, code }) => `${severity} ${pointer} ${code}`)).toEqual(expected);
  });

  it('judges the ID beside birth date and sex', () =>
    expect(violationsOfImportedRow({ ...GOOD, sex: 'female' }, ASOF).map(({ code }) => code)).toEqual([
      'roster.id-number-sex',
    ]));
});

describe('duplicateIdFindings', () => {
  it('refuses each row of a doubled ID and names the others', () => {
    const findings = duplicateIdFindings([
      { rowNumber: 10, idNumber: '004082900000' },
      { rowNumber: 11, idNumber: '004082900001' },
      { rowNumber: 12, idNumber: '004082900000' },
      { rowNumber: 13, idNumber: undefined },
      { rowNumber: 14, idNumber: undefined },
    ]);
    expect([...findings].map(([row, { data }]) => [row, data?.['rows']])).toEqual([
      [10, [12]],
      [12, [10]],
    ]);
  });
});
