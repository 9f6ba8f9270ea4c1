import { describe, expect, it } from '@jest/globals';
import { orderBy, pageOf, pageSizes, Refusal } from './index.js';

const columns = { name: 'c.given_name collate "vi-x-icu", c.family_name', unit: 'u.code' };

describe('orderBy', () => {
  it.each([
    [undefined, 'order by u.code asc, c.id'],
    ['unit', 'order by u.code asc, c.id'],
    ['-unit', 'order by u.code desc, c.id'],
    ['-name', 'order by c.given_name collate "vi-x-icu" desc, c.family_name desc, c.id'],
    ['-unit, name', 'order by u.code desc, c.given_name collate "vi-x-icu" asc, c.family_name asc, c.id'],
  ])('of %s is %s', (sort, sql) => {
    expect(orderBy(sort, columns, 'unit', 'c.id')).toBe(sql);
  });

  it.each([
    'salary',
    '',
    'unit,',
    '--unit',
    'u.code',
    'unit; drop table account',
    'constructor',
    '__proto__',
    'toString',
  ])('refuses "%s" as a key', (sort) => {
    expect(() => orderBy(sort, columns, 'unit', 'c.id')).toThrow(Refusal);
  });
});

describe('pages', () => {
  it.each([
    [{}, { page: 1, pageSize: 50, offset: 0 }],
    [
      { page: 3, pageSize: 20 },
      { page: 3, pageSize: 20, offset: 40 },
    ],
  ])('%j begin where they should', (query, sizes) => {
    expect(pageSizes(query)).toEqual(sizes);
  });

  it.each([
    [9_999, 9_999, true],
    [10_000, 10_000, true],
    [10_001, 10_000, false],
  ])('of %i people tell %i, exact: %s', (counted, total, totalIsExact) => {
    expect(pageOf([], counted, {})).toMatchObject({ total, totalIsExact });
  });
});
