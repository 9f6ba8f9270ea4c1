import type { AccessScope } from './access-scope.js';
import type { Database, Writer } from './database.js';

/** Part of a transaction that may fail without the rest: what it wrote until then is undone, and its error goes on. */
export async function attempt<T>(writer: Writer, work: () => Promise<T>): Promise<T> {
  await writer.query('savepoint attempt');
  try {
    const result = await work();
    await writer.query('release savepoint attempt');
    return result;
  } catch (error) {
    await writer.query('rollback to savepoint attempt');
    throw error;
  }
}

class Rehearsed<T> extends Error {
  constructor(readonly result: T) {
    super('rehearsed');
  }
}

/** Does it all, answers what came of it, and undoes it: a dry run goes through the same rules and walls as the real one. */
export async function rehearse<T>(
  database: Database,
  scope: AccessScope,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  try {
    return await database.write(scope, async (writer) => {
      throw new Rehearsed(await work(writer));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.result as T; // thrown by the three lines above alone
    throw error;
  }
}
