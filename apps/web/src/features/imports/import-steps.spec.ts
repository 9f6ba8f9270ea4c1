import { describe, expect, it } from 'vitest';
import { rowsToWrite, stepMarks, stepOf } from './import-steps';

describe('the step of an import', () => {
  it('follows from the server’s state', () => {
    expect([stepOf('uploaded', undefined), stepOf('checked', undefined), stepOf('done', undefined)]).toEqual([
      'map',
      'check',
      'write',
    ]);
  });
  it('goes back to the columns and on to the check on wish', () => {
    expect([stepOf('checked', 'map'), stepOf('uploaded', 'check')]).toEqual(['map', 'check']);
  });
  it('stays done whatever is wished', () => {
    expect(stepOf('done', 'map')).toBe('write');
  });
});

it('marks what is done, current and next', () => {
  expect(stepMarks('check', false).map(({ state }) => state)).toEqual(['done', 'done', 'current', 'next']);
  expect(stepMarks('write', true).every(({ state }) => state === 'done')).toBe(true);
});

it('counts the rows that are written', () => {
  expect(rowsToWrite({ rows: 9, create: 3, update: 2, unchanged: 1, outside: 2, faulty: 1, warnings: 0 })).toBe(5);
});
