import { settingFault, type SettingText } from './setting-value.js';

export const settingTypes = ['integer', 'decimal', 'boolean', 'choice', 'text'] as const;
export type SettingType = (typeof settingTypes)[number];

/**
 * How sure the source of a default is, in short: T the text was read whole · C3, C2 so many independent sources ·
 * S one source · P practice of some provinces · M known, not looked up · ? no source, the province decides.
 */
export const certainties = ['T', 'C3', 'C2', 'S', 'P', 'M', '?'] as const;
export type Certainty = (typeof certainties)[number];

/** A rule that a province may set, with its default and where that comes from. */
export interface SettingDefinition<T extends SettingValue = SettingValue> {
  /** Stable, the module first: `accounts.dormant-days`. */
  readonly key: string;
  readonly title: string;
  /** What it changes, in a sentence for the person who sets it. */
  readonly explanation: string;
  readonly type: SettingType;
  readonly choices?: readonly string[];
  /** How the choices are shown; without it as they are. */
  readonly choiceTitles?: Readonly<Record<string, string>>;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Shown behind the value: "ngày". */
  readonly unit?: string;
  readonly defaultValue: T;
  readonly source: string;
  readonly certainty: Certainty;
  /** The first day of the default, where the rule has one. */
  readonly appliesFrom?: string;
  /** Directors of Sở Nội vụ may set it too; administrators always may. */
  readonly directorsMayChange?: boolean;
}

export type SettingValue = number | boolean | string;

/** Checks at start that the default obeys its own bounds, so that a wrong definition is never met later. */
export function defineSetting<T extends SettingValue>(definition: SettingDefinition<T>): SettingDefinition<T> {
  const fault = settingFault(definition, settingText(definition.defaultValue));
  if (fault !== null) throw new Error(`Setting ${definition.key}: its default is refused: ${fault}`);
  return definition;
}

/** The one written form of a value, in the database and in the API: `45`, `0.25`, `true`, `privileged`. */
export function settingText(value: SettingValue): SettingText {
  return String(value);
}
