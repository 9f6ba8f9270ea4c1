import pg from 'pg';

/**
 * Sends each request once to the API in this process and writes down the statements that it sends, in order, with
 * their values: `{ [key]: Segment[] }`, where a segment is `{ call }` or `{ transaction }`, a list of turns: what the
 * API sends without waiting for an answer is one turn, and what needs an answer first is another.
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

/** What every connection of this process sends from now on; `original` put back ends it. */
export function listen() {
  const original = pg.Client.prototype.query;
  const log = [];
  const waiting = new Map();
  pg.Client.prototype.query = function query(config, values, callback) {
    const before = waiting.get(this) ?? 0;
    const text = typeof config === 'string' ? config : config.text;
    const taken = (typeof config === 'string' ? arrayOf(values) : config.values) ?? [];
    log.push({ client: this, text, values: taken, name: config.name, waits: before === 0 });
    waiting.set(this, before + 1);
    return answered(original, [this, config, values, callback], () => waiting.set(this, waiting.get(this) - 1));
  };
  return { original, log };
}

const arrayOf = (values) => (Array.isArray(values) ? values : []);

/** The statement as it was asked for, by callback or promise; `done` once its answer is there. */
function answered(original, [client, ...parameters], done) {
  const place = parameters.findLastIndex((parameter) => typeof parameter === 'function');
  if (place >= 0) {
    const callback = parameters[place];
    parameters[place] = (...answer) => {
      done();
      callback(...answer);
    };
    return original.apply(client, parameters);
  }
  const result = original.apply(client, parameters);
  result.then(done, done);
  return result;
}

/** In order: calls outside of a transaction, and transactions whole, also where one is opened within another's time. */
export function exchangeOf(log) {
  const segments = [];
  const open = new Map();
  for (const { client, waits, text, values, name } of log) {
    const statement = { text, values, name };
    if (/^(begin|start transaction)/i.test(text)) {
      open.set(client, { transaction: [] });
      segments.push(open.get(client));
    }
    const turns = open.get(client)?.transaction;
    if (!turns) segments.push({ call: statement });
    // What goes out behind the last commit, without waiting for it, still begins a turn.
    else if (waits || turns.length === 0) turns.push([statement]);
    else turns.at(-1).push(statement);
    if (/^commit/i.test(text)) open.delete(client);
  }
  return segments;
}
