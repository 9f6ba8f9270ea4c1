import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '../database/index.js';

interface Count {
  readonly state: string;
  readonly count: number;
}

/** What the database itself knows of the system's work, for the metrics. */
@Injectable()
export class OperationFigures {
  constructor(private readonly database: Database) {}

  async imports(): Promise<Record<string, number>> {
    const statement = 'select state, count(*)::int as count from data_import group by state';
    return byState(await this.database.read(systemScope('metrics'), (reader) => reader.query<Count>(statement)));
  }

  async tasks(): Promise<Record<string, number>> {
    return byState(await this.database.call<Count>('select state, count from task_counts()', []));
  }
}

function byState(counts: readonly Count[]): Record<string, number> {
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
}
