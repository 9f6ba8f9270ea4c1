import { expect, it } from 'vitest';
import { matchesFolded } from './folded-search';

it.each([
  ['Cao Bằng', 'cao bang', true],
  ['Cao Bằng', 'CAO B', true],
  ['Xã Đông Khê', 'dong khe', true],
  ['Sở Nội vụ', 'vu noi', true],
  ['Hòa An', 'hoà an', true],
  ['Cao Bằng'.normalize('NFD'), 'bằng', true],
  ['Sở Nội vụ', 'oi', false],
  ['Sở Nội vụ', 'y te', false],
  ['Sở Nội vụ', '', true],
])('%s searched by "%s": %s', (label, text, found) => expect(matchesFolded(label, text)).toBe(found));
