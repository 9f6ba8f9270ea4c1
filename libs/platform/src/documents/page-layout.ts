import { PageOrientation, type ISectionOptions } from 'docx';

/** Twentieths of a point, Word's measure. */
export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

/** Half points, Word's measure of letters. */
export const points = (size: number): number => size * 2;

// NĐ 30/2020 Phụ lục I, I.2–I.4: A4, 20–25 above and below, 30–35 left, 15–20 right; Times New Roman 13–14.
const A4 = { short: millimetres(210), long: millimetres(297) };
const MARGIN = { top: millimetres(20), bottom: millimetres(20), left: millimetres(30), right: millimetres(15) };

export const FONT = 'Times New Roman';
export const sizes = { body: points(14), small: points(13), table: points(12), recipients: points(11) } as const;

export type Posture = 'upright' | 'lying';

/** Width that text may take, in Word's measure. */
export const textWidth = (posture: Posture): number =>
  (posture === 'upright' ? A4.short : A4.long) - MARGIN.left - MARGIN.right;

/** Word swaps width and height of a lying page itself. */
export const pageOf = (posture: Posture): NonNullable<ISectionOptions['properties']>['page'] => ({
  size: {
    width: A4.short,
    height: A4.long,
    orientation: posture === 'upright' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
  },
  margin: { ...MARGIN, header: millimetres(10), footer: millimetres(10) },
});
