import { describe, expect, it } from '@jest/globals';
import { exact } from './exact-number.js';
import { findingsOfUnit, type ScoredUnit } from './formalism-of-unit.js';
import type { FormalismLimits, ScoredPerson } from './formalism.js';

const limits: FormalismLimits = {
  ...{ leastPeople: 5, flatSpread: exact(2), sameLevelShare: exact(95, 100), gap: exact(5), leastItems: 5 },
  ...{ evidenceShare: exact(50, 100), onTimeFloor: exact(80), goodShare: exact(90, 100) },
};

let count = 0;
const person = (points: number, more: Partial<ScoredPerson> = {}): ScoredPerson => {
  count += 1;
  const level = points >= 90 ? 'excellent' : points >= 70 ? 'good' : 'satisfactory';
  const known = { id: `p${count}`, name: `Người ${count}`, points: exact(points), level } as const;
  return { ...known, ownGeneral: null, confirmedGeneral: null, doneItems: 10, itemsWithEvidence: 10, ...more };
};
const office = (officeId: string, ...points: number[]) => ({ officeId, people: points.map((one) => person(one)) });
const unit = (offices: ScoredUnit['offices'], more: Partial<ScoredUnit> = {}): ScoredUnit => ({
  ...{ offices, onTimePercent: null, cap: null, ...more },
});
const told = (given: ScoredUnit): string[] =>
  findingsOfUnit(given, limits).map(({ kind, officeId }) => `${kind} ${officeId ?? 'unit'}`);

describe('what is found of a unit', () => {
  it.each<[string, ScoredUnit, string[]]>([
    ['nobody scored', unit([]), []],
    ['an honest spread', unit([office('a', 95, 71, 66), office('b', 88, 55)]), []],
    [
      'small offices all alike are found together',
      unit([office('a', 80, 80, 81), office('b', 81, 80)]),
      ['flat-scores unit', 'same-level unit'],
    ],
    [
      'one office of two',
      unit([office('a', 80, 80, 80, 81, 81), office('b', 95, 60, 55)]),
      ['flat-scores a', 'same-level a'],
    ],
    [
      'two offices alike, told once',
      unit([office('a', 80, 80, 80, 81, 81), office('b', 81, 81, 80, 80, 80)]),
      ['flat-scores unit', 'same-level unit'],
    ],
    [
      'persons stand with their office',
      unit([{ officeId: 'a', people: [person(66, { itemsWithEvidence: 0 })] }, office('b', 90)]),
      ['no-evidence a'],
    ],
    [
      'figures are those of the unit',
      unit([office('a', 95), office('b', 60)], { onTimePercent: exact(60) }),
      ['against-figures unit'],
    ],
    [
      'more excellent than there may be in the unit',
      unit([office('a', 95), office('b', 96)], { cap: { ofRatedGood: 0, ofScoredGood: 0, limit: 0 } }),
      ['cap-pressure unit'],
    ],
  ])('%s', (_, given, expected) => expect(told(given)).toEqual(expected));
});
