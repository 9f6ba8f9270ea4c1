import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, systemScope } from '../database/index.js';

type Purpose = 'demo' | 'production' | 'test';

/** The one row that says what this database was begun for. */
@Injectable()
export class InstallationRepository {
  constructor(private readonly database: Database) {}

  /** Writes the purpose at the first start; answers the one that has stood since then. */
  async begin(purpose: Purpose): Promise<Purpose> {
    return this.database.write(systemScope('firstLoad'), async (writer) => {
      await writer.query(`insert into installation (id, purpose) values ($1, $2) on conflict do nothing`, [
        uuid(),
        purpose,
      ]);
      const [row] = await writer.query<{ purpose: Purpose }>('select purpose from installation');
      return row?.purpose ?? purpose;
    });
  }

  async appliedMigrations(): Promise<string[]> {
    const rows = await this.database.call<{ name: string }>('select name from applied_migrations() as name', []);
    return rows.map(({ name }) => name);
  }
}
