import { expect, it } from 'vitest';
import { i18n, type Words } from './i18n';
import { words as shellWords } from './layout/shell-locale';

const files = import.meta.glob<{ words: Words }>(
  ['../features/*/locale.ts', '../features/*/home-words.ts', './*/locale.ts'],
  { eager: true },
);
const sources = import.meta.glob<string>(['../**/*.vue', '../**/*.ts', '!../**/*.spec.ts'], {
  ...{ eager: true, query: '?raw', import: 'default' },
});
const keysAsked = (source: string): string[] =>
  [...source.matchAll(/\bt\(\s*'([^'.]+\.[^']+)'/gu)].map(([, key]) => key ?? '');

it('every text that is asked for by its whole name is there', () => {
  i18n.global.mergeLocaleMessage('vi', { shell: shellWords.vi });
  for (const [path, { words }] of Object.entries(files)) {
    const folder = path.split('/').at(-2) ?? '';
    i18n.global.mergeLocaleMessage('vi', { [folder]: words.vi });
  }
  const missing = Object.entries(sources).flatMap(([path, source]) =>
    keysAsked(source)
      .filter((key) => !i18n.global.te(key, 'vi'))
      .map((key) => `${path}: ${key}`),
  );
  expect(missing).toEqual([]);
});
