import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { isInstalled, linkWorkspaces } from './install.mjs';

let root;
const save = (path, packages) => writeFileSync(join(root, path), JSON.stringify({ packages }));
const one = { version: '1.0.0', integrity: 'x' };
const later = { link: true, resolved: 'libs/later' };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'commune-install-'));
  mkdirSync(join(root, 'node_modules'));
  save('package-lock.json', { '': {}, 'node_modules/a': one, 'node_modules/b': { ...one, optional: true } });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('nothing installed, or an install broken off', () => assert.equal(isInstalled(root), false));

test('installed, without what is for another platform', () => {
  save('node_modules/.package-lock.json', { 'node_modules/a': one });
  assert.equal(isInstalled(root), true);
});

test('the lock has moved on', () => {
  save('node_modules/.package-lock.json', { 'node_modules/a': { ...one, version: '0.9.0' } });
  assert.equal(isInstalled(root), false);
});

test('a workspace that has come later needs its link only', () => {
  save('node_modules/.package-lock.json', { 'node_modules/a': one });
  save('package-lock.json', { 'node_modules/a': one, 'node_modules/@commune/later': later });
  linkWorkspaces(root);
  assert.equal(isInstalled(root), false);
  mkdirSync(join(root, 'libs', 'later'), { recursive: true });
  linkWorkspaces(root);
  assert.equal(isInstalled(root), true);
});
