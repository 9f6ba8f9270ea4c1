import { ensureInstalled } from './install.mjs';
import { startTestPostgres } from './postgres/test-server.mjs';
import { runStages } from './test/runner.mjs';

let server;
let isStopping = false;

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    isStopping = true;
    void server?.stop().finally(() => process.exit(130));
    if (!server) process.exit(130);
  });

async function main() {
  const begin = performance.now();
  const installed = await ensureInstalled();
  console.log(`✓  install      ${installed ? 'npm ci' : 'up to date'}`);
  const stages = await import('./test/stages.mjs'); // needs what was installed
  stages.forgetLogs();
  server = await startTestPostgres();
  const total = await runStages([
    ['format', () => stages.format()],
    ['lint', stages.lint],
    ['canaries', stages.canaries],
    ['types', stages.types],
    ['tools', stages.tools],
    ['rules', stages.rules],
    ['integration', () => stages.integration(server)],
    ['contract', stages.contract],
    ['build', stages.build],
    ['journeys', stages.journeys],
    ['logs', stages.logs],
  ]);
  console.log(`\n${((performance.now() - begin) / 1000).toFixed(0)} s`);
  return total;
}

main()
  .catch((error) => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  })
  .finally(() => (isStopping ? undefined : server?.stop()))
  .then(({ passed, failed }) => {
    if (isStopping) return; // the signal's handler ends the process
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  });
