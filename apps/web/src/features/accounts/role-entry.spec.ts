import { describe, expect, it } from 'vitest';
import { emptyRole, missingInRole, roleRequest } from './role-entry';
import { placesOf, roles } from './role-places';

describe('a role to be given', () => {
  it('says what is still missing', () => {
    expect(missingInRole(emptyRole())).toEqual(['role', 'unitId']);
    expect(roleRequest(emptyRole())).toBeUndefined();
  });

  it('is whole with a role, a unit, a bloc and a first day', () => {
    const entry = { ...emptyRole(), role: 'commune_clerk', unitId: 'u' };
    expect(missingInRole(entry)).toEqual([]);
    expect(roleRequest(entry)).toMatchObject({ role: 'commune_clerk', unitId: 'u', endsOn: null });
  });

  it('has a place for every role', () => {
    expect(roles.filter((role) => placesOf(role).length === 0)).toEqual([]);
  });
});
