import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../http/index.js';
import type { SettingDefinition } from './setting-definition.js';

/** A definition and the module that brings it. */
export interface RegisteredSetting {
  readonly module: string;
  readonly moduleTitle: string;
  readonly definition: SettingDefinition;
}

export const REGISTERED_SETTINGS = Symbol('RegisteredSettings');

/** The settings of every module of the application, in the order of the modules. */
@Injectable()
export class SettingRegistry {
  private readonly byKey: ReadonlyMap<string, RegisteredSetting>;

  constructor(@Inject(REGISTERED_SETTINGS) registered: readonly RegisteredSetting[]) {
    this.byKey = new Map(registered.map((setting) => [setting.definition.key, setting]));
    if (this.byKey.size !== registered.length) throw new Error('Settings: two definitions share a key');
  }

  all(): readonly RegisteredSetting[] {
    return [...this.byKey.values()];
  }

  /** Throws a refusal for a key that no module defines. */
  find(key: string): RegisteredSetting {
    const found = this.byKey.get(key);
    if (!found) throw notFound('tham số');
    return found;
  }
}
