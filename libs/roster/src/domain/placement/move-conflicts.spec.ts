import { describe, expect, it } from '@jest/globals';
import { conflictsOf, type MoveStanding, type SeatsOfPlan } from './move-conflicts.js';

const seats = (required: number | null, before: number, after: number): SeatsOfPlan => ({
  positionName: 'Kế toán',
  unitName: 'Xã Bảo Lạc',
  required,
  before,
  after,
});

const good: MoveStanding = {
  moveId: 'm',
  fullName: 'Nông Thị Hoa',
  isInOffice: true,
  holdsSamePost: true,
  otherPlan: null,
  changePlannedOn: null,
  hasReason: false,
  crossesBlocs: false,
  isAccepted: false,
  from: seats(2, 3, 2),
  to: seats(2, 1, 2),
};

const cases: readonly [string, Partial<MoveStanding>, readonly string[]][] = [
  ['nothing stands against a move from surplus to shortage', {}, []],
  ['the person has left', { isInOffice: false, holdsSamePost: false }, ['error person-left']],
  ['the person has moved since', { holdsSamePost: false }, ['error person-moved']],
  ['the person stands in another plan', { otherPlan: 'Phương án khác' }, ['error in-other-plan']],
  ['a change is decided already', { changePlannedOn: '2026-12-01' }, ['error change-planned']],
  ['the post was filled meanwhile', { to: seats(2, 2, 3) }, ['error post-filled']],
  ['a post filled and left in one plan is free', { to: seats(2, 2, 2) }, []],
  ['the giver falls below its need', { from: seats(3, 3, 2) }, ['error giver-below-need']],
  [
    'the giver falls below its need, with a reason',
    { from: seats(3, 3, 2), hasReason: true },
    ['warning giver-below-need'],
  ],
  ['the giver was short, and somebody comes for the one who goes', { from: seats(3, 2, 2) }, []],
  ['nobody has set the need of the receiver', { to: seats(null, 1, 2) }, ['warning need-unknown']],
  ['who leaves the corps takes no post', { to: null }, []],
  ['nobody of the other bloc has agreed', { crossesBlocs: true }, ['error other-bloc-unasked']],
  ['the other bloc has agreed', { crossesBlocs: true, isAccepted: true }, []],
];

describe('conflicts of a move', () => {
  it.each(cases)('%s', (_, change, expected) => {
    const found = conflictsOf([{ ...good, ...change }]).map(({ severity, code }) => `${severity} ${code}`);
    expect(found).toEqual(expected);
  });
});
