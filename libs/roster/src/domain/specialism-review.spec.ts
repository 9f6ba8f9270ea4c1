import { describe, expect, it } from '@jest/globals';
import { countFits, specialismFigures } from './specialism-review.js';

const land = (required: number, present: number) => ({ specialismCode: 'land', required, present });
const commune = (unitName: string, ...cells: ReturnType<typeof land>[]) => ({ unitName, cells });
const landOf = (...args: Parameters<typeof specialismFigures>) =>
  specialismFigures(...args).find(({ specialismCode }) => specialismCode === 'land');

describe('specialismFigures (KH 1570/KH-UBND III.2, annex 4)', () => {
  it('has the 16 fields in their order, those without posts too', () => {
    const rows = specialismFigures([], null);
    expect(rows).toHaveLength(16);
    expect(rows[0]).toMatchObject({ specialismCode: 'land', required: 0, present: 0, gap: 0, fit: null });
  });

  it('a surplus of one commune does not hide what another lacks', () => {
    const figures = landOf([commune('A', land(3, 1)), commune('B', land(1, 4)), commune('C', land(2, 2))], null);
    expect(figures).toMatchObject({ required: 6, present: 7, gap: 1, missing: 2, surplus: 3, communesShort: 1 });
    expect(figures?.worst).toEqual([{ unitName: 'A', missing: 2 }]);
  });

  it('both blocs of a commune count together', () => {
    expect(landOf([commune('A', land(2, 1), land(0, 1))], null)).toMatchObject({ gap: 0, communesShort: 0 });
  });

  it('names the ten communes that lack most, worst first', () => {
    const communes = Array.from({ length: 12 }, (_, index) => commune(`X${index}`, land(index + 1, 0)));
    const worst = landOf(communes, null)?.worst ?? [];
    expect(worst).toHaveLength(10);
    expect(worst[0]).toEqual({ unitName: 'X11', missing: 12 });
  });

  it.each([
    [1, 'qualified'],
    [2, 'qualified'],
    [3, 'misplaced'],
    [4, 'belowStandard'],
    [5, 'unfit'],
    [null, 'unknown'],
  ] as const)('group %s counts as %s', (group, outcome) => {
    expect(countFits([{ specialismCode: 'land', group }])).toMatchObject({ [outcome]: 1 });
    expect(landOf([], [{ specialismCode: 'land', group }])?.fit).toMatchObject({ [outcome]: 1 });
    expect(landOf([], [{ specialismCode: 'justice_civil_status', group }])?.fit).toMatchObject({ [outcome]: 0 });
  });
});
