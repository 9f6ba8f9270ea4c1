import type { UnitRow } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import { looseOffices, treeRows } from './unit-tree';

const unit = (id: string, kind: UnitRow['kind'], more: Partial<UnitRow> = {}): UnitRow => ({
  id,
  code: id,
  kind,
  name: id,
  fullName: id,
  parentId: null,
  bloc: null,
  clusterId: null,
  clusterName: null,
  areaTypes: [],
  partyQuota: null,
  governmentQuota: null,
  effectiveFrom: '2025-07-01',
  effectiveTo: null,
  ...more,
});
const units = [
  unit('Phòng Kinh tế', 'commune_office', { parentId: 'Xã Đông' }),
  unit('Xã Đông', 'commune', { clusterId: 'b', clusterName: 'Hà Quảng', areaTypes: ['border'], partyQuota: 25 }),
  unit('Xã An', 'commune', { clusterId: 'b', clusterName: 'Hà Quảng', areaTypes: ['rural'], partyQuota: 26 }),
  unit('Phường Ba', 'commune', { clusterId: 'a', clusterName: 'Bảo Lạc', areaTypes: ['urban'] }),
];
const all = { q: '', clusterId: '', areaType: '' };
const names = (rows: ReturnType<typeof treeRows>): string[] => rows.map(({ name }) => name);

describe('tree of units', () => {
  it('goes by cluster and name in Vietnamese order, offices closed', () => {
    expect(names(treeRows(units, all, new Set()))).toEqual(['Bảo Lạc', 'Phường Ba', 'Hà Quảng', 'Xã An', 'Xã Đông']);
  });

  it('opens a commune by hand, or when only its office matches', () => {
    expect(names(treeRows(units, all, new Set(['Xã Đông'])))).toContain('Phòng Kinh tế');
    expect(names(treeRows(units, { ...all, q: 'kinh te' }, new Set()))).toEqual([
      'Hà Quảng',
      'Xã Đông',
      'Phòng Kinh tế',
    ]);
  });

  it('filters by cluster and area type, and sums the quotas shown', () => {
    expect(names(treeRows(units, { ...all, areaType: 'border' }, new Set()))).toEqual(['Hà Quảng', 'Xã Đông']);
    const [cluster] = treeRows(units, { ...all, clusterId: 'b' }, new Set());
    expect([cluster?.partyQuota, cluster?.governmentQuota, cluster?.members]).toEqual([51, null, 2]);
  });

  it('shows an office alone whose commune is out of reach', () => {
    expect(looseOffices(units.slice(0, 1)).map(({ id }) => id)).toEqual(['Phòng Kinh tế']);
    expect(looseOffices(units)).toEqual([]);
  });
});
