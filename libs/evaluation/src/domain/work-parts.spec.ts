import { expect, it } from '@jest/globals';
import { exact, parseExact, ZERO } from './exact-number.js';
import { violationsOfParts } from './work-parts.js';

const parts = (...units: string[]) =>
  units.map((text) => ({ civilServantId: 'p', period: '2026-03', units: parseExact(text) ?? ZERO }));

// ND 335 Đ18.1c
it.each([
  ['thirds by decimals', parts('4', '4', '4'), []],
  ['one part', parts('12'), []],
  ['parts of parts', parts('0.1', '0.2', '11.7'), []],
  ['too little', parts('4', '4'), ['evaluation.parts-sum']],
  ['too much', parts('10', '4'), ['evaluation.parts-sum']],
  ['an empty part', parts('12', '0'), ['evaluation.part-empty']],
  ['no part', [], ['evaluation.parts-sum']],
])('%s', (_, given, codes) => expect(violationsOfParts(exact(12), given).map(({ code }) => code)).toEqual(codes));
