import { createHash, randomInt } from 'node:crypto';

/** Without letters that are taken for another when they are read from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 20;

/** About 99 bits: nobody guesses one. */
export const newCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Kept in place of the code, so that who reads the table can answer nothing. */
export const digestOfCode = (code: string): Buffer => createHash('sha256').update(code.trim().toLowerCase()).digest();
