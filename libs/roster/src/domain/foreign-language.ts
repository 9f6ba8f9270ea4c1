import { foldText, normaliseText } from '@commune/kernel';

export interface ForeignLanguage {
  /** As written in documents: "Tiếng Anh". */
  language: string;
  /** Bậc 1–6 of the Vietnamese framework (TT 01/2014/TT-BGDĐT); null when the text doesn't say. */
  level: number | null;
}

const LANGUAGES: readonly { name: string; spellings: readonly string[] }[] = [
  { name: 'Tiếng Anh', spellings: ['tieng anh', 'anh van', 'anh', 'english'] },
  { name: 'Tiếng Trung', spellings: ['tieng trung quoc', 'tieng trung', 'trung van', 'tieng hoa', 'trung'] },
  { name: 'Tiếng Pháp', spellings: ['tieng phap', 'phap van', 'phap'] },
  { name: 'Tiếng Nga', spellings: ['tieng nga', 'nga van', 'nga'] },
  { name: 'Tiếng Nhật', spellings: ['tieng nhat', 'nhat'] },
  { name: 'Tiếng Hàn', spellings: ['tieng han quoc', 'tieng han', 'han'] },
  { name: 'Tiếng Lào', spellings: ['tieng lao', 'lao'] },
  { name: 'Tiếng Khmer', spellings: ['tieng khmer', 'tieng campuchia', 'khmer'] },
];

const EUROPEAN_LEVELS = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'];

const levelIn = (folded: string): number | null => {
  const step = /\bbac ([1-6])\b/u.exec(folded)?.[1];
  if (step !== undefined) return Number(step);
  const european = /\b([abc][12])\b/u.exec(folded)?.[1];
  return european === undefined ? null : EUROPEAN_LEVELS.indexOf(european) + 1;
};

/** "Tiếng Anh bậc 2", "Anh B1" → language and level; undefined when no language is named. */
export const parseForeignLanguage = (text: string): ForeignLanguage | undefined => {
  const folded = foldText(text);
  const level = levelIn(folded);
  const known = LANGUAGES.find(({ spellings }) =>
    spellings.some((spelling) => new RegExp(`\\b${spelling}\\b`, 'u').test(folded)),
  );
  if (known) return { language: known.name, level };
  const other = /^tiếng \p{L}+/iu.exec(normaliseText(text))?.[0];
  return other === undefined ? undefined : { language: other, level };
};

export const foreignLanguageText = ({ language, level }: ForeignLanguage): string =>
  level === null ? language : `${language} bậc ${level}`;
