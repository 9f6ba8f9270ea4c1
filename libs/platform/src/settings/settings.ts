import { Injectable } from '@nestjs/common';
import { today, type Reader } from '../database/index.js';
import type { SettingDefinition, SettingValue } from './setting-definition.js';
import { readSetting, settingFault } from './setting-value.js';
import { SettingsRepository } from './settings.repository.js';

/** What other rooms ask: the value of a setting as of a day. */
@Injectable()
export class Settings {
  constructor(private readonly values: SettingsRepository) {}

  /** The value in force on the day (today unless told otherwise), or the default. Every scope may read it. */
  async value<T extends SettingValue>(
    reader: Reader,
    setting: SettingDefinition<T>,
    onDay: string = today(),
  ): Promise<T> {
    const stored = await this.values.inForce(reader, setting.key, onDay);
    // A value that a later version of the definition no longer allows does not count.
    if (!stored || settingFault(setting, stored.value) !== null) return setting.defaultValue;
    return readSetting(setting, stored.value) as T; // parse boundary: the definition's type says what its text is
  }
}
