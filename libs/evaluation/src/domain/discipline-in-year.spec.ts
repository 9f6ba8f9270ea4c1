import { expect, it } from '@jest/globals';
import { disciplineInYear, type DisciplineDecision } from './discipline-in-year.js';

const decision: DisciplineDecision = {
  actId: 'act',
  effectiveOn: '2026-05-10',
  isParty: false,
  concernsDuty: true,
  unitId: 'here',
  alreadyFailedIn: null,
};
const partyBefore = { ...decision, isParty: true, effectiveOn: '2025-12-20' };
const partySameYear = { ...decision, isParty: true, effectiveOn: '2026-04-01' };

// ND 335 Đ11.3
it.each<[string, DisciplineDecision[], boolean[]]>([
  ['of the year, in duty', [decision], [true]],
  ['of another year', [{ ...decision, effectiveOn: '2025-05-10' }], []],
  ['of no concern to duty', [{ ...decision, concernsDuty: false }], [false]],
  ['Party and State in one year', [partySameYear, decision], [true, true]],
  ['the Party decision was the year before', [partyBefore, decision], [false]],
  ['another act the year before', [{ ...partyBefore, actId: 'other' }, decision], [true]],
  ['the act has made a failure before', [{ ...decision, alreadyFailedIn: 2025 }], [false]],
  ['done at another unit', [{ ...decision, unitId: 'there' }], [false]],
  ['acts at both units', [decision, { ...decision, actId: 'other', unitId: 'there' }], [true, false]],
])('%s', (_, decisions, expected) =>
  expect(disciplineInYear(decisions, 2026, 'here').map(({ counts }) => counts)).toEqual(expected),
);
