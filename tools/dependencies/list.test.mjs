import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { format } from 'prettier';
import { ROOT } from '../places.mjs';
import { dependencyFaults, dependencyPage, directDependencies } from './list.mjs';

const known = directDependencies();

test('every direct dependency has a reason and a licence that may be used', () => {
  assert.deepEqual(dependencyFaults(known), []);
});

test('one without a reason, one with another licence and a reason without one are found', () => {
  const stray = { name: 'stray', version: '1.0.0', licence: 'GPL-3.0', kind: 'chạy', projects: ['/'] };
  assert.deepEqual(dependencyFaults([stray], { gone: 'x' }), [
    'stray: no reason in tools/dependencies/reasons.mjs',
    'gone: has a reason and is no longer there',
    'stray: licence GPL-3.0 is not on the list',
  ]);
});

test('the page is what the packages say: node tools/dependencies.mjs', async () => {
  const page = await format(dependencyPage(known), { parser: 'markdown', printWidth: 120 });
  assert.equal(readFileSync(join(ROOT, 'docs', 'thu-vien.md'), 'utf8'), page);
});
