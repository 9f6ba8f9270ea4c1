import { describe, expect, it } from '@jest/globals';
import { post, standard } from '../../testing/placement-case.js';
import type { PlacementPost } from './person-to-place.js';
import { mayFollow } from './possible-posts.js';

type Asked = Pick<PlacementPost, 'positionId' | 'standard'>;

const asking = (positionId: string, minEducation: string, fields: readonly string[]): Asked => ({
  positionId,
  standard: { ...standard(positionId, fields), minEducation },
});
const accountant = asking('accountant', 'university', ['Kế toán']);
const cashier = asking('cashier', 'college', ['Kế toán']);
const clerk = asking('clerk', 'university', []);
const guard = asking('guard', 'upper_secondary', []);
const driver = asking('driver', 'upper_secondary', []);
const chairman = { ...asking('chairman', 'university', []), isLeader: true };
const deputy = { ...asking('deputy', 'university', []), isLeader: true };
const deputyOfDepartment = { ...deputy, positionId: 'deputy-director', level: 'province' } as const;

const at = (unit: string, change: Partial<PlacementPost>): PlacementPost => post(unit, 'held', 1, 1, change);

describe('who may be proposed for a post', () => {
  it.each([
    { claim: 'a cashier becomes an accountant', from: cashier, to: accountant, may: true },
    { claim: 'an accountant becomes no cashier', from: accountant, to: cashier, may: false },
    { claim: 'an accountant becomes a clerk', from: accountant, to: clerk, may: true },
    { claim: 'a clerk becomes no guard', from: clerk, to: guard, may: false },
    { claim: 'a guard becomes no driver', from: guard, to: driver, may: false },
    { claim: 'a guard goes to guard elsewhere', from: guard, to: guard, may: true },
    { claim: 'a deputy goes to be deputy elsewhere', from: deputy, to: deputy, may: true },
    { claim: 'a deputy is not made chairman', from: deputy, to: chairman, may: false },
    { claim: 'a deputy is not made a clerk', from: deputy, to: clerk, may: false },
    { claim: 'a clerk is not made deputy', from: clerk, to: deputy, may: false },
    { claim: 'a deputy of a department goes to lead a commune', from: deputyOfDepartment, to: chairman, may: true },
  ])('$claim: $may', ({ from, to, may }) => {
    expect(mayFollow(at('a1', from), at('a2', to))).toBe(may);
  });
});
