import { expect, it } from 'vitest';
import type { Words, WordTree } from './i18n';

const files = import.meta.glob<{ words: Words }>(['./locale.ts', '../ui/locale.ts', '../features/*/locale.ts'], {
  eager: true,
});
const keysOf = (tree: WordTree, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );

it.each(Object.entries(files))('%s says the same things in both languages', (_path, { words }) => {
  expect(keysOf(words.en).sort()).toEqual(keysOf(words.vi).sort());
});
