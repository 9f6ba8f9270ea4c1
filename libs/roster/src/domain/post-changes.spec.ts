import { describe, expect, it } from '@jest/globals';
import {
  findingsOnLeaving,
  findingsOnMove,
  findingsOnReturn,
  type HeldPost,
  type PlaceTaken,
  type TakenPost,
} from './post-changes.js';

const held = (post: Partial<HeldPost> = {}): HeldPost => ({
  unitId: 'A',
  bloc: 'government',
  officeId: 'A1',
  positionId: 'clerk',
  positionTitle: 'Văn thư',
  specialismCode: null,
  startedOn: '2025-07-01',
  endedOn: null,
  ...post,
});
const taken = (post: Partial<TakenPost> = {}): TakenPost => ({
  unitId: 'B',
  bloc: 'government',
  officeId: 'B1',
  positionId: 'clerk',
  positionTitle: 'Văn thư',
  specialismCode: null,
  startedOn: '2026-06-01',
  ...post,
});
const place = (known: Partial<PlaceTaken> = {}): PlaceTaken => ({
  officeName: 'Văn phòng',
  positionBloc: 'government',
  required: 2,
  holders: 1,
  ...known,
});
const past = held({ endedOn: '2026-01-31' });
const told = (findings: readonly { severity: string; code: string }[]): string[] =>
  findings.map(({ severity, code }) => `${severity} ${code.replace('roster.', '')}`);

describe('a move to another post', () => {
  it.each<[string, HeldPost[], TakenPost, PlaceTaken, string[]]>([
    ['to another unit', [held()], taken(), place(), []],
    ['of who has had posts before', [held({ startedOn: '2026-02-01' }), past], taken(), place(), []],
    ['on the day after the post began', [held()], taken({ startedOn: '2025-07-02' }), place(), []],
    [
      'on the day on which the post began',
      [held()],
      taken({ startedOn: '2025-07-01' }),
      place(),
      ['error post-overlaps'],
    ],
    ['before the post began', [held()], taken({ startedOn: '2025-01-01' }), place(), ['error post-overlaps']],
    [
      'into an earlier post',
      [held({ startedOn: '2026-02-01' }), past],
      taken({ startedOn: '2026-01-15' }),
      place(),
      ['error post-overlaps'],
    ],
    ['of who holds none', [past], taken(), place(), ['error not-in-office']],
    ['of who never held one', [], taken(), place(), ['error not-in-office']],
    ['to the same post', [held({ unitId: 'B', officeId: 'B1' })], taken(), place(), ['error nothing-moves']],
    [
      'to another title in the same office',
      [held({ unitId: 'B', officeId: 'B1' })],
      taken({ positionTitle: 'Kế toán' }),
      place(),
      [],
    ],
    [
      'to another specialism only',
      [held({ unitId: 'B', officeId: 'B1' })],
      taken({ specialismCode: 'land' }),
      place(),
      [],
    ],
    ['to an office that is not there', [held()], taken(), place({ officeName: null }), ['error office-not-there']],
    [
      'to a position of the other bloc',
      [held()],
      taken(),
      place({ positionBloc: 'party' }),
      ['error position-of-other-bloc'],
    ],
    [
      'to a position that nobody knows',
      [held()],
      taken(),
      place({ positionBloc: null }),
      ['error position-of-other-bloc'],
    ],
    [
      'to no position of the catalogue',
      [held()],
      taken({ positionId: null }),
      place({ positionBloc: null, required: 0 }),
      [],
    ],
    ['to a post that is filled', [held()], taken(), place({ holders: 2 }), ['warning post-filled']],
    ['to a post that nobody requires', [held()], taken(), place({ required: null, holders: 9 }), []],
  ])('%s', (_, posts, post, known, expected) => {
    expect(told(findingsOnMove(posts, post, known))).toEqual(expected);
  });
});

describe('leaving', () => {
  it.each<[string, HeldPost[], string, string[]]>([
    ['on a later day', [held()], '2026-12-01', []],
    ['on the day on which the post began', [held()], '2025-07-01', ['error post-overlaps']],
    ['of who has left', [past], '2026-12-01', ['error not-in-office']],
  ])('%s', (_, posts, day, expected) => {
    expect(told(findingsOnLeaving(posts, day))).toEqual(expected);
  });
});

describe('coming back', () => {
  it.each<[string, HeldPost[], TakenPost, string[]]>([
    ['after the last post', [past], taken({ startedOn: '2026-02-01' }), []],
    ['on its last day', [past], taken({ startedOn: '2026-01-31' }), ['error post-overlaps']],
    ['of who is there', [held()], taken(), ['error still-in-office']],
  ])('%s', (_, posts, post, expected) => {
    expect(told(findingsOnReturn(posts, post, place()))).toEqual(expected);
  });
});
