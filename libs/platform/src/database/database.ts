import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { AccessScope } from './access-scope.js';
import { JoinedTransaction } from './joined-transaction.js';
import { scopeSettings, settingsStatement } from './scope-settings.js';

/** Runs statements inside a transaction whose scope is already set. Values always travel as parameters. */
export interface Reader {
  /** Plain rows as PostgreSQL gives them. The statement is prepared once per connection. */
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** As `query`, planned anew for these values: for lists and counts, whose one plan for all values would be a poor one. */
  queryPlanned<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** A reader whose last statements go out together with the commit, and undo it if they fail. */
export interface RecordingReader extends Reader {
  atEnd(text: string, values: readonly unknown[]): void;
}

export interface Writer extends Reader {
  readonly manager: EntityManager;
}

/** For a connection once people are served: who gets none is told within 3 s, on a busy machine too. */
const LONGEST_WAIT = 2_500;

const BEGIN = { read: 'begin transaction read only', record: 'begin' } as const;

/**
 * The only way to the tables. `read` and `write` open a transaction, take the scope's database role, tell row-level
 * security what this request may touch, and end it. One call is one use case.
 */
@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly pool: pg.Pool,
    private readonly dataSource: DataSource,
    private readonly connects = true,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.connects && !this.dataSource.isInitialized) await this.dataSource.initialize();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  /** From now on somebody waits for the answer. Both pools read the time at every request for a connection. */
  serve(): void {
    this.pool.options.connectionTimeoutMillis = LONGEST_WAIT;
    const { master } = this.dataSource.driver as PostgresDriver; // the only driver that createDataSource makes
    (master as pg.Pool).options.connectionTimeoutMillis = LONGEST_WAIT; // TypeORM leaves its type open
  }

  /** How the connections are used now, for the metrics. */
  connections(): Record<string, number> {
    const { totalCount, idleCount, waitingCount } = this.pool;
    return { open: totalCount, idle: idleCount, waiting: waitingCount };
  }

  /** READ ONLY: a statement that writes fails, whatever the policies say. */
  async read<T>(scope: AccessScope, work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.pipelined(scope, 'read', work);
  }

  /**
   * For an answer that is given only if its giving is recorded: policies as in `read`, so no row may be written, but
   * the trail's own function may write its entry. Resolves once that is committed.
   */
  async readRecorded<T>(scope: AccessScope, work: (reader: RecordingReader) => Promise<T>): Promise<T> {
    return this.pipelined(scope, 'record', work);
  }

  async write<T>(scope: AccessScope, work: (writer: Writer) => Promise<T>): Promise<T> {
    const joined = JoinedTransaction.current();
    if (joined) return joined.step({ scope, mode: 'write' }, (manager) => work(writerOn(manager)));
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`set local role ${scope.role}`);
      const { text, values } = settingsStatement(scopeSettings(scope, 'write'));
      await manager.query(text, values);
      return work(writerOn(manager));
    });
  }

  /** All reads and writes of `work` become one transaction, committed when it ends and undone when it throws. */
  async together<T>(work: () => Promise<T>): Promise<T> {
    return this.dataSource.transaction((manager) => new JoinedTransaction(manager).run(work));
  }

  /** Reads and writes of `work` stay as they are even if the transaction that the request has joined is undone. */
  async apart<T>(work: () => Promise<T>): Promise<T> {
    return JoinedTransaction.outside(work);
  }

  /** A definer function of our own that needs no scope, such as finding a session. */
  async call<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const result = await this.pool.query(prepared(text, values));
    return result.rows as Row[];
  }

  /** BEGIN, role and settings go out with the first statement and aren't waited for: a failed one fails what follows. */
  private async pipelined<T>(
    scope: AccessScope,
    mode: keyof typeof BEGIN,
    work: (reader: RecordingReader) => Promise<T>,
  ): Promise<T> {
    const joined = JoinedTransaction.current();
    if (joined) return joined.step({ scope, mode: 'read' }, (manager) => recordedOn(writerOn(manager), work));
    const client = await this.pool.connect();
    let failure: Error | undefined;
    try {
      const last: pg.QueryConfig[] = [];
      const { opened, worked } = inOnePacket(client, () => ({
        opened: Promise.all([
          client.query(`${BEGIN[mode]}; set local role ${scope.role}`),
          client.query(settingsOf(scope)),
        ]),
        worked: work({ ...readerOn(client), atEnd: (text, values) => last.push(prepared(text, values)) }),
      }));
      opened.catch(() => undefined); // awaited below; a statement that fails first must not leave it unhandled
      const result = await worked;
      await opened;
      const { recorded, closed } = inOnePacket(client, () => ({
        recorded: last.map((statement) => client.query(statement)),
        closed: client.query('commit'),
      }));
      if (mode === 'record') refuseUndone((await Promise.all([closed, ...recorded]))[0]);
      else closed.catch(() => undefined); // nothing to lose, and the next user of the connection queues behind it
      return result;
    } catch (error) {
      failure = await rolledBack(client, error);
      throw error;
    } finally {
      client.release(failure);
    }
  }
}

/** What `send` sends before it first waits goes out in one packet, so that each side is woken once. */
function inOnePacket<T>(client: pg.PoolClient, send: () => T): T {
  const { stream } = client.connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

/** Within a transaction that others have joined there is no commit to go out with. */
async function recordedOn<T>(writer: Writer, work: (reader: RecordingReader) => Promise<T>): Promise<T> {
  const last: [string, readonly unknown[]][] = [];
  const result = await work({ ...writer, atEnd: (...statement) => last.push(statement) });
  for (const statement of last) await writer.query(...statement);
  return result;
}

/** PostgreSQL answers COMMIT after a failed statement with ROLLBACK, and no error. */
function refuseUndone({ command }: pg.QueryResult): void {
  if (command !== 'COMMIT') throw new Error('The transaction was undone: a failed statement went unnoticed');
}

function settingsOf(scope: AccessScope): pg.QueryConfig {
  const { text, values } = settingsStatement(scopeSettings(scope, 'read'));
  return { name: 'scope-settings', text, values };
}

function readerOn(client: pg.PoolClient): Reader {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
      const result = await client.query(prepared(text, values));
      return result.rows as Row[]; // parse boundary: the statement beside the type says the shape
    },
    async queryPlanned<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
      const result = await client.query({ text, values: [...values] });
      return result.rows as Row[];
    },
  };
}

function writerOn(manager: EntityManager): Writer {
  // TypeORM names no statement, so each is planned for its values.
  const query: Reader['query'] = async (text, values = []) => rowsOf(await manager.query(text, [...values]));
  return { manager, query, queryPlanned: query };
}

/** TypeORM answers an UPDATE or DELETE … RETURNING with [rows, count] and everything else with rows. */
function rowsOf<Row>(answer: unknown): Row[] {
  const rows: unknown = Array.isArray(answer) && Array.isArray(answer[0]) && answer.length === 2 ? answer[0] : answer;
  return Array.isArray(rows) ? (rows as Row[]) : [];
}

async function rolledBack(client: pg.PoolClient, error: unknown): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch {
    return error instanceof Error ? error : new Error('connection lost'); // release() then closes the connection
  }
}

function prepared(text: string, values: readonly unknown[]): pg.QueryConfig {
  return { name: statementName(text), text, values: [...values] };
}

const names = new Map<string, string>();

function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    names.set(text, name);
  }
  return name;
}
