import { describe, expect, it } from '@jest/globals';
import { UnitTree, type Unit, type UnitKind } from '../units/index.js';
import type { PolicyLine } from './policy.js';
import type { Role } from './roles.js';
import { scopeGrants, type RoleAssignment } from './scope-grants.js';

const unit = (id: string, kind: UnitKind, parentId: string | null): Unit => ({
  id,
  code: id,
  kind,
  name: id,
  fullName: id,
  designation: null,
  bloc: kind === 'commune_office' ? 'government' : null,
  parentId,
  sortOrder: 0,
  effectiveFrom: '2025-07-01',
  effectiveTo: null,
});

const tree = new UnitTree(1, [
  unit('province', 'province', null),
  unit('department', 'department', 'province'),
  unit('commune', 'commune', 'province'),
  unit('office', 'commune_office', 'commune'),
  unit('neighbour', 'commune', 'province'),
  unit('elsewhere', 'province', null),
  unit('far', 'commune', 'elsewhere'),
]);

const holds = (role: Role, unitId: string, blocs: RoleAssignment['blocs'] = ['government']): RoleAssignment => ({
  role,
  unitId,
  blocs,
  startsOn: '2025-07-01',
  endsOn: null,
});

const line: PolicyLine = {
  who: {
    viewer: { reach: 'subtree', blocs: 'both' },
    commune_clerk: 'subtree',
    office_head: 'subtree',
    department_officer: { reach: 'province', blocs: 'both' },
    civil_servant: 'self',
  },
};

const all = ['province', 'department', 'commune', 'neighbour'];

describe('scopeGrants', () => {
  it.each([
    ['a clerk reaches the commune in the assigned bloc', holds('commune_clerk', 'commune'), ['commune'], [], []],
    ['a Party clerk reaches the other bloc', holds('commune_clerk', 'commune', ['party']), [], ['commune'], []],
    ['a viewer of the province reaches both blocs', holds('viewer', 'province'), all, all, []],
    ['a department reaches its province, not itself', holds('department_officer', 'department'), all, all, []],
    ['an office head reaches the office alone', holds('office_head', 'office'), [], [], ['office']],
    ['a person reaches no unit', holds('civil_servant', 'commune'), [], [], []],
    ['a unit that is gone gives nothing', holds('commune_clerk', 'nowhere'), [], [], []],
  ])('%s', (_, assignment, governmentUnits, partyUnits, offices) => {
    const [grant] = scopeGrants(line, [assignment], 'me', tree);
    expect(grant).toMatchObject({ governmentUnits, partyUnits, offices });
  });

  it.each([
    ['self', holds('civil_servant', 'commune'), 'me', 'me'],
    ['self without a record', holds('civil_servant', 'commune'), null, null],
    ['units', holds('commune_clerk', 'commune'), 'me', null],
  ])('names the person for a reach of %s only', (_, assignment, civilServantId, personId) => {
    expect(scopeGrants(line, [assignment], civilServantId, tree)).toMatchObject([{ personId }]);
  });

  it.each([
    ['a role without the operation', line, [holds('province_admin', 'province')]],
    ['nobody', line, []],
    ['everybody signed in', { who: 'signed-in' } satisfies PolicyLine, [holds('viewer', 'province')]],
    ['the public', { who: 'public' } satisfies PolicyLine, [holds('viewer', 'province')]],
  ])('grants nothing to %s', (_, policyLine, assignments) => {
    expect(scopeGrants(policyLine, assignments, null, tree)).toEqual([]);
  });

  it('keeps the classes of two roles apart', () => {
    const grants = scopeGrants(line, [holds('viewer', 'province'), holds('commune_clerk', 'commune')], null, tree);
    expect(grants.map((grant) => grant.readClasses.includes('sensitive'))).toEqual([false, true]);
    expect(grants.map((grant) => grant.governmentUnits)).toEqual([all, ['commune']]);
  });
});
