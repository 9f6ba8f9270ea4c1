import type { StructureCell } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import { clusterRows, communeRows, isOfKind, sortRows, widestGap } from './commune-rows';
import { inScale, topCells } from './dimension-rows';

const cell = (value: string | null, count: number | null): StructureCell => ({
  value,
  count,
  party: 0,
  government: count,
});

describe('rows of a dimension', () => {
  it('follow the scale, filled, with what is not recorded last', () => {
    const cells = [cell(null, 4), cell('b', 2), cell('extra', 1)];
    expect(inScale(cells, ['a', 'b'], true).map(({ value }) => value)).toEqual(['a', 'b', 'extra', null]);
    expect(inScale(cells, ['a', 'b']).map(({ value }) => value)).toEqual(['b', 'extra', null]);
  });

  it('add up to the total with the rest', () => {
    const totals = { headCount: 20, party: 0, government: 20, partyQuota: 0, governmentQuota: 0 };
    const { top, rest, restValues } = topCells([cell('a', 3), cell('b', 10), cell('c', 1), cell(null, 6)], 2, totals);
    expect(top.map(({ value }) => value)).toEqual(['b', 'a']);
    expect([rest.count, rest.government, restValues]).toEqual([7, 7, 2]);
    expect(topCells([cell('a', null)], 2, totals).rest.count).toBeNull();
  });
});

const commune = (unitId: string, clusterName: string, party: number, government: number) => ({
  unitId,
  code: unitId,
  fullName: unitId,
  clusterName,
  party,
  government,
  partyQuota: 25,
  governmentQuota: 35,
});

describe('communes against their quota', () => {
  const rows = communeRows(
    [commune('Xã Ba', 'Hai', 24, 35), commune('Xã An', 'Một', 27, 34), commune('Xã Đông', 'Hai', 25, 30)],
    ['party', 'government'],
  );

  it('sort by gap and by name in Vietnamese order', () => {
    expect(sortRows(rows, 'total').map(({ name }) => name)).toEqual(['Xã Đông', 'Xã Ba', 'Xã An']);
    expect(sortRows(rows, '-party').map(({ name }) => name)).toEqual(['Xã An', 'Xã Đông', 'Xã Ba']);
    expect(sortRows(rows, 'name').map(({ name }) => name)).toEqual(['Xã An', 'Xã Ba', 'Xã Đông']);
  });

  it('add up by cluster', () => {
    expect(clusterRows(rows).map((row) => [row.name, row.communes, row.total?.difference])).toEqual([
      ['Hai', 2, -6],
      ['Một', 1, 1],
    ]);
  });

  it('tell which have a bloc that is short, and how wide the bars are', () => {
    expect(rows.filter((row) => isOfKind(row, 'surplus')).map(({ name }) => name)).toEqual(['Xã An']);
    expect(widestGap(rows)).toBe(5);
    expect(widestGap([])).toBe(1);
  });

  it('leave out the bloc that was not asked for', () => {
    const [row] = communeRows([commune('Xã Ba', 'Hai', 24, 35)], ['government']);
    expect([row?.party, row?.total?.quota]).toEqual([undefined, 35]);
  });
});
