import { describe, expect, it } from '@jest/globals';
import type { FieldClass } from '@commune/kernel';
import { mayFilterBy, readableClasses, systemScope, writableClasses } from './index.js';
import type { AccessScope, ScopeGrant } from './index.js';

const grant = (more: Partial<ScopeGrant>): ScopeGrant => ({
  governmentUnits: [],
  partyUnits: [],
  offices: [],
  personId: null,
  readClasses: [],
  writeClasses: [],
  ...more,
});

const scopeOf = (...grants: ScopeGrant[]): AccessScope => ({ ...systemScope('test'), role: 'scoped', grants });

const viewer = grant({ governmentUnits: ['a', 'b'], partyUnits: ['a', 'b'], readClasses: ['name'] });
const clerk = grant({ governmentUnits: ['a'], readClasses: ['name', 'sensitive'], writeClasses: ['sensitive'] });
const head = grant({ offices: ['a-office'], readClasses: ['name', 'identity'] });
const self = grant({ personId: 'me', readClasses: ['name', 'identity', 'sensitive'] });

const row = (unitId: string, more: Partial<{ bloc: string; officeId: string; personId: string }> = {}) => ({
  unitId,
  bloc: 'government',
  officeId: `${unitId}-other`,
  personId: 'somebody',
  ...more,
});

describe('readableClasses', () => {
  it.each<[string, ScopeGrant[], ReturnType<typeof row>, FieldClass[]]>([
    ['of a unit reached', [clerk], row('a'), ['name', 'sensitive']],
    ['of another unit: none', [clerk], row('b'), []],
    ['of the other bloc of the unit: none', [clerk], row('a', { bloc: 'party' }), []],
    ['of the office reached', [head], row('a', { officeId: 'a-office' }), ['name', 'identity']],
    ['of the next office: none', [head], row('a'), []],
    ['of the own record', [self], row('b', { personId: 'me' }), ['name', 'identity', 'sensitive']],
    ['of somebody else: none', [self], row('b'), []],
    ['of two roles where both reach', [viewer, clerk], row('a'), ['name', 'sensitive']],
    ['of two roles where one reaches', [viewer, clerk], row('b'), ['name']],
    ['without any role: none', [], row('a'), []],
  ])('are those %s', (_, grants, owned, classes) => {
    expect([...readableClasses(scopeOf(...grants), owned)]).toEqual(classes);
  });
});

describe('writableClasses', () => {
  it.each<[string, ReturnType<typeof row>, FieldClass[]]>([
    ['where the writing role reaches', row('a'), ['sensitive']],
    ['nowhere else', row('b'), []],
  ])('are granted %s', (_, owned, classes) => {
    expect([...writableClasses(scopeOf(viewer, clerk), owned)]).toEqual(classes);
  });
});

describe('mayFilterBy', () => {
  it.each<[string, ScopeGrant[], FieldClass, boolean]>([
    ['a class of the only role', [clerk], 'sensitive', true],
    ['a class the only role lacks', [viewer], 'sensitive', false],
    // Viewer of the province and clerk of one commune: the list holds rows of which the class may not be known.
    ['a class that one of two roles lacks', [viewer, clerk], 'sensitive', false],
    ['a class of both roles', [viewer, clerk], 'name', true],
    ['a class of the role, beside the own record', [clerk, self], 'sensitive', true],
  ])('judges %s', (_, grants, fieldClass, allowed) => {
    expect(mayFilterBy(scopeOf(...grants), fieldClass)).toBe(allowed);
  });

  it('lets the system filter by everything', () => {
    expect(mayFilterBy(systemScope('firstLoad'), 'discipline')).toBe(true);
  });
});
