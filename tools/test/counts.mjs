import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../places.mjs';

const NONE = { passed: 0, failed: 0, failures: [] };

/** The paths of `test-results/<file>` in every project, whether there or not. */
function resultFiles(file) {
  return ['apps', 'libs'].flatMap((kind) =>
    readdirSync(join(ROOT, kind)).map((name) => join(ROOT, kind, name, 'test-results', file)),
  );
}

export function forgetCounts(file) {
  for (const path of resultFiles(file)) rmSync(path, { force: true });
}

/** The sum over all projects of what their test runners wrote. */
export function readCounts(file) {
  return resultFiles(file)
    .filter((path) => existsSync(path))
    .map((path) => countsOf(JSON.parse(readFileSync(path, 'utf8'))))
    .reduce(add, NONE);
}

export function add(one, other) {
  const failures = [...(one.failures ?? []), ...(other.failures ?? [])];
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, failures };
}

/** Counts, and names of what failed, of our jest reporter, of vitest's json and of Playwright's json. */
export function countsOf(report) {
  if ('passed' in report) return report;
  if ('stats' in report) return playwrightCounts(report);
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failures = report.testResults.flatMap(vitestFailures);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, failures };
}

function vitestFailures({ name, status, assertionResults }) {
  const file = relative(ROOT, name ?? '');
  if (status === 'failed' && assertionResults.length === 0) return [`${file} › can't be loaded`];
  return assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => `${file} › ${fullName}`);
}

function playwrightCounts({ stats, errors, suites = [] }) {
  // A journey that passes only at the second try is counted as passed, and shown by the list reporter.
  const failures = [...suites.flatMap((suite) => playwrightFailures(suite)), ...errors.map(({ message }) => message)];
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, failures };
}

function playwrightFailures({ file, specs = [], suites = [] }) {
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'));
  return [...failed.map(({ title }) => `${file} › ${title}`), ...suites.flatMap((suite) => playwrightFailures(suite))];
}

/** The counts that node's own test runner prints at the end (TAP). */
export function tapCounts(output) {
  const number = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failures = [...output.matchAll(/^ *not ok \d+ - (?!.*# (?:SKIP|TODO))(.+)$/gm)].map(([, name]) => name);
  return { passed: number('pass'), failed: number('fail') + number('cancelled'), failures };
}
