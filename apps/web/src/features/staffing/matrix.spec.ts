import { describe, expect, it } from 'vitest';
import type { StaffingCommune } from '@commune/api-client';
import { clusterRows, communeRows, gapStep, quotaRows, signed, wholeOf } from './matrix';

const commune = (unitId: string, more: Partial<StaffingCommune> = {}): StaffingCommune => ({
  unitId,
  code: unitId,
  fullName: `Xã ${unitId}`,
  clusterId: 'c1',
  clusterName: 'Cụm 1',
  cells: [
    { specialismCode: 'land', bloc: 'government', required: 3, present: 1 },
    { specialismCode: 'accounting', bloc: 'government', required: 1, present: 1 },
    { specialismCode: 'accounting', bloc: 'party', required: 1, present: 2 },
    { specialismCode: null, bloc: 'party', required: 4, present: 4 },
  ],
  quotas: [{ bloc: 'party', headCount: 5 }],
  ...more,
});

describe('the heat map', () => {
  it('adds both blocs of a field, and keeps posts outside the fields apart', () => {
    const [row] = communeRows([commune('A')]);
    expect(row?.counts.get('accounting')).toEqual({ required: 2, present: 3 });
    expect(row?.counts.get('none')).toEqual({ required: 4, present: 4 });
    expect(row?.total).toEqual({ required: 9, present: 8 });
  });
  it('adds the communes of a cluster, and all of them', () => {
    const communes = [commune('A'), commune('B'), commune('C', { clusterId: null, clusterName: null })];
    expect(clusterRows(communes, 'Khác').map(({ name, total }) => [name, total.required])).toEqual([
      ['Cụm 1', 18],
      ['Khác', 9],
    ]);
    expect(wholeOf(communes, 'Tỉnh').counts.get('land')).toEqual({ required: 9, present: 3 });
  });
});

describe('gapStep', () => {
  it.each([
    [3, 3, 'balance'],
    [3, 2, 'shortage-1'],
    [3, 1, 'shortage-2'],
    [20, 18, 'shortage-1'],
    [1, 2, 'surplus-1'],
    [0, 3, 'surplus-2'],
  ])('%s posts with %s people: %s', (required, present, step) => {
    expect(gapStep({ required, present })).toBe(step);
  });
  it('is said with its sign', () => {
    expect([-2, 0, 3].map(signed)).toEqual(['−2', '0', '+3']);
  });
});

describe('the quota', () => {
  it('stands beside the people of each bloc; without one nothing is compared', () => {
    expect(quotaRows([commune('A')])[0]).toMatchObject({
      party: { present: 6, required: 5, quota: 5 },
      government: { present: 2, required: 4, quota: null },
    });
  });
});
