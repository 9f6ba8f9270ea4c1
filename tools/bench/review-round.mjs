import { startServers } from './servers.mjs';
import { answered, timed } from './steps.mjs';

/** Opening a review round freezes everybody of the province with a proposed group; the answer waits for it. */
export async function measureOpening(database, home) {
  const { api, headers, stop } = await startServers(home, database);
  try {
    const url = `${api.url}/api/v1/review-rounds`;
    const json = { ...headers, 'content-type': 'application/json' };
    const body = JSON.stringify({ name: 'Đợt rà soát để đo', asOf: '2026-03-31', deadline: '2099-12-31' });
    const { id, version } = await answered(url, { method: 'POST', headers: json, body });
    const step = { method: 'POST', headers: { ...headers, 'if-match': `"${version}"` } };
    const opening = await timed(() => answered(`${url}/${id}/opening`, step));
    const { rows } = await database.client.query(
      'select count(*)::int as people from review_assessment where round_id = $1',
      [id],
    );
    return { step: 'review round opened', people: rows[0].people, seconds: opening.seconds };
  } finally {
    await stop();
  }
}
