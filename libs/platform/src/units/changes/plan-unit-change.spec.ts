import { describe, expect, it } from '@jest/globals';
import { UnitTree, type Unit } from '../unit-tree.js';
import { planUnitChange } from './plan-unit-change.js';
import type { UnitChange, UnitPlan } from './unit-change.js';

const unit = (id: string, kind: Unit['kind'], more: Partial<Unit> = {}): Unit => ({
  id,
  code: id,
  kind,
  name: id,
  fullName: id,
  designation: null,
  bloc: null,
  parentId: 'T',
  sortOrder: 0,
  effectiveFrom: '2025-07-01',
  effectiveTo: null,
  ...more,
});
const office = (id: string, parentId: string, name: string, bloc: Unit['bloc'] = 'government'): Unit =>
  unit(id, 'commune_office', { parentId, name, fullName: name, bloc });

const tree = new UnitTree(1, [
  unit('T', 'province', { parentId: null }),
  unit('A', 'commune', { fullName: 'Xã An' }),
  unit('B', 'commune', { fullName: 'Xã Bình' }),
  unit('Cũ', 'commune', { code: '00009', effectiveTo: '2026-01-01' }),
  unit('Mới', 'commune', { effectiveFrom: '2027-01-01' }),
  unit('Sở', 'department'),
  unit('Ban', 'department'),
  office('A-KT', 'A', 'Phòng Kinh tế'),
  office('A-VP', 'A', 'Văn phòng', 'party'),
  office('B-KT', 'B', 'Phòng Kinh Tế'),
  office('B-VH', 'B', 'Phòng Văn hóa'),
]);
const DAY = '2027-01-01';

function outcome(change: Partial<UnitChange>): UnitPlan | string[] {
  let next = 0;
  const asked = { kind: 'merge', unitIds: [], targets: [], effectiveOn: DAY, ...change } as const;
  const planned = planUnitChange(asked, tree, () => `new-${(next += 1)}`);
  return 'plan' in planned ? planned.plan : planned.violations.map(({ pointer, code }) => `${pointer} ${code}`);
}

const moved = (plan: UnitPlan | string[]): string[] =>
  'moves' in plan ? plan.moves.map(({ from, to }) => `${from.officeId} → ${to.unitId}/${to.officeId}`) : plan;

describe('a merge', () => {
  it('into one of the two joins offices of one name and makes the others anew', () => {
    const plan = outcome({ unitIds: ['A', 'B'], targets: [{ unitId: 'B' }] });
    expect(moved(plan)).toEqual(['A-KT → B/B-KT', 'A-VP → B/new-1']);
    expect(plan).toMatchObject({
      closes: ['A', 'A-KT', 'A-VP'],
      creates: [{ id: 'new-1', code: 'B-VP', parentId: 'B', bloc: 'party' }],
      renames: [],
    });
  });

  it('of departments takes their people along, who stand in the department itself', () => {
    const plan = outcome({ unitIds: ['Ban', 'Sở'], targets: [{ unitId: 'Sở' }] });
    expect(moved(plan)).toEqual(['Ban → Sở/Sở']);
    expect(plan).toMatchObject({ closes: ['Ban'], successions: [{ fromUnitId: 'Ban', toUnitId: 'Sở' }] });
  });

  it('into a new unit ends both and names every successor', () => {
    const plan = outcome({
      unitIds: ['A', 'B'],
      targets: [{ code: '00100', name: 'An Bình', fullName: 'Xã An Bình' }],
    });
    expect(moved(plan)).toEqual([
      'A-KT → new-1/new-2',
      'A-VP → new-1/new-3',
      'B-KT → new-1/new-2',
      'B-VH → new-1/new-4',
    ]);
    expect(plan).toMatchObject({ closes: ['A', 'A-KT', 'A-VP', 'B', 'B-KT', 'B-VH'] });
    const successions = 'successions' in plan ? plan.successions : [];
    expect(successions.filter(({ isHeir }) => isHeir).map(({ fromUnitId }) => fromUnitId)).toEqual([
      'A',
      'B',
      'A-KT',
      'A-VP',
      'B-KT',
      'B-VH',
    ]);
  });

  it('renames the unit that goes on, where a new name is given', () => {
    const plan = outcome({ unitIds: ['A', 'B'], targets: [{ unitId: 'B', name: 'An Bình', fullName: 'Xã An Bình' }] });
    expect(plan).toMatchObject({ renames: [{ unitId: 'B', fullName: 'Xã An Bình' }] });
  });
});

describe('a split', () => {
  it('sends offices where they are told, and people where they are told', () => {
    const plan = outcome({
      kind: 'split',
      unitIds: ['A'],
      targets: [
        { unitId: 'A', officeIds: ['A-KT'] },
        {
          code: '00101',
          name: 'Mới',
          fullName: 'Xã Mới',
          officeIds: ['A-VP'],
          people: [{ recordId: 'p', officeId: 'A-KT' }],
        },
      ],
    });
    expect(moved(plan)).toEqual(['A-VP → new-1/new-2']);
    expect(plan).toMatchObject({
      closes: ['A-VP'],
      exceptions: [{ recordId: 'p', from: { officeId: 'A-KT' }, to: { unitId: 'new-1', officeId: 'new-3' } }],
    });
  });

  it('without the old unit has one heir of its past', () => {
    const plan = outcome({
      kind: 'split',
      unitIds: ['A'],
      targets: [
        { code: '1', name: 'Một', officeIds: ['A-KT'] },
        { code: '2', name: 'Hai', officeIds: ['A-VP'] },
      ],
    });
    const heirs = 'successions' in plan ? plan.successions.filter((each) => each.fromUnitId === 'A') : [];
    expect(heirs.map(({ isHeir }) => isHeir)).toEqual([true, false]);
  });
});

describe('what can not be planned', () => {
  const target = { code: '00100', name: 'An Bình', fullName: 'Xã An Bình' };
  it.each<[string, Partial<UnitChange>, string]>([
    ['one unit alone', { unitIds: ['A'], targets: [target] }, '/unitIds units.count'],
    ['a unit twice', { unitIds: ['A', 'A'], targets: [target] }, '/unitIds units.not-live'],
    ['a unit that has ended', { unitIds: ['A', 'Cũ'], targets: [target] }, '/unitIds units.not-live'],
    ['a unit nobody knows', { unitIds: ['A', '?'], targets: [target] }, '/unitIds units.not-live'],
    ['a unit that begins that day', { unitIds: ['A', 'Mới'], targets: [target] }, '/unitIds units.too-young'],
    ['units of two kinds', { unitIds: ['A', 'Sở'], targets: [target] }, '/unitIds units.unlike'],
    ['two targets', { unitIds: ['A', 'B'], targets: [target, target] }, '/targets units.target-count'],
    [
      'a target that is not merged',
      { unitIds: ['A', 'B'], targets: [{ unitId: 'Mới' }] },
      '/targets/0/unitId units.target-outside',
    ],
    [
      'a code of a unit that is',
      { unitIds: ['A', 'B'], targets: [{ ...target, code: 'B' }] },
      '/targets/0/code units.code-taken',
    ],
    [
      'a code of a unit that was',
      { unitIds: ['A', 'B'], targets: [{ ...target, code: '00009' }] },
      '/targets/0/code units.code-taken',
    ],
    ['no code', { unitIds: ['A', 'B'], targets: [{ name: 'X' }] }, '/targets/0/code units.code-missing'],
    ['the province', { kind: 'rename', unitIds: ['T'], targets: [{ name: 'X' }] }, '/unitIds units.province'],
    [
      'the name of a neighbour',
      { kind: 'rename', unitIds: ['A'], targets: [{ name: 'Bình', fullName: 'xã bình' }] },
      '/targets/0/fullName units.name-taken',
    ],
    [
      'the same name',
      { kind: 'rename', unitIds: ['A'], targets: [{ name: 'A', fullName: 'Xã An' }] },
      '/targets/0/fullName units.name-same',
    ],
    [
      'an office left over',
      { kind: 'split', unitIds: ['A'], targets: [{ unitId: 'A' }, { ...target, officeIds: ['A-KT'] }] },
      '/targets units.offices-unassigned',
    ],
    [
      'a unit that takes over from itself',
      { kind: 'dissolve', unitIds: ['A'], targets: [{ unitId: 'A' }] },
      '/targets/0/unitId units.target-itself',
    ],
    [
      'an office below a province',
      { kind: 'establish', targets: [{ kind: 'commune_office', parentId: 'T', name: 'P', bloc: 'party' }] },
      '/targets/0/parentId units.parent-unfit',
    ],
    [
      'a commune that moves',
      { kind: 'move', unitIds: ['A'], targets: [{ parentId: 'T' }] },
      '/unitIds units.move-kind',
    ],
    [
      'an office that stays',
      { kind: 'move', unitIds: ['A-KT'], targets: [{ parentId: 'A' }] },
      '/targets/0/parentId units.parent-unfit',
    ],
    [
      'an office below a commune that has ended',
      { kind: 'move', unitIds: ['A-KT'], targets: [{ parentId: 'Cũ' }] },
      '/targets/0/parentId units.parent-unfit',
    ],
    [
      'an office without a bloc',
      { kind: 'establish', targets: [{ kind: 'commune_office', parentId: 'A', name: 'P' }] },
      '/targets/0/bloc units.bloc-unfit',
    ],
  ])('%s', (_, change, violation) => {
    expect(outcome(change)).toContain(violation);
  });
});

describe('an office that goes under another commune', () => {
  it('ends where it was and goes on there, made anew, with its people', () => {
    const plan = outcome({ kind: 'move', unitIds: ['A-VP'], targets: [{ parentId: 'B' }] });
    expect(moved(plan)).toEqual(['A-VP → B/new-1']);
    expect(plan).toMatchObject({
      closes: ['A-VP'],
      creates: [{ id: 'new-1', code: 'B-VP', parentId: 'B', name: 'Văn phòng', bloc: 'party' }],
      successions: [{ fromUnitId: 'A-VP', toUnitId: 'new-1', isHeir: true }],
      quotas: [],
    });
  });

  it('goes into the office of its name that is there', () => {
    const plan = outcome({ kind: 'move', unitIds: ['A-KT'], targets: [{ parentId: 'B' }] });
    expect(moved(plan)).toEqual(['A-KT → B/B-KT']);
    expect(plan).toMatchObject({ creates: [], closes: ['A-KT'] });
  });
});

describe('the tree', () => {
  it('gives the past of a unit to the one that takes over', () => {
    const after = new UnitTree(2, [...tree.all()], [{ fromUnitId: 'A', toUnitId: 'B' }]);
    expect(after.subtree('B').map(({ id }) => id)).toEqual(['B', 'B-KT', 'B-VH', 'A', 'A-KT', 'A-VP']);
    expect(new Set(after.subtree('T').map(({ id }) => id)).size).toBe(after.subtree('T').length);
  });
});
