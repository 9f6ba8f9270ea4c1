import { Injectable } from '@nestjs/common';
import { today, type Reader } from '../database/index.js';
import type { SettingDefinition, SettingValue } from './setting-definition.js';
import { readSetting, settingFault } from './setting-value.js';
import { SettingsRepository } from './settings.repository.js';

/** Settings by names of the asker's own. */
export type NamedSettings = Readonly<Record<string, SettingDefinition>>;
export type ValuesOf<S extends NamedSettings> = {
  readonly [Name in keyof S]: S[Name] extends SettingDefinition<infer T> ? T : never;
};

/** What other rooms ask: the value of a setting as of a day. */
@Injectable()
export class Settings {
  constructor(private readonly stored: SettingsRepository) {}

  /** The value in force on the day (today unless told otherwise), or the default. Every scope may read it. */
  async value<T extends SettingValue>(
    reader: Reader,
    setting: SettingDefinition<T>,
    onDay: string = today(),
  ): Promise<T> {
    const texts = await this.stored.inForce(reader, [setting.key], onDay);
    return valueOf(setting, texts);
  }

  /** Several as of one day, in one statement. */
  async values<S extends NamedSettings>(reader: Reader, settings: S, onDay: string = today()): Promise<ValuesOf<S>> {
    const keys = Object.values(settings).map(({ key }) => key);
    const texts = await this.stored.inForce(reader, keys, onDay);
    const values = Object.entries(settings).map(([name, setting]) => [name, valueOf(setting, texts)]);
    return Object.fromEntries(values) as ValuesOf<S>; // parse boundary: each under the name of its own definition
  }
}

/** A value that a later version of the definition no longer allows does not count. */
function valueOf<T extends SettingValue>(setting: SettingDefinition<T>, texts: ReadonlyMap<string, string>): T {
  const text = texts.get(setting.key);
  if (text === undefined || settingFault(setting, text) !== null) return setting.defaultValue;
  return readSetting(setting, text) as T; // parse boundary: the definition's type says what its text is
}
