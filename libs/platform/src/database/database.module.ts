import { Global, Module, type DynamicModule } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Config } from '../config/index.js';
import type { Capability } from '../modules/index.js';
import { Database } from './database.js';
import { GatheringSocket } from './gathering-socket.js';
import { SnakeCaseNamingStrategy } from './naming-strategy.js';

// A date is a calendar day and a count fits a number here: neither may pass through a JavaScript Date or a string.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const sessionLimits = {
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
};

/**
 * For a connection while the process starts: modules load and lists are read then, and a connection that the database
 * has long accepted waits for a turn of the event loop. `Database.serve` ends it.
 */
const WAIT_AT_START = 30_000;

export function createDataSource(url: string, capabilities: readonly Capability[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: capabilities.flatMap((capability) => [...(capability.entities ?? [])]),
    namingStrategy: new SnakeCaseNamingStrategy(),
    synchronize: false,
    extra: { ...sessionLimits, max: 8, connectionTimeoutMillis: WAIT_AT_START },
  });
}

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(config: Config, capabilities: readonly Capability[]): DynamicModule {
    const pool = new pg.Pool({
      connectionString: config.databaseUrl,
      ...sessionLimits,
      max: 8,
      connectionTimeoutMillis: WAIT_AT_START,
      pipeline: true,
      stream: () => new GatheringSocket(),
    });
    // Without a listener a lost idle connection would end the process.
    pool.on('error', () => undefined);
    // And one that is lost while a request holds it: the request's own statement says so.
    pool.on('connect', (client) => client.on('error', () => undefined));
    const database = new Database(pool, createDataSource(config.databaseUrl, capabilities), config.databaseUrl !== '');
    return { module: DatabaseModule, providers: [{ provide: Database, useValue: database }], exports: [Database] };
  }
}
