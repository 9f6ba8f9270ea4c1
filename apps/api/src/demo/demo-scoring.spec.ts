import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths } from '@commune/kernel';
import { closingsToShow, monthsToShow, packagesToShow, scoredCommunes, type ScoredCommune } from './demo-scoring.js';

const communeOf = (closed: ScoredCommune['closed'], quarters: number): ScoredCommune => ({
  code: '01273',
  style: 'usual',
  quarters,
  closed,
  lastClosedDaysAgo: 3,
  lastConfirmed: 100,
});

/** Every day of three years from the first on which the demonstration can be loaded. */
const days = Array.from({ length: 3 * 365 }, (_, index) => addDays('2026-01-01', index));

/** The day after a month (2026-05) or a quarter (2026-Q2). */
function endOf(period: string): string {
  const quarter = /^(\d{4})-Q(\d)$/u.exec(period);
  if (!quarter) return addMonths(`${period}-01`, 1);
  return addMonths(`${quarter[1] ?? ''}-01-01`, 3 * Number(quarter[2]));
}

describe('the months that the demonstration shows', () => {
  it.each([
    ['2026-01-01', 3, '2026-01', '2026-01', 'nothing is scored before the decree is in force'],
    ['2026-04-01', 1, '2026-01', '2026-04', 'the quarter before and the first month since'],
    ['2026-11-22', 3, '2026-01', '2026-11', 'three quarters and the months since'],
    ['2026-11-22', 1, '2026-07', '2026-11', 'one quarter and the months since'],
    ['2027-01-04', 3, '2026-04', '2027-01', 'across the year'],
    ['2027-03-31', 1, '2026-10', '2027-03', 'the last day of a quarter is in it'],
  ])('on %s with %i quarters are %s to %s: %s', (today, quarters, from, to) => {
    const months = monthsToShow(communeOf('quarters', quarters), today);
    expect(months[0]?.first).toBe(`${from}-01`);
    expect(months.at(-1)).toEqual({ first: `${to}-01`, before: 0 });
  });
});

describe('what a commune of the demonstration has closed', () => {
  it.each([
    ['2026-11-22', 'quarters', ['2026-Q1 2026-04-06', '2026-Q2 2026-07-06', '2026-Q3 2026-10-06']],
    ['2026-11-22', 'waiting', ['2026-Q1 2026-04-06', '2026-Q2 2026-07-06']],
    ['2026-11-22', 'months', ['2026-Q1 2026-04-06', '2026-Q2 2026-07-06', '2026-Q3 2026-10-06', '2026-10 2026-11-19']],
    [
      '2026-12-02',
      'months',
      ['2026-Q1 2026-04-06', '2026-Q2 2026-07-06', '2026-Q3 2026-10-06', '2026-10 2026-11-06', '2026-11 2026-12-01'],
    ],
    ['2027-01-04', 'months', ['2026-Q2 2026-07-06', '2026-Q3 2026-10-06', '2026-Q4 2027-01-04']],
    ['2026-01-15', 'months', []],
  ] as const)('on %s, closing by %s', (today, closed, expected) => {
    const closings = closingsToShow(communeOf(closed, 3), today);
    expect(closings.map(({ period, closedOn }) => `${period} ${closedOn}`)).toEqual(expected);
  });

  it('is closed after its end and by today, each period once, whatever the day', () => {
    const wrong = days.flatMap((today) =>
      scoredCommunes.flatMap((commune) => {
        const closings = closingsToShow(commune, today);
        const isWrong =
          new Set(closings.map(({ period }) => period)).size < closings.length ||
          closings.some(({ period, closedOn }) => closedOn > today || closedOn < endOf(period));
        return isWrong ? [`${today} ${commune.code}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the packages for the national database', () => {
  it('are made of periods that are closed, by today, each once, whatever the day', () => {
    const wrong = days.filter((today) => {
      const closed = scoredCommunes.flatMap((commune) => closingsToShow(commune, today));
      const packages = packagesToShow(today);
      const isOfClosed = packages.every(({ period, madeOn }) =>
        closed.some(
          (closing) =>
            closing.closedOn <= madeOn && (closing.period === period || endOf(closing.period) >= endOf(period)),
        ),
      );
      return (
        !isOfClosed ||
        packages.some(({ madeOn }) => madeOn > today) ||
        new Set(packages.map(({ unitCode, period }) => `${unitCode} ${period}`)).size < packages.length
      );
    });
    expect(wrong).toEqual([]);
  });
});
