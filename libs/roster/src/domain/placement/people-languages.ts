import { foldLabel } from '@commune/kernel';

const PREFIX = /^tieng /u;
const folded = (name: string): string => foldLabel(name).replace(PREFIX, '').replaceAll(' ', '');

/** Peoples whose language is among those that somebody speaks: a record says "Tày", "Tiếng Tày" or "H'Mông". */
export function spokenAmong(languages: readonly string[], peoples: readonly string[]): string[] {
  const known = new Set(languages.map(folded));
  return peoples.filter((people) => known.has(folded(people)));
}
