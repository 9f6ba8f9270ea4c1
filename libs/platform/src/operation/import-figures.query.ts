import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '../database/index.js';

const BY_STATE = 'select state, count(*)::int as count from data_import group by state';

@Injectable()
export class ImportFigures {
  constructor(private readonly database: Database) {}

  async byState(): Promise<Record<string, number>> {
    const rows = await this.database.read(systemScope('metrics'), (reader) =>
      reader.query<{ state: string; count: number }>(BY_STATE),
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }
}
