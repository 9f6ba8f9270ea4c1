import { describe, expect, it } from 'vitest';
import { chipsOf, filterNames, listQuery, readableFilters, type Filters } from './filters';
import { words } from './locale';

const none = Object.fromEntries(filterNames.map((name) => [name, ''])) as Filters;
const inWords = {
  filter: (name: keyof Filters) => words.vi.filters[name],
  value: (_name: string, value: string) => (value === 'female' ? 'Nữ' : value),
};

describe('chips', () => {
  it('are absent without filters', () => {
    expect(chipsOf(none, inWords)).toEqual([]);
  });
  it('name each filter and its value in words, in the order of the page', () => {
    expect(chipsOf({ ...none, asOf: '31/03/2026', sex: 'female', unitId: 'Xã Phan Thanh' }, inWords)).toEqual([
      { name: 'unitId', label: 'Đơn vị: Xã Phan Thanh' },
      { name: 'sex', label: 'Giới tính: Nữ' },
      { name: 'asOf', label: 'Tính đến ngày: 31/03/2026' },
    ]);
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
