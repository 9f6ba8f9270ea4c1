import { describe, expect, it } from '@jest/globals';
import { exact } from './exact-number.js';
import { formalismFindings, type FormalismLimits, type ScoredGroup, type ScoredPerson } from './formalism.js';
import type { RatingLevel } from './rating.js';

const limits: FormalismLimits = {
  leastPeople: 5,
  flatSpread: exact(2),
  sameLevelShare: exact(95, 100),
  gap: exact(5),
  leastItems: 5,
  evidenceShare: exact(50, 100),
  onTimeFloor: exact(80),
  goodShare: exact(90, 100),
};

let count = 0;
const person = (points: number, more: Partial<ScoredPerson> = {}): ScoredPerson => {
  count += 1;
  const level: RatingLevel =
    points >= 90 ? 'excellent' : points >= 70 ? 'good' : points >= 50 ? 'satisfactory' : 'unsatisfactory';
  return {
    ...{
      id: `p${count}`,
      name: `Người ${count}`,
      points: exact(points),
      level,
      ownGeneral: null,
      confirmedGeneral: null,
    },
    ...{ doneItems: 10, itemsWithEvidence: 10, ...more },
  };
};
const group = (people: readonly ScoredPerson[], more: Partial<ScoredGroup> = {}): ScoredGroup => ({
  ...{ people, onTimePercent: null, cap: null, ...more },
});
const spread = (): ScoredPerson[] => [95, 88, 72, 66, 45].map((points) => person(points));
const said = (own: number, confirmed: number) => ({ ownGeneral: exact(own), confirmedGeneral: exact(confirmed) });
const kinds = (given: ScoredGroup): string[] => formalismFindings(given, limits).map(({ kind }) => kind);

describe('against formalism', () => {
  it.each<[string, ScoredGroup, string[]]>([
    ['nobody', group([]), []],
    ['an honest spread', group(spread()), []],
    ['four alike are too few to say', group([81, 81, 81, 81].map((points) => person(points))), []],
    [
      'five within two points, across a threshold',
      group([69, 69, 70, 71, 71].map((points) => person(points))),
      ['flat-scores'],
    ],
    ['five in one level, wide apart', group([70, 74, 79, 84, 89].map((points) => person(points))), ['same-level']],
    [
      'five alike in both ways',
      group([80, 80, 81, 81, 82].map((points) => person(points))),
      ['flat-scores', 'same-level'],
    ],
    ['one of themselves much better', group([person(80, said(30, 25))]), ['gap']],
    ['one by the superior much better', group([person(80, said(20, 25))]), ['gap']],
    [
      'a gap just below the limit',
      group([person(80, { ownGeneral: exact(2999, 100), confirmedGeneral: exact(25) })]),
      [],
    ],
    ['a word that is missing', group([person(80, { ownGeneral: exact(30) })]), []],
    [
      'everybody confirmed as they said',
      group([95, 88, 72, 66, 45].map((points) => person(points, said(28, 28)))),
      ['no-gap'],
    ],
    [
      'one of them changed',
      group([95, 88, 72, 66, 45].map((points, at) => person(points, said(28, at === 0 ? 27 : 28)))),
      [],
    ],
    ['work without evidence', group([person(80, { doneItems: 10, itemsWithEvidence: 4 })]), ['no-evidence']],
    ['half of it with evidence', group([person(80, { doneItems: 10, itemsWithEvidence: 5 })]), []],
    ['too little work to say', group([person(80, { doneItems: 4, itemsWithEvidence: 0 })]), []],
    ['excellent beside 60 % on time', group([person(95)], { onTimePercent: exact(60) }), ['against-figures']],
    ['excellent beside 80 % on time', group([person(95)], { onTimePercent: exact(80) }), []],
    ['excellent where nothing is known', group([person(95)]), []],
    [
      'nearly all good beside 60 % on time',
      group(
        [71, 74, 79, 84, 89].map((points) => person(points)),
        { onTimePercent: exact(60) },
      ),
      ['same-level', 'against-figures'],
    ],
    ['within the cap', group(spread(), { cap: { ofRatedGood: 1, ofScoredGood: 1, limit: 1 } }), []],
    [
      'above its first reading',
      group(spread(), { cap: { ofRatedGood: 0, ofScoredGood: 1, limit: 1 } }),
      ['cap-pressure'],
    ],
    ['above both', group(spread(), { cap: { ofRatedGood: 0, ofScoredGood: 0, limit: 0 } }), ['cap-pressure']],
  ])('%s', (_, given, expected) => expect(kinds(given)).toEqual(expected));

  it('tells its numbers and whom it is about', () => {
    const people = [person(80, { doneItems: 12, itemsWithEvidence: 3 })];
    const [found] = formalismFindings(group(people), limits);
    expect(found?.text).toBe(`${people[0]?.name}: 3 / 12 việc hoàn thành có minh chứng (25 %).`);
    expect(found?.personIds).toEqual([people[0]?.id]);
  });
});
