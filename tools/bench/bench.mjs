import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../install.mjs';
import { ROOT } from '../places.mjs';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '3555,35000,200000' },
    pairs: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '0.4' },
    connections: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '5' },
    scenario: { type: 'string' },
    out: { type: 'string', default: join(ROOT, '.local', 'bench', 'result.json') },
    keep: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
});
const HOME = join(ROOT, '.local', 'bench');

await ensureInstalled();
const { build } = await import('../build.mjs');
const { BenchDatabase } = await import('./bench-database.mjs');
const { startServers } = await import('./servers.mjs');
const { measure } = await import('./measure.mjs');
const { named, statementsOf } = await import('./statements.mjs');
const { measureImport } = await import('./imports.mjs');
const { measureClosing } = await import('./closing.mjs');
const { measureOpening } = await import('./review-round.mjs');
const { stepTable, table } = await import('./report.mjs');

if (!options.built) await build();
if (!options.keep) rmSync(HOME, { recursive: true, force: true });
mkdirSync(HOME, { recursive: true });
const database = await BenchDatabase.start(HOME);
const results = [];
const steps = [];
try {
  for (const people of options.people.split(',').map(Number)) results.push(...(await measureAt(people)));
  if (stepsAsked().length > 0) await database.withCopy(measureSteps);
} finally {
  await database.stop();
}
writeFileSync(options.out, `${JSON.stringify({ at: new Date().toISOString(), options, results, steps }, null, 2)}\n`);
console.log(`\n${table(results)}\n\n${stepTable(steps)}\n\n${options.out}`);

async function measureAt(wanted) {
  const people = await database.growTo(wanted);
  console.log(`\n${people} people`);
  const servers = await startServers(HOME, database);
  try {
    const measured = [];
    const chosen = named(options.scenario);
    const recorded = await statementsOf(chosen, { servers, database });
    for (const scenario of chosen) {
      const result = await measure(scenario, recorded[scenario.name], { servers, database, ...numbers() });
      measured.push({ people, ...result });
      console.log(lastLine(table(measured)));
    }
    return measured;
  } finally {
    await servers.stop();
  }
}

/** In a copy of the largest database: what they bring stays. */
async function measureSteps(copy) {
  const measured = {
    opening: () => measureOpening(copy, HOME),
    closing: () => measureClosing(copy, Number(options.rounds)),
    import: () => measureImport(copy, HOME, 3_555, 0),
    'large-import': () => measureImport(copy, HOME, 20_000, 3_555),
  };
  for (const step of stepsAsked()) {
    steps.push(await measured[step]());
    console.log(lastLine(stepTable(steps)));
  }
}

function stepsAsked() {
  const asked = options.scenario?.split(',');
  return ['opening', 'closing', 'import', 'large-import'].filter(
    (step) => !asked || asked.includes('steps') || asked.includes(step),
  );
}

function lastLine(text) {
  return text.split('\n').at(-1);
}

function numbers() {
  const { pairs, seconds, connections } = options;
  return { pairs: Number(pairs), seconds: Number(seconds), connections: Number(connections) };
}
