import { placeAndDate } from '../documents/index.js';
import type { FormSigner } from './decree-form.types.js';

export const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const SIGN_HERE = '(Ký tên, ghi rõ họ tên)';
/** Room for the hand. */
export const SIGNING_LINES = 4;

const DOTS = '…';
export const dots = (letters: number): string => DOTS.repeat(letters);

export const tickOf = ({ label, isTicked }: { label: string; isTicked: boolean }): string =>
  `${isTicked ? '☒' : '☐'} ${label}`;

export const signedAt = (place: string, { date }: FormSigner): string => placeAndDate(place, date);
