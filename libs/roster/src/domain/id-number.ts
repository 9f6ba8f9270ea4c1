import type { CalendarDate } from '@commune/kernel';
import { errorAt, type Finding, warningAt } from './finding.js';
import type { Sex } from './person-codes.js';

// ND 137/2015 Đ13: PPP C YY NNNNNN. Province of birth registration in the codes of the 63 former provinces.
const PROVINCE_CODES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 ' +
    '045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 ' +
    '092 093 094 095 096'
  ).split(' '),
);

const CENTURY_AND_SEX: readonly { century: number; sex: Sex }[] = [
  { century: 19, sex: 'male' },
  { century: 19, sex: 'female' },
  { century: 20, sex: 'male' },
  { century: 20, sex: 'female' },
  { century: 21, sex: 'male' },
  { century: 21, sex: 'female' },
];

const POINTER = '/idNumber';

export const isIdNumber = (text: string): boolean => /^\d{12}$/u.test(text);

/** Wrong length is an error; a number that doesn't fit birth date or sex is a warning only. Messages never hold the number. */
export const idNumberFindings = (idNumber: string, birthDate?: CalendarDate | null, sex?: Sex | null): Finding[] => {
  if (!isIdNumber(idNumber)) {
    return [errorAt(POINTER, 'roster.id-number-length', 'Số định danh phải có đúng 12 chữ số. Hãy nhập lại.')];
  }
  const findings: Finding[] = [];
  const warn = (code: string, what: string) =>
    findings.push(warningAt(POINTER, `roster.id-number-${code}`, `${what} Hãy đối chiếu với căn cước.`));
  const encoded = CENTURY_AND_SEX[Number(idNumber[3])];
  const year = encoded && encoded.century * 100 + Number(idNumber.slice(4, 6));
  if (!PROVINCE_CODES.has(idNumber.slice(0, 3))) warn('province', 'Ba số đầu của số định danh không phải mã tỉnh.');
  if (sex && encoded?.sex !== sex) warn('sex', 'Số định danh không khớp với giới tính.');
  if (birthDate && year !== Number(birthDate.slice(0, 4))) warn('birth-year', 'Số định danh không khớp với năm sinh.');
  return findings;
};
