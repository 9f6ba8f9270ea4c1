import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { canaryComplaints } from '../canaries.mjs';
import { findChromium } from '../chromium.mjs';
import { nx, runNode, runScript } from '../commands.mjs';
import { ensureNginx } from '../deployment/nginx.mjs';
import { ROOT } from '../places.mjs';
import { forgetLogs, logFolders, searchLogs } from './log-search.mjs';
import { countsOf, forgetCounts, readCounts, tapCounts } from './counts.mjs';

/** A stage answers `{ passed, failed, output }`, or null when there is nothing of its kind. */
const check = ({ code, output }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output });

/** A runner that fails without a failed test has failed all the same. */
function tests({ code, output }, { passed, failed, failures }) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, failures, output };
}

export async function format(...options) {
  return check(await runScript('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.', ...options]));
}

export async function lint() {
  const projects = await nx(['run-many', '-t', 'lint']);
  const files = readdirSync(ROOT).filter((name) => name.endsWith('.mjs'));
  const tools = await runScript('eslint/bin/eslint.js', ['tools', ...files]);
  return check({ code: projects.code || tools.code, output: `${projects.output}\n${tools.output}` });
}

export async function canaries() {
  const complaints = await canaryComplaints();
  return check({ code: complaints.length, output: complaints.join('\n') });
}

export async function types() {
  return check(await nx(['run-many', '-t', 'typecheck']));
}

export async function tools() {
  if (process.env.CI) ensureNginx();
  const files = readdirSync(join(ROOT, 'tools'), { recursive: true }).filter((name) => name.endsWith('.test.mjs'));
  const result = await runNode([
    '--test',
    '--test-timeout=600000',
    '--test-reporter=tap',
    ...files.map((name) => join(ROOT, 'tools', name)),
  ]);
  return tests(result, tapCounts(result.output));
}

export async function rules() {
  forgetCounts('unit.json');
  return tests(await nx(['run-many', '-t', 'test']), readCounts('unit.json'));
}

export async function integration(server) {
  forgetCounts('integration.json');
  const env = { TEST_SUPERUSER_URL: server.superuserUrl };
  return tests(await nx(['run-many', '-t', 'test-int', '--parallel=1'], { env }), readCounts('integration.json'));
}

/** The code against the committed contract, and the contract against the committed client. */
export async function contract() {
  return check(await nx(['run-many', '-t', 'contract-check']));
}

export async function build() {
  return check(await nx(['run-many', '-t', 'build']));
}

export async function journeys() {
  const cwd = join(ROOT, 'apps', 'web-e2e');
  const report = join(cwd, 'test-results', 'journeys.json');
  rmSync(report, { force: true });
  const env = { CHROMIUM_PATH: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report, CI: '1' };
  const result = await runScript('@playwright/test/cli.js', ['test', '--reporter=list,json'], { cwd, env });
  const counts = existsSync(report)
    ? countsOf(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, failures: [] };
  return tests(result, counts);
}

/** Before anything runs that writes one. */
export { forgetLogs };

/** No identity number, no secret, no name of somebody who reports, in any log of the whole run. */
export async function logs() {
  const { files, lines, faults } = searchLogs(logFolders());
  if (files === 0) return { passed: 0, failed: 1, output: 'no log was written: the search has nothing to search' };
  return check({ code: faults.length, output: [...faults, `${lines} lines of ${files} logs`].join('\n') });
}
