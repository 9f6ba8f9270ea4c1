import { describe, expect, it } from '@jest/globals';
import { person, post, rules } from '../../testing/placement-case.js';
import type { PersonToPlace } from './person-to-place.js';
import { moveCandidates, type PostAsked } from './placement-candidates.js';
import { proposePlacement, type FixedMove } from './placement-proposals.js';
import type { PlacementLimits } from './placement-weights.js';

const LAND = 'Quản lý đất đai';
/** Units a1 and a2 are of one cluster, b1 of another; each surplus post has two people of whom one is needed. */
const posts = [
  post('a1', 'land', 1, 0),
  post('a1', 'culture', 1, 2),
  post('a2', 'culture', 1, 2),
  post('b1', 'culture', 1, 2),
];
const inUnit = (unit: string): PersonToPlace[] => [
  person(`${unit}-surveyor`, `${unit} culture`, LAND),
  person(`${unit}-curator`, `${unit} culture`, 'Quản lý văn hóa'),
];

const namesOf = (
  people: readonly PersonToPlace[],
  limits: Partial<PlacementLimits> = {},
  fixed: FixedMove[] = [],
): string[] => proposePlacement(posts, people, rules(limits), fixed).moves.map(({ personId }) => personId);

describe('proposals', () => {
  it.each([
    { people: ['a1', 'a2', 'b1'], chosen: ['a1-surveyor'], why: 'the own commune first' },
    { people: ['a2', 'b1'], chosen: ['a2-surveyor'], why: 'then the cluster' },
    { people: ['b1'], chosen: ['b1-surveyor'], why: 'then the province' },
  ])('look into $why', ({ people, chosen }) => {
    expect(namesOf(people.flatMap(inUnit))).toEqual(chosen);
  });

  it.each([
    { widest: 'commune' as const, people: ['a2'], chosen: [] },
    { widest: 'cluster' as const, people: ['a2'], chosen: ['a2-surveyor'] },
    { widest: 'cluster' as const, people: ['b1'], chosen: [] },
  ])('go no farther than the $widest where the plan says so', ({ widest, people, chosen }) => {
    expect(namesOf(people.flatMap(inUnit), { widest })).toEqual(chosen);
  });

  it.each([
    { leastPoints: -78, chosen: ['b1-surveyor'] },
    { leastPoints: -77, chosen: [] },
  ])('leave a post empty rather than propose less than $leastPoints points', ({ leastPoints, chosen }) => {
    expect(namesOf(inUnit('b1'), { leastPoints })).toEqual(chosen);
  });

  const kept: readonly (Partial<PersonToPlace> & { readonly why: string; readonly inOwnUnit?: boolean })[] = [
    { why: 'maternity leave', absences: ['maternity'] },
    { why: 'study', absences: ['study'] },
    { why: 'suspension', absences: ['suspension'] },
    { why: 'discipline', underDiscipline: true },
    { why: 'a young child, except within the unit', maternitySince: '2023-11-22', inOwnUnit: true },
    { why: 'another decision', isSpokenFor: true },
    { why: 'an unsatisfactory year', ratings: [{ year: 2025, rating: 'unsatisfactory' }] },
    { why: 'retirement, except within the unit', birthDate: '1969-01-01', inOwnUnit: true },
    { why: 'a field that the post does not take', fieldsOfStudy: ['Luật'] },
    { why: 'a degree below that of the post', educationLevel: 'college' },
  ];
  it.each(kept)('pass over people for $why', ({ why: _why, inOwnUnit = false, ...more }) => {
    expect(namesOf([person('elsewhere', 'a2 culture', LAND, more)])).toEqual([]);
    expect(namesOf([person('here', 'a1 culture', LAND, more)])).toEqual(inOwnUnit ? ['here'] : []);
  });

  it.each([
    { limits: {}, who: { maternitySince: '2023-11-21' }, why: 'whose child is three' },
    { limits: { youngChildMonths: 0 }, who: { maternitySince: '2026-01-01' }, why: 'where children are not asked for' },
    { limits: { excludesDisciplined: false }, who: { underDiscipline: true }, why: 'where discipline does not count' },
    {
      limits: { excludesUnsatisfactory: false },
      who: { ratings: [{ year: 2025, rating: 'unsatisfactory' }] },
      why: 'where the rating does not count',
    },
    { limits: { retirementMonths: 0 }, who: { birthDate: '1970-06-01' }, why: 'where retirement is not asked for' },
  ])('do not pass over people $why', ({ limits, who }) => {
    expect(namesOf([person('surveyor', 'a2 culture', LAND, who)], limits)).toEqual(['surveyor']);
  });

  it('take somebody from a needed post only if another comes for it, and say who', () => {
    const around = [post('a1', 'land', 1, 0), post('a1', 'farming', 1, 1), post('a2', 'culture', 1, 2)];
    const people = [
      person('surveyor', 'a1 farming', LAND),
      person('agronomist', 'a2 culture', 'Nông học'),
      person('curator', 'a2 culture', 'Quản lý văn hóa'),
    ];
    const { moves } = proposePlacement(around, people, rules());
    expect(moves.map(({ personId, replacedBy, replaces }) => [personId, replacedBy, replaces])).toEqual([
      ['surveyor', 'agronomist', null],
      ['agronomist', null, 'surveyor'],
    ]);
    expect(proposePlacement(around, people, rules({ inTwoMoves: false })).moves).toEqual([]);
  });

  it.each([
    { postedOn: '2025-11-21', chosen: ['surveyor', 'agronomist'], why: 'who has held it for a year' },
    { postedOn: '2025-11-22', chosen: [], why: 'not who has just come to it' },
  ])('take somebody from a needed post $why', ({ postedOn, chosen }) => {
    const around = [post('a1', 'land', 1, 0), post('a1', 'farming', 1, 1), post('a1', 'culture', 1, 2)];
    const people = [
      person('surveyor', 'a1 farming', LAND, { postedOn }),
      person('agronomist', 'a1 culture', 'Nông học'),
      person('curator', 'a1 culture', 'Quản lý văn hóa'),
    ];
    expect(proposePlacement(around, people, rules()).moves.map(({ personId }) => personId)).toEqual(chosen);
  });

  it.each([
    { to: 'a1', chosen: ['surveyor', 'agronomist'], why: 'within the cluster' },
    { to: 'b1', chosen: [], why: 'not beyond it' },
  ])('take nobody from a needed post $why', ({ to, chosen }) => {
    const around = [post(to, 'land', 1, 0), post('a2', 'farming', 1, 1), post('a2', 'culture', 1, 2)];
    const people = [
      person('surveyor', 'a2 farming', LAND),
      person('agronomist', 'a2 culture', 'Nông học'),
      person('curator', 'a2 culture', 'Quản lý văn hóa'),
    ];
    expect(proposePlacement(around, people, rules()).moves.map(({ personId }) => personId)).toEqual(chosen);
  });

  it('work around what is fixed: the post is taken, or the surplus is used up', () => {
    const people = inUnit('a1').concat(inUnit('a2'));
    expect(namesOf(people, {}, [{ personId: 'a2-surveyor', postId: 'a1 land' }])).toEqual([]);
    expect(namesOf(people, {}, [{ personId: 'a1-curator', postId: null }])).toEqual(['a2-surveyor']);
  });

  it('never make a leader of somebody, nor the other way round', () => {
    const leading = [post('a1', 'land', 1, 0, { isLeader: true }), post('a1', 'culture', 1, 2)];
    const { moves, empty } = proposePlacement(leading, inUnit('a1'), rules());
    expect(moves).toEqual([]);
    expect(empty).toEqual([expect.objectContaining({ cause: 'leader-post', remedy: 'appointment' })]);
  });

  it.each([
    { people: [], cause: 'nobody-qualified', remedy: 'second_degree' },
    {
      people: [person('ill', 'a1 culture', LAND, { absences: ['long_sick_leave'] })],
      cause: 'all-excluded',
      remedy: 'second_degree',
    },
  ])('say of an empty post: $cause', ({ people, cause, remedy }) => {
    expect(proposePlacement(posts, people, rules()).empty).toEqual([
      expect.objectContaining({ count: 1, cause, remedy }),
    ]);
  });

  it('explain themselves by points that make the score', () => {
    const [move] = proposePlacement(posts, inUnit('a2'), rules()).moves;
    expect(move?.reasons.map(({ code, points }) => [code, points])).toEqual([
      ['fieldOfStudy', 60],
      ['misplacedNow', 80],
      ['yearOfService', 22],
      ['otherCommune', -80],
    ]);
    expect(move).toMatchObject({
      score: 82,
      stage: 'cluster',
      giving: { before: 2, after: 1 },
      receiving: { before: 0, after: 1 },
    });
  });
});

/** One surveyor is spare in the same commune, one needed there; a third is spare in another cluster. */
const town = [
  post('a1', 'land', 1, 0),
  post('a1', 'culture', 1, 2),
  post('a1', 'farming', 1, 1),
  post('b1', 'culture', 1, 2),
];
const workers = [
  person('spare', 'a1 culture', LAND),
  person('curator', 'a1 culture', 'Quản lý văn hóa'),
  person('needed', 'a1 farming', LAND, { fieldsOfStudy: [LAND, 'Nông học'] }),
  person('far', 'b1 culture', LAND),
];
const found = (asked: PostAsked, planned: FixedMove[] = []) => moveCandidates(town, workers, rules(), planned, asked);
const into = { postId: 'a1 land', end: 'receiving' } as const;
const out = { postId: 'a1 culture', end: 'giving' } as const;

describe('candidates', () => {
  it('for a post are those of the right field, the best first, each with what it does to both ends', () => {
    expect(found(into).map(({ personId, giving }) => [personId, giving.after])).toEqual([
      ['spare', 1],
      ['needed', 0],
      ['far', 1],
    ]);
  });

  it('leave out whoever the plan moves already, and reckon with the moves of the plan', () => {
    const planned = [{ personId: 'spare', postId: 'a1 land' }];
    expect(found(into, planned)[0]).toMatchObject({ personId: 'needed', receiving: { before: 1, after: 2 } });
  });

  it('from a post go where somebody is missing', () => {
    expect(found(out).map(({ personId, postId }) => [personId, postId])).toEqual([['spare', 'a1 land']]);
    expect(found(out, [{ personId: 'needed', postId: 'a1 land' }])).toEqual([]);
  });
});
