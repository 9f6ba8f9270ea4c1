import { describe, expect, it } from '@jest/globals';
import { violationsOfMove, type MoveTerms } from './move-kinds.js';

const longest = { secondment: 36, trial: 12 };

const move = (change: Partial<MoveTerms>): MoveTerms => ({
  kind: 'transfer',
  effectiveOn: '2026-12-01',
  endsOn: null,
  takesPost: true,
  changesUnit: true,
  direction: 'among_communes',
  ...change,
});

const YEAR = '2027-11-30';

interface Case {
  readonly claim: string;
  readonly of: Partial<MoveTerms>;
  readonly codes: readonly string[];
}

// Luật Cán bộ, công chức 80/2025/QH15; NQ 04-NQ/TU III.2; the terms are settings.
const cases: readonly Case[] = [
  { claim: 'a transfer needs no end', of: {}, codes: [] },
  { claim: 'a transfer has no end', of: { endsOn: YEAR }, codes: ['placement.end-not-wanted'] },
  { claim: 'a transfer needs a post', of: { takesPost: false, changesUnit: false }, codes: ['placement.post-missing'] },
  { claim: 'a rotation may end', of: { kind: 'rotation', endsOn: YEAR }, codes: [] },
  { claim: 'a rotation may stay open', of: { kind: 'rotation' }, codes: [] },
  { claim: 'a secondment must end', of: { kind: 'secondment' }, codes: ['placement.end-missing'] },
  { claim: 'a secondment of three years', of: { kind: 'secondment', endsOn: '2029-12-01' }, codes: [] },
  {
    claim: 'a secondment of more',
    of: { kind: 'secondment', endsOn: '2029-12-02' },
    codes: ['placement.term-too-long'],
  },
  { claim: 'a trial of a year', of: { kind: 'trial_appointment', endsOn: '2027-12-01' }, codes: [] },
  {
    claim: 'a trial of more',
    of: { kind: 'trial_appointment', endsOn: '2027-12-02' },
    codes: ['placement.term-too-long'],
  },
  {
    claim: 'an end before the beginning',
    of: { kind: 'secondment', endsOn: '2026-12-01' },
    codes: ['placement.end-before-start'],
  },
  { claim: 'a reassignment stays', of: { kind: 'reassignment', changesUnit: false }, codes: [] },
  { claim: 'a reassignment elsewhere', of: { kind: 'reassignment' }, codes: ['placement.reassigned-elsewhere'] },
  { claim: 'downsizing takes no post', of: { kind: 'downsizing' }, codes: ['placement.post-not-wanted'] },
  {
    claim: 'downsizing leaves',
    of: { kind: 'downsizing', takesPost: false, changesUnit: false },
    codes: [],
  },
  { claim: 'a deputy of a department goes to a commune for good', of: { direction: 'to_commune' }, codes: [] },
  {
    claim: 'or for a time',
    of: { direction: 'to_commune', kind: 'secondment', endsOn: YEAR },
    codes: [],
  },
  {
    claim: 'a commune lends to a department',
    of: { direction: 'to_department', kind: 'secondment', endsOn: YEAR },
    codes: [],
  },
  {
    claim: 'also by a rotation that ends',
    of: { direction: 'to_department', kind: 'rotation', endsOn: YEAR },
    codes: [],
  },
  {
    claim: 'not by one without an end',
    of: { direction: 'to_department', kind: 'rotation' },
    codes: ['placement.end-missing'],
  },
  {
    claim: 'and a secondment without one is told once',
    of: { direction: 'to_department', kind: 'secondment' },
    codes: ['placement.end-missing'],
  },
  {
    claim: 'a commune gives nobody to a department for good',
    of: { direction: 'to_department' },
    codes: ['placement.department-for-a-time'],
  },
];

describe('kind, post and days of a move', () => {
  it.each(cases)('$claim', ({ of, codes }) => {
    expect(violationsOfMove(move(of), longest).map(({ code }) => code)).toEqual(codes);
  });
});
