import { describe, expect, it } from 'vitest';
import { arranged } from './arranged-columns';

const all = [
  { key: 'name', label: 'Tên' },
  { key: 'unit', label: 'Đơn vị', width: '80px' },
  { key: 'state', label: 'Tình trạng' },
];
const keys = (chosen: readonly { key: string; width: number | null }[]): string[] =>
  arranged(all, chosen).map(({ key }) => key);

describe('the columns of a list', () => {
  it.each([
    [
      ['state', 'unit'],
      ['name', 'state', 'unit'],
    ],
    [
      ['unit', 'name'],
      ['name', 'unit'],
    ],
    [
      ['gone', 'state'],
      ['name', 'state'],
    ],
    [[], ['name']],
  ])('chosen as %j stand as %j', (chosen, expected) => {
    expect(keys(chosen.map((key) => ({ key, width: null })))).toEqual(expected);
  });

  it('are as wide as they were pulled, else as usual', () => {
    const [, unit] = arranged(all, [{ key: 'unit', width: 200 }]);
    expect(unit).toMatchObject({ width: '200px', isWidthFixed: true });
    expect(arranged(all, [{ key: 'unit', width: null }])[1]).toEqual(all[1]);
  });
});
