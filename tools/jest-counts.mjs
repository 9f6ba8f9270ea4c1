import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A jest reporter that leaves the counts in `<project>/test-results/` for `npm test` to add up. */
export default class JestCounts {
  constructor(config, { file }) {
    this.path = join(config.rootDir, 'test-results', file);
  }

  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      // A file that can't even be loaded has no tests to fail.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    };
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, JSON.stringify(counts));
  }
}
