import { describe, expect, it } from 'vitest';
import { addressOf, columnKeysOf, isPlain, sameState, stateOf } from './list-state';

const filterNames = ['unitId', 'sex'];
const columns = [
  { key: 'fullName', width: 170 },
  { key: 'sex', width: null },
];
const address = { q: 'hoa', sort: '-name', pageSize: '20', sex: 'female', page: '3', columns: 'fullName,sex' };
const state = {
  search: 'hoa',
  sort: '-name',
  pageSize: 20,
  filters: [{ name: 'sex', value: 'female' }],
  columns,
};

describe('the state of a list', () => {
  it('is read from the address, without the page', () => {
    expect(stateOf(address, filterNames, columns)).toEqual(state);
    expect(columnKeysOf(address)).toEqual(['fullName', 'sex']);
  });
  it('becomes the same address again, and clears what it does not need', () => {
    expect(addressOf(state, filterNames, { view: 'v1' })).toEqual({
      q: 'hoa',
      sort: '-name',
      pageSize: '20',
      sex: 'female',
      unitId: undefined,
      page: undefined,
      view: 'v1',
      columns: undefined,
    });
  });
  it('loses a filter that the list has lost', () => {
    expect(addressOf({ ...state, filters: [{ name: 'gone', value: 'x' }] }, filterNames)).not.toHaveProperty('gone');
  });
  it('is the same whatever the order of its filters, not whatever the order of its columns', () => {
    const two = { ...state, filters: [...state.filters, { name: 'unitId', value: 'u' }] };
    expect(sameState(two, { ...two, filters: [...two.filters].reverse() })).toBe(true);
    expect(sameState(two, { ...two, columns: [...columns].reverse() })).toBe(false);
    expect(sameState(state, { ...state, columns: [{ key: 'fullName', width: 200 }, ...columns.slice(1)] })).toBe(false);
  });
  it('is plain when the address asks for nothing', () => {
    expect(isPlain({ q: '', page: undefined })).toBe(true);
    expect(isPlain({ view: 'v1' })).toBe(false);
  });
});
