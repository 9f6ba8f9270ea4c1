import { normaliseText } from '@commune/kernel';

const MAX_LENGTH = 150;
const INVISIBLE_AND_DIRECTION = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;
const PATH_AND_SHELL = /[\\/:*?"<>|]+/gu;
// Names that Windows keeps for devices, whatever their ending.
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/** What follows the last dot, in small letters; '' where there is none. */
export const endingOf = (name: string): string => /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * A name that means the same on every machine and to every eye: NFC, no path, no characters that nobody sees or that
 * turn the direction of reading (`gnp.exe` written backwards looks like a picture), no leading dots.
 */
export function safeFileName(given: string): string {
  const base = given.toWellFormed().replaceAll('\\', '/').split('/').at(-1) ?? '';
  const tidy = normaliseText(base.normalize('NFC').replace(INVISIBLE_AND_DIRECTION, '').replace(PATH_AND_SHELL, '_'))
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .replace(DEVICE, '_$1');
  const ending = endingOf(tidy);
  const stem = ending === '' ? tidy : tidy.slice(0, -(ending.length + 1));
  const kept = [...stem]
    .slice(0, MAX_LENGTH - ending.length - 1)
    .join('')
    .trim();
  return ending === '' ? kept : `${kept === '' ? 'tep' : kept}.${ending}`;
}

/** Content-Disposition of a download: plain letters for old programs, the whole name for the others (RFC 6266). */
export function attachmentDisposition(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
  const ascii = plain.replace(/[^\w.\- ]/gu, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/gu, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
