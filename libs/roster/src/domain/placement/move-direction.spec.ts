import { describe, expect, it } from '@jest/globals';
import { person, post, rules } from '../../testing/placement-case.js';
import { directionOf, termsOfProposal } from './move-direction.js';
import type { PlacementPost } from './person-to-place.js';
import { proposePlacement } from './placement-proposals.js';
import { usualLimits, type PlacementLimits } from './placement-weights.js';

const department = (position: string, required: number, present: number, more: Partial<PlacementPost> = {}) =>
  post('s1', position, required, present, { level: 'province', clusterId: null, unitName: 'Sở Xây dựng', ...more });

const leading = { isLeader: true } as const;

/** Three deputies where two are allowed, a commune without its deputy chairman. */
const deputies = (required = 2): PlacementPost[] => [
  department('deputy-director', required, 3, leading),
  post('a1', 'deputy-chairman', 1, 0, leading),
];
const three = ['one', 'two', 'three'].map((name) => person(name, 's1 deputy-director', 'Luật'));

/** A commune with one more for culture than it needs, a department with a desk for one. */
const desk = (present: number): PlacementPost[] => [post('a1', 'culture', 1, present), department('culture', 1, 0)];
const curators = ['one', 'two'].map((name) => person(name, 'a1 culture', 'Quản lý văn hóa'));

const proposed = (posts: PlacementPost[], people: typeof three, limits: Partial<PlacementLimits> = {}) =>
  proposePlacement(posts, people, rules(limits)).moves.map(({ postId }) => postId);

describe('moves between departments and communes', () => {
  it.each([
    ['commune', 'commune', 'among_communes'],
    ['province', 'commune', 'to_commune'],
    ['commune', 'province', 'to_department'],
    ['province', 'province', 'among_departments'],
  ] as const)('lead from %s to %s: %s', (from, to, direction) => {
    expect(directionOf(from, to)).toBe(direction);
  });

  it.each([
    {
      claim: 'a deputy beyond the number goes to a commune',
      posts: deputies(),
      limits: {},
      to: ['a1 deputy-chairman'],
    },
    { claim: 'nobody goes where the number is kept', posts: deputies(3), limits: {}, to: [] },
    {
      claim: 'nobody goes where the province does not want it',
      posts: deputies(),
      limits: { fromDepartments: false },
      to: [],
    },
    {
      claim: 'nobody goes beyond the cluster where the plan stops there',
      posts: deputies(),
      limits: { widest: 'cluster' as const },
      to: [],
    },
    {
      claim: 'no deputy becomes a clerk',
      posts: [department('deputy-director', 2, 3, leading), post('a1', 'culture', 1, 0)],
      limits: {},
      to: [],
    },
    {
      claim: 'nobody moves among departments',
      posts: [
        department('deputy-director', 2, 3, leading),
        post('s2', 'deputy-director', 1, 0, { ...leading, level: 'province', clusterId: null }),
      ],
      limits: {},
      to: [],
    },
  ])('$claim', ({ posts, limits, to }) => {
    expect(proposed(posts, three, limits)).toEqual(to);
  });

  it.each([
    {
      claim: 'somebody beyond need learns in a department',
      present: 2,
      limits: { toDepartments: true },
      to: ['s1 culture'],
    },
    { claim: 'not unless the plan says so', present: 2, limits: {}, to: [] },
    { claim: 'nobody who is needed', present: 1, limits: { toDepartments: true }, to: [] },
  ])('$claim', ({ present, limits, to }) => {
    expect(proposed(desk(present), curators.slice(0, present), limits)).toEqual(to);
  });

  it('say that the department has more deputies than it needs, and nothing of a distance', () => {
    const [move] = proposePlacement(deputies(), three, rules()).moves;
    expect(move?.reasons.map(({ code }) => code)).toContain('fromDepartment');
    expect(move?.reasons.map(({ code }) => code)).not.toContain('otherCluster');
    expect(move?.giving).toEqual({ required: 2, before: 3, after: 2 });
  });

  it('list no empty desk of a department for recruitment', () => {
    expect(proposePlacement(desk(1), curators.slice(0, 1), rules()).empty).toEqual([]);
  });

  it.each([
    { from: post('a1', 'culture', 1, 2), to: department('culture', 1, 0), kind: 'secondment', endsOn: '2027-12-01' },
    { from: department('deputy-director', 2, 3), to: post('a1', 'culture', 1, 0), kind: 'transfer', endsOn: null },
    { from: post('a1', 'culture', 1, 2), to: post('a2', 'culture', 1, 0), kind: 'transfer', endsOn: null },
    { from: post('a1', 'culture', 1, 2), to: post('a1', 'land', 1, 0), kind: 'reassignment', endsOn: null },
  ])('are proposed as $kind from $from.id to $to.id', ({ from, to, kind, endsOn }) => {
    expect(termsOfProposal(from, to, '2026-12-01', usualLimits)).toEqual({ kind, endsOn });
  });
});
