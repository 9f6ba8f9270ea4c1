const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//u, 'Edge'],
  [/OPR\//u, 'Opera'],
  [/coc_coc_browser/u, 'Cốc Cốc'],
  [/Firefox\//u, 'Firefox'],
  [/Chrome\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/u, 'Windows'],
  [/Android/u, 'Android'],
  [/iPhone|iPad/u, 'iOS'],
  [/Mac OS/u, 'macOS'],
  [/Linux/u, 'Linux'],
];

const first = (agent: string, names: readonly (readonly [RegExp, string])[]): string | undefined =>
  names.find(([pattern]) => pattern.test(agent))?.[1];

/** "Chrome · Windows", as far as the browser tells; undefined where it tells nothing known. */
export const deviceName = (agent: string): string | undefined =>
  [first(agent, browsers), first(agent, systems)].filter(Boolean).join(' · ') || undefined;
