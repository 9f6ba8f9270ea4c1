import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, systemScope, today } from '../database/index.js';

interface Counted {
  requests: number;
  refused: number;
  limited: number;
}

const COUNT = `
  insert into api_client_use (client_id, day, requests, refused, limited)
  select * from jsonb_to_recordset($1::jsonb) as r(client_id uuid, day date, requests int, refused int, limited int)
  on conflict (client_id, day) do update set requests = api_client_use.requests + excluded.requests,
    refused = api_client_use.refused + excluded.refused, limited = api_client_use.limited + excluded.limited`;
const EVERY_MS = 5_000;

/** How much each client asks, and how often in vain. Counted in memory, written down every few seconds. */
@Injectable()
export class ClientUse implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private counts = new Map<string, Counted>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    // What can't be written now is written the next time.
    this.timer = setInterval(() => void this.flush().catch(() => undefined), EVERY_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flush().catch(() => undefined);
  }

  count(clientId: string, what: keyof Counted): void {
    const key = `${clientId} ${today()}`;
    const counted = this.counts.get(key) ?? { requests: 0, refused: 0, limited: 0 };
    counted[what] += 1;
    this.counts.set(key, counted);
  }

  async flush(): Promise<void> {
    if (this.counts.size === 0) return;
    const taken = this.counts;
    this.counts = new Map();
    const rows = [...taken].map(([key, counted]) => {
      const [client_id, day] = key.split(' ');
      return { client_id, day, ...counted };
    });
    try {
      const writing = systemScope('countClientUse');
      await this.database.write(writing, (writer) => writer.query(COUNT, [JSON.stringify(rows)]));
    } catch (error) {
      this.giveBack(taken);
      throw error;
    }
  }

  private giveBack(taken: ReadonlyMap<string, Counted>): void {
    for (const [key, counted] of taken) {
      const now = this.counts.get(key) ?? { requests: 0, refused: 0, limited: 0 };
      this.counts.set(key, {
        requests: now.requests + counted.requests,
        refused: now.refused + counted.refused,
        limited: now.limited + counted.limited,
      });
    }
  }
}
