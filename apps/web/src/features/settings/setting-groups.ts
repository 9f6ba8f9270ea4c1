import type { SettingView } from '@commune/api-client';
import { matchesFolded } from '@/ui/folded-search';

export interface SettingGroup {
  module: string;
  title: string;
  settings: SettingView[];
}

/** By module, in the order of the API; a group without a match is left out. */
export const settingGroups = (settings: readonly SettingView[], q: string): SettingGroup[] => {
  const groups = new Map<string, SettingGroup>();
  for (const setting of settings) {
    if (!matchesFolded(`${setting.title} ${setting.explanation} ${setting.source}`, q)) continue;
    const group = groups.get(setting.module) ?? { module: setting.module, title: setting.moduleTitle, settings: [] };
    groups.set(setting.module, { ...group, settings: [...group.settings, setting] });
  }
  return [...groups.values()];
};
