import { describe, expect, it } from '@jest/globals';
import { quotaImbalance, type QuotaImbalance } from './quota-balance.js';

describe('quotaImbalance', () => {
  it.each<[string, number, number, QuotaImbalance | null]>([
    ['as many as authorised', 30, 30, null],
    ['one over what is borne', 32, 30, { difference: 2, severity: 'medium' }],
    ['over by as many as is borne', 31, 30, null],
    ['over by a fifth', 36, 30, { difference: 6, severity: 'medium' }],
    ['over by more than a fifth', 37, 30, { difference: 7, severity: 'high' }],
    ['under by as many as is borne', 28, 30, null],
    ['under by one more', 27, 30, { difference: -3, severity: 'low' }],
    ['under by more than a fifth', 23, 30, { difference: -7, severity: 'medium' }],
    ['nobody where posts are authorised', 0, 30, { difference: -30, severity: 'medium' }],
    ['somebody where nothing is authorised', 2, 0, { difference: 2, severity: 'high' }],
  ])('of %s', (_, present, quota, expected) => {
    expect(quotaImbalance(present, quota, { over: 1, under: 2 })).toEqual(expected);
  });
});
