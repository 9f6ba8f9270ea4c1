import { describe, expect, it } from 'vitest';
import { confirmedDays, proposalRows } from './proposal-rows';

const fixed = { basis: 'fixed', name: 'Quốc khánh', source: 'Luật', day: '2028-09-02', earlierDay: null } as const;
const movable = { basis: 'movable', name: 'Tết', source: '', day: null, earlierDay: '2027-02-05' } as const;

describe('the days that a person confirms', () => {
  it('are those with a date; one that moves needs the announcement as its source', () => {
    const rows = proposalRows([fixed, movable], []);
    expect(confirmedDays(rows, '')).toEqual([{ day: '2028-09-02', name: 'Quốc khánh', source: 'Luật' }]);
    const filled = rows.map((row) =>
      row.basis === 'movable' ? { ...row, day: '2028-01-26', name: ' Tết Mậu Thân ' } : row,
    );
    expect(confirmedDays(filled, 'Thông báo 12')).toEqual([
      { day: '2028-09-02', name: 'Quốc khánh', source: 'Luật' },
      { day: '2028-01-26', name: 'Tết Mậu Thân', source: 'Thông báo 12' },
    ]);
  });

  it('leave out what the calendar has already', () => {
    expect(confirmedDays(proposalRows([fixed], ['2028-09-02']), 'x')).toEqual([]);
  });
});
