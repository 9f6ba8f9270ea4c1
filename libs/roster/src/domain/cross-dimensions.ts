import type { FieldClass } from '@commune/kernel';
import { dimensions, isDimension, type Dimension } from './dimensions.js';

/** Ways to divide by the place or the post, or finer than the dashboard shows (KH 1570/KH-UBND III.2). The class is of the field behind. */
export const furtherDimensions = {
  unitId: 'name',
  clusterId: 'name',
  areaType: 'name',
  positionCode: 'name',
  foreignLanguage: 'qualification',
  ethnicLanguage: 'qualification',
  hasCertificate: 'qualification',
} as const satisfies Readonly<Record<string, FieldClass>>;
export type FurtherDimension = keyof typeof furtherDimensions;
export type CrossDimension = Dimension | FurtherDimension;

const further = Object.keys(furtherDimensions) as FurtherDimension[]; // keys of a const object

/** What a table may be made of, places first. */
export const crossDimensionKeys: readonly CrossDimension[] = [
  ...further.slice(0, 4),
  ...(Object.keys(dimensions) as Dimension[]), // keys of a const object
  ...further.slice(4),
];

/** Those by which a list of people is narrowed beside its place and bloc. */
export const furtherFilterKeys = further.filter(
  (key): key is Exclude<FurtherDimension, 'unitId' | 'clusterId'> => key !== 'unitId' && key !== 'clusterId',
);

export function classOfDimension(key: CrossDimension): FieldClass {
  return isDimension(key) ? dimensions[key] : furtherDimensions[key];
}

/** A commune may be of several kinds of area, so its people stand in several cells: such cells don't add up to the total. */
export function overlaps(key: CrossDimension): boolean {
  return key === 'areaType';
}
