import type { UnitRow } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import { changeableUnits, emptyDraft, emptyTarget, requestOf, unitLabel, unitsBeside, withKind } from './change-draft';

const unit = (id: string, kind: UnitRow['kind'], parentId: string | null, bloc: UnitRow['bloc'] = null): UnitRow => ({
  id,
  code: id,
  kind,
  name: id,
  fullName: id,
  parentId,
  bloc,
  clusterId: null,
  clusterName: null,
  areaTypes: [],
  partyQuota: null,
  governmentQuota: null,
  effectiveFrom: '2025-07-01',
  effectiveTo: null,
});
const units = [
  unit('Tỉnh', 'province', null),
  unit('Xã An', 'commune', 'Tỉnh'),
  unit('Xã Ba', 'commune', 'Tỉnh'),
  unit('Phòng KT', 'commune_office', 'Xã An', 'government'),
  unit('Phòng VH', 'commune_office', 'Xã An', 'government'),
  unit('VPĐU', 'commune_office', 'Xã An', 'party'),
];
const documented = { ...emptyDraft('2027-01-01'), documentNumber: ' 1/NQ ', documentDate: '2026-11-02' };

describe('the draft of a change', () => {
  it('is no request without a document', () => {
    expect(requestOf(emptyDraft('2027-01-01'))).toBeUndefined();
  });

  it('of a merge into a new unit names it', () => {
    const target = { ...emptyTarget(), name: 'An Ba', fullName: 'Xã An Ba', code: '01999' };
    const request = requestOf({ ...documented, unitIds: ['a', 'b'], targets: [target] });
    expect(request).toMatchObject({
      documentNumber: '1/NQ',
      targets: [{ name: 'An Ba', fullName: 'Xã An Ba', code: '01999' }],
    });
  });

  it('of a merge into one of the units names only that', () => {
    const target = { ...emptyTarget(), unitId: 'a', name: 'không dùng' };
    expect(requestOf({ ...documented, unitIds: ['a', 'b'], targets: [target] })?.targets).toEqual([{ unitId: 'a' }]);
  });

  it('of a dissolution without a receiver has no target', () => {
    expect(requestOf({ ...withKind(documented, 'dissolve'), unitIds: ['a'] })?.targets).toEqual([]);
    const moving = { ...withKind(documented, 'move'), unitIds: ['a'], parentId: 'b' };
    expect(requestOf(moving)).toMatchObject({ kind: 'move', unitIds: ['a'], targets: [{ parentId: 'b' }] });
  });

  it('of an office that is founded carries its bloc, of a department none', () => {
    const draft = { ...withKind(documented, 'establish'), bloc: 'party', parentId: 'x' } as const;
    expect(requestOf(draft)?.targets).toMatchObject([{ kind: 'commune_office', bloc: 'party' }]);
    expect(requestOf({ ...draft, unitKind: 'department' })?.targets[0]).not.toHaveProperty('bloc');
  });
});

describe('the units to choose from', () => {
  it('leave out the province, and for a split all but communes', () => {
    expect(changeableUnits('merge', units)).toHaveLength(5);
    expect(changeableUnits('split', units).map(({ id }) => id)).toEqual(['Xã An', 'Xã Ba']);
  });

  it('are those beside the first one chosen', () => {
    expect(unitsBeside(['Phòng KT'], units).map(({ id }) => id)).toEqual(['Phòng KT', 'Phòng VH']);
  });

  it('are named with their commune where they are offices', () => {
    expect(unitLabel(units[3] ?? unit('', 'commune', null), units)).toBe('Phòng KT · Xã An');
  });
});
