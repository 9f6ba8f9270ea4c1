/** Đặc thù địa bàn (NQ 04-NQ/TU III.1.1); a commune may have several. */
export const areaTypes = ['urban', 'rural', 'ethnic_minority', 'border'] as const;
export type AreaType = (typeof areaTypes)[number];

export function isAreaType(text: string): text is AreaType {
  return areaTypes.some((areaType) => areaType === text);
}
