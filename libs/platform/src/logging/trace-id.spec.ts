import { describe, expect, it } from '@jest/globals';
import { traceIdOf } from './trace-id.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('traceIdOf', () => {
  it('takes the trace of the caller', () => {
    expect(traceIdOf({ headers: { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` } })).toBe(TRACE);
  });

  it.each([
    ['nothing', undefined],
    ['zeros', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`],
    ['an identity number', '004082900000'],
    ['a line break', `00-${TRACE}-00f067aa0ba902b7-01\n`],
  ])('makes one of its own from %s', (_, traceparent) => {
    expect(traceIdOf({ headers: traceparent === undefined ? {} : { traceparent } })).toMatch(/^[0-9a-f]{8}-/);
  });
});
