import { expect, it } from '@jest/globals';
import { yearsOfService } from './years-of-service.js';

it.each([
  ['2007-07-18', '2026-03-31', 18],
  ['2020-03-31', '2026-03-31', 6],
  ['2020-04-01', '2026-03-31', 5],
  ['2026-04-01', '2026-03-31', 0],
])('recruited on %s, on %s: %d', (recruitedOn, asOf, years) => expect(yearsOfService(recruitedOn, asOf)).toBe(years));
