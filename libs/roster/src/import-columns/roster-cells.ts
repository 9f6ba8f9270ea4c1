import { properCaseName } from '@commune/kernel';
import type { CellContent, CellFault, Parsed } from '@commune/platform/spreadsheets';
import { type ForeignLanguage, parseForeignLanguage } from '../domain/foreign-language.js';
import { isIdNumber } from '../domain/id-number.js';
import { findRank } from '../domain/rank.js';

const refuse = (code: string, message: string, data?: CellFault['data']): { violation: CellFault } => ({
  violation: data ? { code, message, data } : { code, message },
});

const NAME = /^[\p{L}\p{M}'’.\- ]+$/u;

/** Upper-case and lower-case names are written properly, with a warning. */
export const nameCell = ({ text }: CellContent): Parsed<string> => {
  if (text.length > 100 || !NAME.test(text) || !text.includes(' ')) {
    return refuse('roster.name-unreadable', 'Họ và tên phải có họ và tên, chỉ gồm chữ cái. Hãy sửa lại.');
  }
  const value = properCaseName(text);
  if (value === text) return { value };
  const message = `Họ và tên được viết lại thành "${value}". Hãy kiểm tra dấu và chữ hoa.`;
  return { value, warning: { code: 'roster.name-case', message, data: { value } } };
};

const LOST_ZEROS = 'Hãy định dạng ô kiểu Văn bản (Text) và nhập lại đủ';

/** Messages never repeat the number: reports are kept and read by others. */
export const idNumberCell = ({ text, value }: CellContent): Parsed<string> => {
  if (typeof value === 'number') {
    const missing = 12 - text.length;
    return /^\d{9,11}$/u.test(text)
      ? refuse('roster.id-number-lost-zeros', `Ô kiểu số nên mất ${missing} chữ số 0 ở đầu. ${LOST_ZEROS} 12 chữ số.`, {
          missing,
        })
      : refuse('roster.id-number-not-text', `Số định danh đang ở kiểu số. ${LOST_ZEROS} 12 chữ số.`);
  }
  const digits = text.replace(/[\s.]/gu, '');
  if (isIdNumber(digits)) return { value: digits };
  if (!/^\d+$/u.test(digits)) {
    return refuse('roster.id-number-length', 'Số định danh chỉ gồm 12 chữ số. Hãy nhập lại theo căn cước.');
  }
  const hint = digits.length === 9 ? ' Đây có thể là số chứng minh nhân dân cũ.' : '';
  const message = `Số định danh có ${digits.length} chữ số, phải đủ 12.${hint} Hãy nhập lại theo căn cước.`;
  return refuse('roster.id-number-length', message, { length: digits.length });
};

export const communeCodeCell = ({ text, value }: CellContent): Parsed<string> => {
  if (/^\d{5}$/u.test(text)) return { value: text };
  if (typeof value === 'number' && /^\d{1,4}$/u.test(text)) {
    const message = `Ô kiểu số nên mất chữ số 0 ở đầu, mã có thể là ${text.padStart(5, '0')}. ${LOST_ZEROS} 5 chữ số.`;
    return refuse('roster.commune-code-lost-zeros', message, { proposed: text.padStart(5, '0') });
  }
  return refuse('roster.commune-code-unreadable', `Mã xã "${text}" phải có đúng 5 chữ số. Hãy nhập lại.`);
};

/** Excel turns 01.003 into the number 1.003: the rank is still certain, so it is taken with a warning. */
export const rankCodeCell = ({ text, value }: CellContent): Parsed<string> => {
  const code = typeof value === 'number' ? value.toFixed(3).padStart(6, '0') : text;
  if (!findRank(code)) {
    return refuse('roster.rank-unknown', `Mã ngạch "${text}" không có trong danh mục. Hãy ghi như 01.003.`);
  }
  if (typeof value !== 'number') return { value: code };
  const message = `Ô kiểu số, được hiểu là mã ngạch ${code}. Hãy định dạng ô kiểu Văn bản (Text).`;
  return { value: code, warning: { code: 'roster.rank-code-as-number', message } };
};

export const foreignLanguageCell = ({ text }: CellContent): Parsed<ForeignLanguage> => {
  const value = parseForeignLanguage(text);
  if (!value) {
    return refuse('roster.foreign-language-unreadable', `Không rõ ngoại ngữ "${text}". Hãy ghi như: Tiếng Anh bậc 2.`);
  }
  if (value.level !== null) return { value };
  const message = `Không rõ bậc của "${text}", chỉ ghi nhận ${value.language}. Nên ghi như: ${value.language} bậc 2.`;
  return { value, warning: { code: 'roster.foreign-language-level-missing', message } };
};
