import { Global, type DynamicModule } from '@nestjs/common';
import { CapabilityModule, type Capability } from '../modules/index.js';
import { foundationSettings } from './foundation-settings.js';
import { Settings1764106000000 } from './migrations/1764106000000-settings.js';
import { REGISTERED_SETTINGS, SettingRegistry } from './setting-registry.js';
import { Settings } from './settings.js';
import { SettingsController } from './settings.controller.js';
import { settingsPolicy } from './settings.policy.js';
import { SettingsRepository } from './settings.repository.js';
import { SettingsService } from './settings.service.js';

@Global()
@CapabilityModule(
  {
    name: 'settings',
    title: 'Đăng nhập và tài khoản',
    migrations: [Settings1764106000000],
    policy: settingsPolicy,
    settings: foundationSettings,
  },
  {
    controllers: [SettingsController],
    providers: [SettingRegistry, Settings, SettingsRepository, SettingsService],
    exports: [Settings],
  },
)
export class SettingsModule {
  /** The settings of every module that the application consists of. */
  static withDefinitions(capabilities: readonly Capability[]): DynamicModule {
    const registered = capabilities.flatMap(({ name, title = name, settings = [] }) =>
      settings.map((definition) => ({ module: name, moduleTitle: title, definition })),
    );
    return { module: SettingsModule, providers: [{ provide: REGISTERED_SETTINGS, useValue: registered }] };
  }
}
