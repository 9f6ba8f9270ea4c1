import { randomInt } from 'node:crypto';

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const COUNT = 10;

/** Ten codes of about 50 bits, each good once where the telephone is lost. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => `${letters(5)}-${letters(5)}`);
}

const letters = (count: number): string =>
  Array.from({ length: count }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** As people type them from paper: in any case, with or without the dash. */
export function tidyCode(typed: string): string {
  const plain = typed.toLowerCase().replace(/[\s-]/gu, '');
  return /^[a-z0-9]{10}$/u.test(plain) ? `${plain.slice(0, 5)}-${plain.slice(5)}` : plain;
}
