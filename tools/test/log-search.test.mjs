import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { searchLogs } from './log-search.mjs';

const folder = mkdtempSync(join(tmpdir(), 'commune-logs-'));
after(() => rmSync(folder, { recursive: true }));

function found(line) {
  writeFileSync(
    join(folder, 'run.secrets'),
    `${JSON.stringify('đường-xa-nặng-gánh')}\n${JSON.stringify('Nông Thị Tố')}\n`,
  );
  writeFileSync(join(folder, 'api.log'), `{"msg":"request"}\n${line}\n`);
  return searchLogs([folder]).faults.map((fault) => fault.replace(/^.*api\.log:2: /, ''));
}

const planted = [
  ['{"msg":"số 004082900000"}', 'twelve digits in a row'],
  ['{"msg":"connect postgres://commune_api:bi-mat@127.0.0.1/commune"}', 'a database address with its password'],
  ['{"msg":"$argon2id$v=19$m=19456"}', 'a hash of a password'],
  ['{"headers":"Authorization: Bearer abcdefghijkl"}', 'a token'],
  ['{"cookie":"session=AbCdEfGhIjKlMnOpQrStUvWxYz"}', 'a session'],
  ['{"body":"{\\"newPassword\\":\\"x\\"}"}', 'a member that holds a secret'],
  ['{"msg":"đường-xa-nặng-gánh"}', 'a secret of the run'],
  ['{"msg":"người phản ánh Nông Thị Tố"}', 'a secret of the run'],
];
for (const [line, kind] of planted)
  test(`finds ${kind}, planted`, () => {
    assert.deepEqual(found(line), [kind]);
  });

test('passes over ids, traces and masks', () => {
  const line =
    '{"traceId":"4bf92f3577b34da6a004082900000736","accountId":"0192f0c1-7a3e-7c11-9a2b-004082900000","msg":"số ************"}';
  assert.deepEqual(found(line), []);
});
