import { readFileSync } from 'node:fs';

interface Invariant {
  readonly claim: string;
  readonly tables: readonly string[];
  readonly statement: string;
}

interface Database {
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

const FILE = new URL('../../invariants.sql', import.meta.url);

/** The invariants that the data break, as `claim: n rows`. Those about tables that this application lacks are left out. */
export async function brokenInvariants(database: Database): Promise<string[]> {
  const present = await database.sql<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const names = new Set(present.map(({ name }) => name));
  const broken: string[] = [];
  for (const { claim, tables, statement } of invariants()) {
    if (!tables.every((table) => names.has(table))) continue;
    const rows = await database.sql(statement);
    if (rows.length > 0) broken.push(`${claim}: ${rows.length} rows`);
  }
  return broken;
}

function invariants(): Invariant[] {
  const blocks = readFileSync(FILE, 'utf8').split(/\n\n+/).slice(1);
  return blocks.map((block) => {
    const [, claim = '', tables = ''] = /^-- (.+): ([a-z_, ]+)\n/.exec(block) ?? [];
    if (claim === '') throw new Error(`invariants.sql: no claim over ${block.slice(0, 60)}`);
    return { claim, tables: tables.split(', '), statement: block };
  });
}
