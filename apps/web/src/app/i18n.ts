import { ref } from 'vue';
import { createI18n } from 'vue-i18n';
import { words as uiWords } from '@/ui/locale';
import { words as appWords } from './locale';
import { readPreferences } from './preferences-storage';

export type Language = 'vi' | 'en';
/** For the few texts that are needed before a feature's words are loaded: titles and navigation. */
export type Bilingual = Readonly<Record<Language, string>>;
export interface WordTree {
  readonly [key: string]: string | WordTree;
}
export type Words = Readonly<Record<Language, WordTree>>;

export const i18n = createI18n({
  legacy: false,
  locale: readPreferences().language ?? 'vi',
  fallbackLocale: 'vi',
  messages: { vi: { app: appWords.vi, ui: uiWords.vi }, en: { app: appWords.en, ui: uiWords.en } },
});

export const language = i18n.global.locale;

export const inLanguage = (text: Bilingual): string => text[language.value === 'en' ? 'en' : 'vi'];

const loaded = ref(new Set<string>());

/** A feature's words come with its first page or card, under the feature's name; those of a part under a name of its own. */
export const addWords = (feature: string, words: Words, part = feature): void => {
  if (loaded.value.has(part)) return;
  loaded.value.add(part);
  i18n.global.mergeLocaleMessage('vi', { [feature]: words.vi });
  i18n.global.mergeLocaleMessage('en', { [feature]: words.en });
};
