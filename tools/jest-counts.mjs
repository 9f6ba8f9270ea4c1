import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A jest reporter that leaves the counts and the names of what failed in `<project>/test-results/` for `npm test` to add up. */
export default class JestCounts {
  constructor(config, { file }) {
    this.rootDir = config.rootDir;
    this.path = join(config.rootDir, 'test-results', file);
  }

  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      // A file that can't even be loaded has no tests to fail.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      failures: results.testResults.flatMap((file) => failuresOf(file, this.rootDir)),
    };
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, JSON.stringify(counts));
  }
}

function failuresOf({ testFilePath, testExecError, testResults }, rootDir) {
  const file = relative(dirname(dirname(rootDir)), testFilePath);
  const names = testResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${file} › ${fullName}`);
  return names.length === 0 && testExecError ? [`${file} › can't be loaded`] : names;
}
