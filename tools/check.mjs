import { ensureInstalled } from './install.mjs';
import { runStages } from './test/runner.mjs';

// The quick loop: nx runs anew only what a change can have touched.
await ensureInstalled();
const stages = await import('./test/stages.mjs');
const { passed, failed } = await runStages([
  ['format', () => stages.format('--cache')],
  ['lint', stages.lint],
  ['types', stages.types],
  ['rules', stages.rules],
]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
