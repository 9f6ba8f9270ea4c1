import { foldText, splitVietnameseName } from '@commune/kernel';

const SHORTEST = 3;

/** Given name and the initials of the rest, as people know it from e-mail: "Nông Thị Hoa" → "hoant". */
export function usernameStem(fullName: string): string {
  const { given, familyAndMiddle } = splitVietnameseName(fullName);
  const initials = familyAndMiddle.split(/[\s-]+/u).map((word) => plain(word).slice(0, 1));
  const stem = plain(given) + initials.join('');
  return stem.length < SHORTEST ? `${stem}canbo` : stem;
}

/** Names in the order given, the second of a stem with 2 and so on; none that is taken. */
export function assignUsernames(fullNames: readonly string[], taken: ReadonlySet<string>): string[] {
  const used = new Set(taken);
  return fullNames.map((fullName) => {
    const stem = usernameStem(fullName);
    let name = stem;
    for (let number = 2; used.has(name); number += 1) name = `${stem}${number}`;
    used.add(name);
    return name;
  });
}

const plain = (text: string): string => foldText(text).replace(/[^a-z0-9]/gu, '');
