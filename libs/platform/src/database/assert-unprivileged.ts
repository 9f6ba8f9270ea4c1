import pg from 'pg';

/** Stops the start where the API's login role could step over row-level security. */
export async function assertUnprivileged(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ fault: string }>(`
      select 'is a superuser or bypasses row security' as fault from pg_roles
        where rolname = current_user and (rolsuper or rolbypassrls)
      union all
      select 'owns tables' where exists (select 1 from pg_class c where c.relowner = current_user::regrole and c.relkind = 'r')`);
    const [row] = rows;
    if (row) throw new Error(`DATABASE_URL: the role ${row.fault}; use a role that owns nothing`);
  } finally {
    await client.end();
  }
}
