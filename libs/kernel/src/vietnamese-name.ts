import { compareVietnamese, normaliseText } from './vietnamese-text.js';

export interface VietnameseName {
  familyAndMiddle: string;
  given: string;
}

/** The last word is the given name; lists of people sort by it first. */
export const splitVietnameseName = (fullName: string): VietnameseName => {
  const words = normaliseText(fullName).split(' ');
  return { familyAndMiddle: words.slice(0, -1).join(' '), given: words.at(-1) ?? '' };
};

/** Order of lists of people: given name, then the rest. */
export const compareVietnameseNames = (left: string, right: string): number => {
  const [a, b] = [splitVietnameseName(left), splitVietnameseName(right)];
  return compareVietnamese(a.given, b.given) || compareVietnamese(a.familyAndMiddle, b.familyAndMiddle);
};

const hasOneCase = (text: string): boolean => text === text.toUpperCase() || text === text.toLowerCase();

/** "NGUYỄN VĂN A", "nguyễn văn a" → "Nguyễn Văn A"; a name already in mixed case is left as written. */
export const properCaseName = (fullName: string): string => {
  const name = normaliseText(fullName);
  if (!hasOneCase(name)) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s\-'’])(\p{L})/gu, (_match, before: string, letter: string) => before + letter.toUpperCase());
};
