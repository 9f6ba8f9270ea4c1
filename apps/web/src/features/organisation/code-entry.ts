import { foldText } from '@commune/kernel';

const LONGEST = 40;

/** A code for a name, as people may keep it: "Kỹ năng số" → `ky_nang_so`. */
export function codeFor(name: string): string {
  const words = foldText(name)
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^[^a-z]+|_+$/gu, '');
  return words.slice(0, LONGEST).replace(/_+$/u, '');
}
