import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const block = (selector: string): Record<string, string> => {
  const body = css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map((m) => [m[1], m[2]]));
};
const light = block(':root');
const themes = { light, dark: { ...light, ...block(':root.dark') } };

const luminance = (hex: string): number => {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

const surfaces = ['page', 'surface', 'surface-quiet', 'surface-hover'];
const on = (ink: string, backs: string[]): [string, string, number][] => backs.map((back) => [ink, back, 4.5]);
const pairs: [string, string, number][] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => on(ink, surfaces)),
  ...['accent', 'danger'].flatMap((ink) => on(ink, surfaces)),
  ...on('accent-ink', ['accent-soft', 'surface-chosen']),
  ...on('ink', ['surface-chosen']),
  ...on('ink-2', ['surface-chosen']),
  ...on('danger-ink', ['danger-soft']),
  ...on('ink-on-accent', ['accent-fill', 'danger-fill']),
  ...['good', 'due', 'late', 'idle', 'closed'].flatMap((state) => on(`${state}-ink`, [`${state}-soft`])),
  // WCAG 1.4.11: edges of controls, the focus ring and marks of charts.
  ...['line-strong', 'focus', 'chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6'].map(
    (name): [string, string, number] => [name, 'surface', 3],
  ),
];

it.each(Object.entries(themes))('%s: every pair of colours reaches WCAG AA', (_name, colours) => {
  const failing = pairs
    .map(([ink, back, needed]) => ({
      ink,
      back,
      needed,
      is: contrast(colours[ink] ?? '#000000', colours[back] ?? '#000000'),
    }))
    .filter(({ is, needed }) => is < needed);
  expect(failing).toEqual([]);
});
