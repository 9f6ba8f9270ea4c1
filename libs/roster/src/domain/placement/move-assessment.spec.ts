import { describe, expect, it } from '@jest/globals';
import { ON, person, post, rules, standard } from '../../testing/placement-case.js';
import { assessMove, fitIn, type MoveReason } from './move-assessment.js';
import type { PersonToPlace, PlacementPost } from './person-to-place.js';
import { placementWeights, usualLimits, usualWeights, type WeightKey } from './placement-weights.js';

interface Case {
  readonly code: WeightKey;
  readonly points: number;
  readonly claim: string;
  readonly who?: Partial<PersonToPlace>;
  readonly from?: Partial<PlacementPost>;
  readonly to?: Partial<PlacementPost>;
}

const held = (specialismCode: string, startedOn: string) => ({
  positionId: 'x',
  specialismCode,
  startedOn,
  endedOn: null,
});
const asking = { ...standard('land', ['Quản lý đất đai']), minPoliticalTheory: 'intermediate' } as const;
const MINORITY = ['ethnic_minority'] as const;

// Each weight of the list, with what makes it count; a move within one commune from culture to land, unless it says else.
const cases: readonly Case[] = [
  { code: 'fieldOfStudy', points: 60, claim: 'a surveyor for land' },
  { code: 'misplacedNow', points: 80, claim: 'a surveyor who is in culture' },
  {
    code: 'neededNow',
    points: -60,
    claim: 'leaves a post that needs them',
    who: { fieldsOfStudy: ['Quản lý văn hóa'] },
    from: { present: 1 },
  },
  { code: 'mandatoryLack', points: -90, claim: 'lacks a standard', to: { standard: asking } },
  {
    code: 'trainingLack',
    points: -20,
    claim: 'lacks what training gives',
    to: { standard: { ...asking, trainable: ['political_theory'] } },
  },
  { code: 'yearInField', points: 36, claim: 'three years in the field', who: { posts: [held('land', '2023-10-01')] } },
  {
    code: 'yearInField',
    points: 60,
    claim: 'twenty, of which five count',
    who: { posts: [held('land', '2006-10-01')] },
  },
  { code: 'yearOfService', points: 22, claim: 'eleven years of service' },
  { code: 'yearOfService', points: 30, claim: 'thirty, of which fifteen count', who: { recruitedOn: '1996-01-01' } },
  { code: 'shortInPost', points: -50, claim: 'a year in the post is not over', who: { postedOn: '2025-11-22' } },
  {
    code: 'ethnicLanguage',
    points: 25,
    claim: 'speaks the language of the people',
    who: { ethnicLanguages: ['Tiếng Tày'] },
    to: { areaTypes: MINORITY, peoples: ['Tày', 'Nùng'] },
  },
  {
    code: 'ethnicLanguage',
    points: 0,
    claim: 'speaks one, and nobody has entered the peoples',
    who: { ethnicLanguages: ['Tày'] },
    to: { areaTypes: MINORITY },
  },
  {
    code: 'sameArea',
    points: 20,
    claim: 'knows two kinds of area',
    from: { unitId: 'a2', areaTypes: ['rural', 'border'] },
    to: { areaTypes: ['rural', 'border'] },
  },
  { code: 'areaEmphasis', points: 30, claim: 'land in the country', to: { areaTypes: ['rural'] } },
  { code: 'workload', points: 15, claim: 'a quarter of the posts is empty', to: { unitShortage: 0.25 } },
  {
    code: 'ratedExcellent',
    points: 30,
    claim: 'excellent last year',
    who: { ratings: [{ year: 2025, rating: 'excellent' }] },
  },
  { code: 'ratedGood', points: 15, claim: 'good last year', who: { ratings: [{ year: 2025, rating: 'good' }] } },
  { code: 'otherCommune', points: -80, claim: 'another commune of the cluster', from: { unitId: 'a2' } },
  { code: 'otherCluster', points: -240, claim: 'another cluster', from: { unitId: 'b1', clusterId: 'b' } },
  {
    code: 'fromDepartment',
    points: 60,
    claim: 'a deputy too many',
    from: { unitId: 's1', clusterId: null, level: 'province' },
  },
  {
    code: 'toDepartment',
    points: -40,
    claim: 'to a department for a time',
    to: { unitId: 's1', clusterId: null, level: 'province' },
  },
];

function reasonsOf({ who, from: held, to: wanted }: Pick<Case, 'who' | 'from' | 'to'>): readonly MoveReason[] {
  const surveyor = person('surveyor', 'a1 culture', 'Quản lý đất đai', who);
  const [from, to] = [post('a1', 'culture', 1, 2, held), post('a1', 'land', 1, 0, wanted)];
  const [fitBefore, fitAfter] = [from, to].map((place) => fitIn(surveyor, place, ON, rules().fit));
  if (!fitBefore || !fitAfter) return [];
  const { newInPostMonths } = usualLimits;
  return assessMove({ person: surveyor, from, to, fitBefore, fitAfter, on: ON, weights: usualWeights, newInPostMonths })
    .reasons;
}

const pointsOf = (code: WeightKey, given: Pick<Case, 'who' | 'from' | 'to'>): number | undefined =>
  reasonsOf(given).find((reason) => reason.code === code)?.points;

describe('what speaks for a move and against it', () => {
  it.each(cases)('$code: $claim counts $points', ({ code, points, ...given }) => {
    expect(pointsOf(code, given)).toBe(points);
  });

  it('has a case for every weight', () => {
    const told = new Set<string>(cases.map(({ code }) => code));
    expect(placementWeights.filter(({ key }) => !told.has(key))).toEqual([]);
  });

  it.each([
    {
      code: 'ethnicLanguage',
      claim: 'a language that nobody there speaks',
      who: { ethnicLanguages: ['Dao'] },
      to: { areaTypes: MINORITY, peoples: ['Tày'] },
    },
    { code: 'ethnicLanguage', claim: 'no language', to: { areaTypes: MINORITY, peoples: ['Tày'] } },
    { code: 'ratedGood', claim: 'a good year long ago', who: { ratings: [{ year: 2024, rating: 'good' }] } },
    { code: 'shortInPost', claim: 'a full year in the post', who: { postedOn: '2025-11-21' } },
    { code: 'sameArea', claim: 'the own commune', from: { areaTypes: ['rural'] }, to: { areaTypes: ['rural'] } },
    { code: 'areaEmphasis', claim: 'land in a town', to: { areaTypes: ['urban'] } },
    { code: 'workload', claim: 'a commune with all its people' },
    { code: 'neededNow', claim: 'a post with people to spare', who: { fieldsOfStudy: ['Quản lý văn hóa'] } },
  ] as const)('$code says nothing of $claim', ({ code, ...given }) => {
    expect(pointsOf(code, given)).toBeUndefined();
  });

  it('makes the score of its points', () => {
    expect(reasonsOf({}).map(({ points }) => points)).toEqual([60, 80, 22]);
  });
});
