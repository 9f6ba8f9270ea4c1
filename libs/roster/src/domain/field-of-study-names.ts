/**
 * Names under which schools have taught one and the same field. Only names that differ in wording or in age; a branch is
 * not its trunk ("Luật kinh tế" is not "Luật"). [M]: to be compared with TT 09/2022/TT-BGDĐT by the province.
 */
export const fieldOfStudySynonyms: readonly (readonly string[])[] = [
  ['Kế toán', 'Kế toán doanh nghiệp', 'Kế toán tổng hợp', 'Kế toán – Kiểm toán'],
  ['Tài chính – Ngân hàng', 'Tài chính ngân hàng', 'Ngân hàng', 'Tài chính doanh nghiệp'],
  ['Tài chính công', 'Quản lý tài chính công'],
  ['Quản lý đất đai', 'Quản lý ruộng đất'],
  ['Địa chính', 'Trắc địa – Địa chính', 'Kỹ thuật trắc địa – bản đồ'],
  ['Kỹ thuật xây dựng', 'Xây dựng dân dụng và công nghiệp', 'Kỹ thuật công trình xây dựng'],
  ['Kỹ thuật công trình giao thông', 'Kỹ thuật xây dựng công trình giao thông', 'Xây dựng cầu đường'],
  ['Công nghệ thông tin', 'Tin học', 'CNTT'],
  ['Quản trị nhân lực', 'Quản lý nhân lực', 'Quản trị nguồn nhân lực'],
  ['Hành chính học', 'Hành chính'],
  ['Quản lý nhà nước', 'Quản lý hành chính nhà nước'],
  ['Văn thư – Lưu trữ', 'Lưu trữ học', 'Lưu trữ học và Quản trị văn phòng'],
  ['Giáo dục tiểu học', 'Sư phạm Tiểu học'],
  ['Nông học', 'Trồng trọt', 'Khoa học cây trồng'],
];

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const MARKS = /[\u0300-\u036F]/gu;
/** Digits and letters are kept, of any script; blanks, punctuation and signs part the words. */
const BETWEEN_WORDS = /[^0-9a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2070-\u{10FFFF}]+/gu;

/** Without case, diacritics and punctuation. The same, character by character, as `fold_field_of_study` in the database. */
export const foldedField = (name: string): string =>
  name
    .replace(INVISIBLE, '')
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[A-Z]/gu, (letter) => letter.toLowerCase())
    .replace(/[Đđ]/gu, 'd')
    .replace(BETWEEN_WORDS, ' ')
    .replace(/^ +| +$/gu, '');

/** The synonyms folded: of letters, digits and blanks alone. */
export const foldedSynonyms: readonly (readonly string[])[] = fieldOfStudySynonyms.map((names) =>
  names.map(foldedField),
);

const canonical = new Map(foldedSynonyms.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)));

const MOST_REMEMBERED = 5000;
/** Folding is the cost of measuring a province, and the same few hundred names come for everybody. */
const remembered = new Map<string, string>();

function canonicalName(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const folded = foldedField(name);
  const found = canonical.get(folded) ?? folded;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(name, found);
  return found;
}

/** Compared without case, diacritics and punctuation, and by the list of synonyms. */
export const sameFieldOfStudy = (one: string, other: string): boolean => canonicalName(one) === canonicalName(other);
