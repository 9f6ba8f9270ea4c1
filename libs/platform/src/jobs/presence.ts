import pg from 'pg';

/** First half of the key of the advisory locks by which workers show that they live. */
const PRESENCE = 4_021_764;

/**
 * A lock of the database, held for as long as a worker lives: a kill or a lost connection ends it by itself, and
 * then others may take up what the worker had begun.
 */
export class Presence {
  private constructor(
    private readonly client: pg.Client,
    /** Resolves when the connection is gone, wanted or not. */
    readonly lost: Promise<void>,
  ) {}

  static async open(url: string): Promise<Presence> {
    const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 2_500 });
    const lost = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.once('error', () => resolve());
    });
    client.on('error', () => undefined);
    await client.connect();
    return new Presence(client, lost);
  }

  async show(workerId: string): Promise<void> {
    await this.client.query('select pg_advisory_lock($1, hashtext($2))', [PRESENCE, workerId]);
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}

/** Frees the tasks that workers who live no more had begun. */
export async function freeAbandonedTasks(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(id)) from (
       select locked_by as id from graphile_worker._private_jobs where locked_by is not null
       union select locked_by from graphile_worker._private_job_queues where locked_by is not null
     ) begun where pg_try_advisory_xact_lock($1, hashtext(id)) having count(*) > 0`,
    [PRESENCE],
  );
}
