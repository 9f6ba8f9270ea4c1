import { tail } from '../commands.mjs';
import { add } from './counts.mjs';

/** Runs stages `[name, work]` one after the other, a line for each, what a failed one said and which tests failed. Answers the counts. */
export async function runStages(stages) {
  let total = { passed: 0, failed: 0 };
  for (const [name, work] of stages) total = add(total, await runStage(name, work));
  return total;
}

async function runStage(name, work) {
  const begin = performance.now();
  const result = await work().catch((error) => ({ passed: 0, failed: 1, output: error.stack }));
  const seconds = `${((performance.now() - begin) / 1000).toFixed(1)} s`;
  if (!result) {
    console.log(`–  ${name.padEnd(12)} nothing there yet`);
    return { passed: 0, failed: 0 };
  }
  const { passed, failed, output, failures = [] } = result;
  console.log(
    `${failed === 0 ? '✓' : '✗'}  ${name.padEnd(12)} ${seconds.padStart(8)}   ${passed} passed, ${failed} failed`,
  );
  if (failed > 0) console.log(indent(tail(output, 80)));
  // Last, so that they are not lost above what the runner says after them.
  if (failures.length > 0) console.log(indent(['failed:', ...failures].join('\n')));
  return { passed, failed };
}

function indent(text) {
  return text.replace(/^/gm, '   │ ');
}
