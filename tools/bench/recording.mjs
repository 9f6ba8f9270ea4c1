import pg from 'pg';

/**
 * Sends each request once to the API in this process and writes down the statements that it sends, in order, with
 * their values: `{ [key]: Segment[] }`, where a segment is `{ call }` or `{ transaction, isPipelined }`.
 */
export async function record(app, requests) {
  const { original, log } = listen();
  try {
    const recorded = {};
    for (const { key, attempts = [{}, {}], ...request } of requests) {
      // The first time also what is read only once, such as the tree of units.
      for (const attempt of attempts) {
        log.length = 0;
        const { statusCode, body } = await app.inject({ ...request, ...attempt });
        if (statusCode >= 300) throw new Error(`bench: ${request.method} ${request.url}: ${statusCode} ${body}`);
      }
      recorded[key] = exchangeOf(log.splice(0));
    }
    return recorded;
  } finally {
    pg.Client.prototype.query = original;
  }
}

function listen() {
  const original = pg.Client.prototype.query;
  const log = [];
  pg.Client.prototype.query = function query(config, values, callback) {
    const text = typeof config === 'string' ? config : config.text;
    log.push({ text, values: (typeof config === 'string' ? arrayOf(values) : config.values) ?? [], name: config.name });
    return original.call(this, config, values, callback);
  };
  return { original, log };
}

const arrayOf = (values) => (Array.isArray(values) ? values : []);

/** In order: calls outside of a transaction, and transactions whole. */
function exchangeOf(log) {
  const segments = [];
  let open = null;
  for (const statement of log) {
    if (/^(begin|start transaction)/i.test(statement.text)) {
      // The API sends BEGIN with the role in one message only where it does not wait for the answer.
      open = { transaction: [], isPipelined: /set local role/.test(statement.text) };
      segments.push(open);
    }
    if (open) open.transaction.push(statement);
    else segments.push({ call: statement });
    if (/^commit/i.test(statement.text)) open = null;
  }
  return segments;
}
