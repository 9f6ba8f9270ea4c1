import { describe, expect, it } from '@jest/globals';
import type { ScopeGrant } from '../database/index.js';
import { seenAs, type ChangePlaces } from './change-seen.js';

const grant = (governmentUnits: string[], partyUnits: string[] = []): ScopeGrant => ({
  governmentUnits,
  partyUnits,
  offices: [],
  personId: null,
  readClasses: [],
  writeClasses: [],
});

const moved = (from: [string, string], to: [string, string]): ChangePlaces => ({
  action: 'updated',
  unitId: to[0],
  bloc: to[1],
  previousUnitId: from[0],
  previousBloc: from[1],
});

describe('a change is to a reader', () => {
  it.each([
    [
      'an update where both places are reached',
      moved(['a', 'government'], ['b', 'government']),
      grant(['a', 'b']),
      'updated',
    ],
    ['a departure', moved(['a', 'government'], ['b', 'government']), grant(['a']), 'left-scope'],
    ['an arrival', moved(['a', 'government'], ['b', 'government']), grant(['b']), 'entered-scope'],
    ['a departure to the other bloc', moved(['a', 'government'], ['a', 'party']), grant(['a']), 'left-scope'],
    ['nothing elsewhere', moved(['a', 'government'], ['b', 'government']), grant(['c']), undefined],
    ['nothing in the other bloc', moved(['a', 'party'], ['a', 'party']), grant(['a']), undefined],
  ])('%s', (_, change, reach, expected) => {
    expect(seenAs(change, [reach])).toBe(expected);
  });

  it('without a bloc is seen by readers of either', () => {
    const change = { action: 'created', unitId: 'a', bloc: null, previousUnitId: null, previousBloc: null } as const;
    expect(seenAs(change, [grant([], ['a'])])).toBe('created');
    expect(seenAs(change, [grant(['a'])])).toBe('created');
  });
});
