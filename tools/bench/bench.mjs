import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../install.mjs';
import { ROOT } from '../places.mjs';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '3555,200000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '1' },
    connections: { type: 'string', default: '8' },
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
const { scenarios, measure } = await import('./scenarios.mjs');
const { measureImport } = await import('./imports.mjs');
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
  if (!options.scenario || options.scenario === 'steps') await database.withCopy(measureSteps);
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
    for (const scenario of scenarios.filter(({ name }) => !options.scenario || name === options.scenario)) {
      const result = await measure(scenario, { servers, database, ...numbers() });
      console.log(
        table([{ people, ...result }])
          .split('\n')
          .at(-1),
      );
      measured.push({ people, ...result });
    }
    return measured;
  } finally {
    await servers.stop();
  }
}

/** Each once, in a copy of the largest database: what they bring stays. */
async function measureSteps(copy) {
  const measured = [
    () => measureOpening(copy, HOME),
    ...[3_555, 20_000].map((rows) => () => measureImport(copy, HOME, rows)),
  ];
  for (const measureStep of measured) {
    steps.push(await measureStep());
    console.log(stepTable(steps.slice(-1)).split('\n').at(-1));
  }
}

function numbers() {
  const { rounds, seconds, connections } = options;
  return { rounds: Number(rounds), seconds: Number(seconds), connections: Number(connections) };
}
