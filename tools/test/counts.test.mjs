import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf, tapCounts } from './counts.mjs';

test('a test file that can not be loaded is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [broken, { status: 'failed', assertionResults: [{}] }],
  };
  assert.deepEqual(countsOf(report), { passed: 4, failed: 2 });
});

test('flaky journeys passed, errors outside of journeys failed', () => {
  const report = { stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 1 }, errors: [{}] };
  assert.deepEqual(countsOf(report), { passed: 4, failed: 3 });
});

test('reads the end of a TAP stream', () => {
  assert.deepEqual(tapCounts('ok 1\n# pass 12\n# fail 1\n# cancelled 2\n'), { passed: 12, failed: 3 });
});
