import pg from 'pg';
import { prepareQuarter, undo } from './closing-quarter.mjs';
import { median, quantile } from './load.mjs';
import { exchangeOf, listen } from './recording.mjs';
import { startRecorded } from './servers.mjs';

const BLOCS = { government: 'so-noi-vu', party: 'ban-to-chuc' };

/**
 * Closing a quarter with its months for the whole province, one job for each bloc as the API begins it, against the
 * statements that these jobs send, sent again by pg alone in the same order and transactions. In turns, so that what the
 * machine does meanwhile falls on both alike; the first run is heard and warms up.
 */
export async function measureClosing(database, pairs) {
  const quarter = await prepareQuarter(database);
  const app = await startRecorded(database);
  const bare = new pg.Client({ connectionString: database.urls.databaseUrl, pipeline: true });
  await bare.connect();
  try {
    const close = await closerOf(app, database, quarter.key);
    const exchange = await heard(close);
    const people = await peopleClosed(database, quarter.key);
    const sides = { job: close, sql: () => replay(bare, exchange) };
    const taken = [];
    for (let number = 0; number < pairs; number += 1) taken.push(await pair(sides, number, database, quarter));
    return summary(taken, { people, items: quarter.items, statements: countOf(exchange) });
  } finally {
    await bare.end();
    await app.close();
  }
}

/** Begins both jobs, and answers what runs them again from their start, as the worker does. */
async function closerOf(app, database, period) {
  const { JobRunner } = await import('../../libs/platform/dist/jobs/job-runner.js');
  const runner = app.get(JobRunner, { strict: false });
  const jobs = [];
  for (const [bloc, username] of Object.entries(BLOCS))
    jobs.push(await begun(app, database, { bloc, username, period }));
  return async () => {
    for (const id of jobs) await runner.run(id, { isLast: true });
  };
}

async function begun(app, database, { bloc, username, period }) {
  const ask = async (url, payload, headers) => {
    const answer = await app.inject({ method: 'POST', url: `/api/v1/${url}`, payload, headers });
    if (answer.statusCode >= 300) throw new Error(`bench: ${url}: ${answer.statusCode} ${answer.body}`);
    return answer;
  };
  const session = await ask('session', database.accountOf(username));
  const headers = {
    cookie: String(session.headers['set-cookie']).split(';')[0],
    'x-csrf-token': session.json().csrfToken,
  };
  const wanted = { unitId: database.provinceId, bloc, period, acceptUnscored: true };
  return (await ask('period-closings', wanted, headers)).json().id;
}

async function heard(close) {
  const { original, log } = listen();
  try {
    await close();
  } finally {
    pg.Client.prototype.query = original;
  }
  return exchangeOf(log);
}

/** Refuses to measure a job that has failed. */
async function peopleClosed({ client }, period) {
  const { rows } = await client.query(
    `select coalesce(sum(people), 0)::int as people, bool_and(c.state = 'closed') as "isClosed", array_agg(j.error_message) as errors
     from period_closing c join job j on j.id = c.job_id where c.period = $1`,
    [period],
  );
  const [{ people, isClosed, errors }] = rows;
  if (!isClosed) throw new Error(`bench: not closed: ${errors.join(' ')}`);
  return people;
}

async function pair(sides, number, database, quarter) {
  const seconds = {};
  for (const side of number % 2 === 0 ? ['job', 'sql'] : ['sql', 'job']) {
    await undo(database, quarter);
    const started = performance.now();
    await sides[side]();
    seconds[side] = (performance.now() - started) / 1000;
  }
  return seconds;
}

/** Turn after turn, as the job waits. */
async function replay(client, exchange) {
  for (const { call, transaction } of exchange) {
    for (const turn of transaction ?? [[call]]) {
      await Promise.all(turn.map(({ name, ...statement }) => client.query(name ? { name, ...statement } : statement)));
    }
  }
}

const countOf = (exchange) => exchange.reduce((sum, { transaction }) => sum + (transaction?.flat().length ?? 1), 0);
const round = (value) => Math.round(value * 100) / 100;

function summary(pairs, { people, items, statements }) {
  const ratios = pairs.map(({ job, sql }) => job / sql);
  return {
    step: 'quarter closed',
    people,
    seconds: round(median(pairs.map(({ job }) => job))),
    parts: {
      items,
      statements,
      'the same SQL': round(median(pairs.map(({ sql }) => sql))),
      ratio: round(median(ratios)),
      quartiles: [0.25, 0.75].map((share) => round(quantile(ratios, share))).join('–'),
      'wanted at most': 2,
    },
    pairs: pairs.map(({ job, sql }) => ({ job: round(job), sql: round(sql) })),
  };
}
