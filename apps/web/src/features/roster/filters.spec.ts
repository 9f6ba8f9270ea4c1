import { describe, expect, it } from 'vitest';
import { filterNames, listQuery, readableFilters } from './filters';
import { words } from './locale';

describe('filters', () => {
  it('stand with the unit first, the particulars after it, the day last', () => {
    expect(filterNames.filter((name) => ['asOf', 'sex', 'unitId'].includes(name))).toEqual(['unitId', 'sex', 'asOf']);
  });
  it('are all named in words', () => {
    expect(filterNames.filter((name) => !words.vi.filters[name])).toEqual([]);
  });
});

describe('filters offered', () => {
  it('are those whose data the reader gets', () => {
    const names = readableFilters(new Set(['fullName', 'unitName', 'specialismCode'])).map(({ name }) => name);
    expect(names).toEqual(['bloc', 'specialismCode', 'isLeader', 'areaType', 'positionCode']);
  });
  it('leave ethnicity and Party out for who has no sensitive data', () => {
    const names = readableFilters(new Set(['fullName', 'birthDate', 'educationLevel'])).map(({ name }) => name);
    expect(names).toContain('lastRating');
    expect(names).not.toContain('ethnicMinority');
    expect(names).not.toContain('partyMember');
  });
});

it('sends no empty parameters', () => {
  expect(listQuery({ q: '', sex: 'female', page: 1 })).toEqual({ sex: 'female', page: 1 });
});
