import { describe, expect, it } from 'vitest';
import { firstChoice, toggled } from './merge-choice';

const row = (id: string, outcome: 'clash' | 'joined', saysMore: boolean) => ({
  id,
  summary: '',
  outcome,
  saysMore,
  against: [],
  endsOn: null,
});

describe('what is taken from the merged record', () => {
  it('is at first only what says more than the kept one', () => {
    const dropped = [row('a', 'clash', true), row('b', 'clash', false), row('c', 'joined', true)];
    expect(firstChoice({ parts: [{ part: 'certificates', word: '', kept: [], dropped }] })).toEqual({
      fields: [],
      rows: ['a'],
    });
  });

  it('is chosen once, and given up again', () => {
    expect(toggled(['a'], 'b', true)).toEqual(['a', 'b']);
    expect(toggled(['a'], 'a', true)).toEqual(['a']);
    expect(toggled(['a', 'b'], 'a', false)).toEqual(['b']);
  });
});
