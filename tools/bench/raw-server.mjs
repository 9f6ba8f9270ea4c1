// A child process: node:http and pg, nothing else, sending the statements that the API sends (see recording.mjs).
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const { databaseUrl, superuserUrl, units, recorded } = JSON.parse(readFileSync(process.argv[2], 'utf8'), reviveBytes);

/** JSON of a Buffer is `{ type: 'Buffer', data }`. */
function reviveBytes(_key, value) {
  return value?.type === 'Buffer' ? Buffer.from(value.data) : value;
}

const scoped = new pg.Pool({ connectionString: databaseUrl, max: 8, pipeline: true });
const plain = new pg.Pool({ connectionString: superuserUrl, max: 8 });
const named = (statement) => ({ ...statement, name: statement.name ?? undefined });

/** The same statements: the look-up of the session, then the transaction with its scope. */
async function answerScoped(segments, replace) {
  const results = [];
  for (const segment of segments) {
    if (segment.call) await scoped.query(named(segment.call));
    else results.push(...(await transact(segment, replace)));
  }
  return rowsOf(results);
}

async function transact({ transaction }, replace) {
  const client = await scoped.connect();
  try {
    const results = [];
    for (const turn of transaction) {
      results.push(...(await Promise.all(turn.map((statement) => client.query(replace(named(statement)))))));
    }
    return results;
  } finally {
    client.release();
  }
}

/** Only what reads or writes the data, past the walls, without session, transaction and scope. */
async function answerPlain(segments, replace) {
  const results = [];
  for (const statement of segments.flatMap(({ transaction = [] }) => transaction.flat()).filter(isData)) {
    results.push(await plain.query(narrowed(replace(named(statement)))));
  }
  return rowsOf(results);
}

/**
 * Who asks for all that they reach leaves the units out, and the policies narrow the rows. Past the walls that would be
 * every province of the table, so the units are named.
 */
function narrowed(statement) {
  const { text, values } = statement;
  const leavesOut = text.includes('$2::uuid[] is null') && values[1] === null;
  return leavesOut ? { ...statement, values: values.with(1, units) } : statement;
}

const isData = ({ text }) =>
  !/^(begin|start transaction|commit|set local|select set_config|select record_access)/i.test(text);

const rowsOf = (results) => results.filter(Boolean).map((result) => result.rows);

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    void respond(request, Buffer.concat(chunks).toString(), response);
  });
}).listen(0, '127.0.0.1', function listening() {
  process.send(this.address().port);
});

async function respond(request, body, response) {
  try {
    const { exchange, replace } = found(request, body);
    const answer = request.headers['x-plain'] ? answerPlain : answerScoped;
    const text = JSON.stringify(await answer(exchange, replace));
    response.setHeader('content-type', 'application/json');
    response.setHeader('content-length', Buffer.byteLength(text));
    response.end(text);
  } catch (error) {
    console.error(`raw: ${error.message}`);
    response.statusCode = 500;
    response.end(error.stack);
  }
}

/** The exchange of this address; of a PATCH the recorded one, with this record, version and note in it. */
function found({ method, url, headers }, body) {
  const exact = recorded[`${method} ${url}`];
  if (exact) return { exchange: exact, replace: (statement) => statement };
  const { exchange, id, version, note } = recorded.patch;
  const swaps = new Map([
    [id, url.split('/').at(-1)],
    [note, JSON.parse(body).note],
    [version, Number(headers['if-match'].slice(1, -1))],
    [version + 1, Number(headers['if-match'].slice(1, -1)) + 1],
  ]);
  const swap = (value) => (swaps.has(value) ? swaps.get(value) : value);
  return { exchange, replace: (statement) => ({ ...statement, values: statement.values.map(swap) }) };
}
