import { describe, expect, it } from 'vitest';
import { inOrder, movedBy, movedOnto } from './column-order';

const keys = ['a', 'b', 'c', 'd'];

describe('the order of columns', () => {
  it.each([
    ['b', 1, ['a', 'c', 'b', 'd']],
    ['b', -1, ['b', 'a', 'c', 'd']],
    ['a', -1, keys],
    ['d', 1, keys],
    ['x', 1, keys],
  ])('%s by %i', (key, step, expected) => expect(movedBy(keys, key, step)).toEqual(expected));
  it.each([
    ['a', 'c', ['b', 'c', 'a', 'd']],
    ['d', 'a', ['d', 'a', 'b', 'c']],
    ['a', 'a', keys],
    ['a', 'x', keys],
  ])('%s dropped on %s', (key, onto, expected) => expect(movedOnto(keys, key, onto)).toEqual(expected));
  it('leaves out what is no column any more', () => {
    expect(inOrder([{ key: 'a' }, { key: 'b' }], ['b', 'gone', 'a'])).toEqual([{ key: 'b' }, { key: 'a' }]);
  });
});
