/** The year by which every unit stands within its quota (NĐ 154/2025/NĐ-CP; KH 1570/KH-UBND annex 10). */
export const LAST_YEAR = 2030;

export interface RoadmapYear {
  readonly year: number;
  /** Leave by age in the year. */
  readonly retiring: number;
  /** Left at the end of the year if nobody comes and only age takes people. */
  readonly present: number;
  /** What the unit may hold at the end of the year: an even way from today to the quota. */
  readonly target: number;
  /** Beyond the target after retirement: to be moved, or considered for downsizing. */
  readonly toSettle: number;
}

/** From this year to 2030. `retiringIn` counts those who retire in a year. */
export function downsizingRoadmap(
  present: number,
  quota: number,
  firstYear: number,
  retiringIn: (year: number) => number,
): RoadmapYear[] {
  const years = Array.from({ length: Math.max(0, LAST_YEAR - firstYear + 1) }, (_, index) => firstYear + index);
  const over = Math.max(0, present - quota);
  let left = present;
  return years.map((year, index) => {
    const retiring = retiringIn(year);
    left -= retiring;
    const target = present - Math.ceil((over * (index + 1)) / years.length);
    return { year, retiring, present: left, target, toSettle: Math.max(0, left - target) };
  });
}
