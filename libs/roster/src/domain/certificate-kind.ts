import { foldText } from '@commune/kernel';

/** Words by which the name of a certificate tells its kind, in this order. Names are free text: no word, no kind. */
const tells: readonly (readonly [kind: string, words: RegExp])[] = [
  ['defence_security', /quoc phong/],
  ['state_management', /quan ly nha nuoc/],
  ['leadership', /lanh dao/],
  ['it', /tin hoc|ky nang so|cong nghe thong tin|cntt/],
  ['ethnic_language', /tieng (tay|nung|mong|dao|san chi|lo lo|thai|dan toc)/],
  ['foreign_language', /ngoai ngu|tieng (anh|phap|nga|trung|han|nhat)|toefl|ielts|toeic/],
  ['position_training', /nghiep vu|boi duong/],
];

/** The kind of a certificate of which only the name is known, as of a list. Mẫu 2C-BNV/2008 */
export function certificateKindOf(name: string): string {
  const folded = foldText(name);
  return tells.find(([, words]) => words.test(folded))?.[0] ?? 'other';
}
