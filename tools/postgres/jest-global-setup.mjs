import { ensureDatabase } from './database.mjs';
import { startTestPostgres } from './test-server.mjs';

const base = {
  database: 'commune_base',
  ownerRole: 'commune_owner',
  ownerPassword: 'owner-of-the-test-databases',
  apiRole: 'commune_api',
  apiPassword: 'api-of-the-test-databases',
  workerPassword: 'worker-of-the-test-databases',
};

/** One server for the whole run: the one of `npm test`, or an own one in a folder that is thrown away. */
export default async function setUp() {
  if (!process.env.TEST_SUPERUSER_URL) {
    const server = await startTestPostgres();
    process.env.TEST_SUPERUSER_URL = server.superuserUrl;
    globalThis.communeTestServer = server;
  }
  const urls = await ensureDatabase({ superuserUrl: process.env.TEST_SUPERUSER_URL }, base);
  process.env.TEST_DATABASE_URL = urls.databaseUrl;
  process.env.TEST_DATABASE_OWNER_URL = urls.databaseOwnerUrl;
  process.env.TEST_WORKER_DATABASE_URL = urls.workerDatabaseUrl;
}
