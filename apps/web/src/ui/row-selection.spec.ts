import { describe, expect, it } from 'vitest';
import { toggled, toggledPage, toggledUpTo } from './row-selection';

const rows = ['a', 'b', 'c', 'd', 'e'];

describe('selecting rows', () => {
  it('takes one in and out', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
  it.each([
    ['down', [], 'b', 'd', ['b', 'c', 'd']],
    ['up', [], 'd', 'b', ['b', 'c', 'd']],
    ['over some that are in', ['c'], 'b', 'd', ['b', 'c', 'd']],
    ['out again', ['a', 'b', 'c', 'd'], 'b', 'd', ['a']],
    ['with no row before', ['e'], undefined, 'a', ['e', 'a']],
    ['from a row of another page', ['z'], 'z', 'a', ['z', 'a']],
  ])('up to a row, %s', (_, selected, anchor, id, expected) => {
    expect(toggledUpTo(selected, rows, anchor, id)).toEqual(expected);
  });
  it('takes the page in, and out when all of it is in, and leaves other pages', () => {
    expect(toggledPage(['z', 'a'], rows)).toEqual(['z', ...rows]);
    expect(toggledPage(['z', ...rows], rows)).toEqual(['z']);
  });
});
