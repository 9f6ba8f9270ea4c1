import { describe, expect, it } from '@jest/globals';
import { decreeRules } from './evaluation-rules.js';
import { decimalText, exact } from './exact-number.js';
import { meanOfHundredths, quarterScore, type MonthScore } from './quarter-score.js';

const of = (points: number): MonthScore => ({ state: 'scored', points: exact(points) });
const without = (state: MonthScore['state']): MonthScore => ({ state, points: null });

describe('the points of a quarter', () => {
  it.each<[string, MonthScore[][], string, string | null]>([
    ['are the mean of its months', [[of(80)], [of(90)], [of(91)]], 'scored', '87.00'],
    ['leave out a month of absence', [[of(80)], [without('absent')], [of(91)]], 'scored', '85.50'],
    ['leave out a month without work', [[without('insufficient_data')], [of(80)], [of(90)]], 'scored', '85.00'],
    ['leave out months before joining', [[], [], [of(90)]], 'scored', '90.00'],
    ['take both units of a month of moving', [[of(80), of(90)], [of(85)], [of(85)]], 'scored', '85.00'],
    ['take the unit that scored', [[of(80), without('insufficient_data')], [of(80)], [of(80)]], 'scored', '80.00'],
    ['are none where all were absent', [[without('absent')], [], [without('absent')]], 'absent', null],
    ['are none where nothing was confirmed', [[without('not_scored')], [], []], 'not_scored', null],
    ['are none where nothing was assigned', [[without('insufficient_data')], [], []], 'insufficient_data', null],
  ])('%s', (_, months, state, points) => {
    const found = quarterScore(
      months.map((scores, index) => ({ month: index + 10, scores })),
      decreeRules,
    );
    expect([found.state, found.mean && decimalText(found.mean, 2)]).toEqual([state, points]);
  });

  it('say which months were left out and why', () => {
    const months = [
      { month: 10, scores: [without('not_scored')] },
      { month: 11, scores: [] },
      { month: 12, scores: [of(70)] },
    ];
    expect(quarterScore(months, decreeRules)).toMatchObject({
      isProvisional: true,
      leftOut: [
        { month: 10, gap: 'not_scored' },
        { month: 11, gap: 'not_employed' },
      ],
    });
  });
});

it('the general part is a mean too', () => {
  expect([meanOfHundredths([2750, 2800, 2725]), meanOfHundredths([])]).toEqual([2758, null]);
});
