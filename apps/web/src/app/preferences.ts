import { defineStore } from 'pinia';
import { computed, ref, watch } from 'vue';
import { singleKeysOn } from '@/ui/keyboard';
import { language } from './i18n';
import { readPreferences, writePreferences } from './preferences-storage';

export type Theme = 'light' | 'dark' | 'system';

const systemDark = globalThis.matchMedia?.('(prefers-color-scheme: dark)');

/** What the reader chose for this browser. Nothing here comes from the server. */
export const usePreferences = defineStore('preferences', () => {
  const saved = readPreferences();
  const theme = ref<Theme>(saved.theme ?? 'system');
  const navigationCollapsed = ref(saved.navigationCollapsed ?? false);
  const compactRows = ref(saved.compactRows ?? false);
  const singleKeys = singleKeysOn;
  singleKeys.value = saved.singleKeys ?? true;
  const systemIsDark = ref(systemDark?.matches ?? false);
  systemDark?.addEventListener('change', (event) => (systemIsDark.value = event.matches));

  const isDark = computed(() => theme.value === 'dark' || (theme.value === 'system' && systemIsDark.value));
  watch(isDark, (dark) => document.documentElement.classList.toggle('dark', dark), { immediate: true });
  watch(language, (value) => (document.documentElement.lang = value), { immediate: true });
  watch([theme, language, navigationCollapsed, compactRows, singleKeys], () =>
    writePreferences({
      theme: theme.value,
      language: language.value === 'en' ? 'en' : 'vi',
      navigationCollapsed: navigationCollapsed.value,
      compactRows: compactRows.value,
      singleKeys: singleKeys.value,
    }),
  );
  return { theme, isDark, navigationCollapsed, compactRows, singleKeys };
});
