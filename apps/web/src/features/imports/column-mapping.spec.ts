import { describe, expect, it } from 'vitest';
import { columnName, mappingRows, sameMapping, unusedColumns, type Mapping } from './column-mapping';

const target = (key: string, required = false) => ({ key, label: key, group: null, required, hint: 'x' });
const file = {
  targets: [target('fullName', true), target('sex', true), target('note'), target('rating')],
  header: ['A', 'B', 'C', 'D', 'E'].map((letter) => ({ letter, group: null, label: `Cột ${letter}` })),
};
const mapping: Mapping = { fullName: 'B', sex: null, note: 'B', 'rating.2025': 'E', 'rating.2024': 'D' };

describe('mapping rows', () => {
  it('name what is matched, missing, used twice', () => {
    const states = Object.fromEntries(mappingRows(file, mapping).map(({ id, state }) => [id, state]));
    expect(states).toEqual({
      fullName: 'doubled',
      sex: 'missing',
      note: 'doubled',
      'rating.2024': 'mapped',
      'rating.2025': 'mapped',
    });
  });

  it('show a repeated content once a repetition, in order', () => {
    const labels = mappingRows(file, mapping).map(({ label }) => label);
    expect(labels).toEqual(['fullName', 'sex', 'note', 'rating 2024', 'rating 2025']);
  });

  it('leave a content out that the file may not hold', () => {
    expect(mappingRows(file, { fullName: 'B' }).map(({ id }) => id)).toEqual(['fullName']);
  });
});

it('lists the columns of the file that are not imported', () => {
  expect(unusedColumns(file, mapping).map(({ letter }) => letter)).toEqual(['A', 'C']);
});

it('names a column by letter, group and label', () => {
  expect(columnName({ letter: 'G', group: 'Đơn vị', label: 'Mã xã' })).toBe('G · Đơn vị › Mã xã');
});

it('takes an absent entry for one that is not imported', () => {
  expect(sameMapping({ a: 'B', b: null }, { a: 'B' })).toBe(true);
  expect(sameMapping({ a: 'B' }, { a: 'C' })).toBe(false);
});
