import { readFileSync, writeFileSync } from 'node:fs';
import { createApplication } from '@commune/platform/application';
import { throwawayConfig } from '@commune/platform/config';
import { AppModule } from './app.module.js';
import { createContract } from './openapi.js';

const FILE = new URL('../../../libs/api-client/openapi.json', import.meta.url);

/** Writes the contract, or with `--check` says whether the committed one is what the code makes. Needs no database. */
async function main(check: boolean): Promise<void> {
  const app = await createApplication(throwawayConfig(), [AppModule]);
  const text = `${JSON.stringify(createContract(app), null, 2)}\n`;
  if (!check) writeFileSync(FILE, text);
  else if (readFileSync(FILE, 'utf8') !== text) {
    process.stderr.write('The contract has drifted: run "npm run contract" and commit libs/api-client.\n');
    process.exitCode = 1;
  }
}

await main(process.argv.includes('--check'));
process.exit();
