import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { ROOT } from '../places.mjs';
import { add, countsOf, tapCounts } from './counts.mjs';

test('a test file that can not be loaded is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [
      { ...broken, name: join(ROOT, 'apps/web/src/a.spec.ts') },
      {
        name: join(ROOT, 'apps/web/src/b.spec.ts'),
        status: 'failed',
        assertionResults: [
          { status: 'failed', fullName: 'adds up' },
          { status: 'passed', fullName: 'takes away' },
        ],
      },
    ],
  };
  const failures = ["apps/web/src/a.spec.ts › can't be loaded", 'apps/web/src/b.spec.ts › adds up'];
  assert.deepEqual(countsOf(report), { passed: 4, failed: 2, failures });
});

test('flaky journeys passed, errors outside of journeys failed', () => {
  const report = {
    stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 1 },
    errors: [{ message: 'no browser' }],
    suites: [
      {
        file: 'a.journey.ts',
        specs: [{ title: 'falls', tests: [{ status: 'unexpected' }] }],
        suites: [{ file: 'a.journey.ts', specs: [{ title: 'inside', tests: [{ status: 'unexpected' }] }] }],
      },
    ],
  };
  const failures = ['a.journey.ts › falls', 'a.journey.ts › inside', 'no browser'];
  assert.deepEqual(countsOf(report), { passed: 4, failed: 3, failures });
});

test('reads the end of a TAP stream', () => {
  const output =
    'ok 1 - a\nnot ok 2 - breaks\n    not ok 1 - inside\nnot ok 3 - later # SKIP\n# pass 12\n# fail 1\n# cancelled 2\n';
  assert.deepEqual(tapCounts(output), { passed: 12, failed: 3, failures: ['breaks', 'inside'] });
});

test('the names of what failed are kept when counts are added', () => {
  const sum = add({ passed: 1, failed: 1, failures: ['a'] }, { passed: 2, failed: 0 });
  assert.deepEqual(sum, { passed: 3, failed: 1, failures: ['a'] });
});
