import { storeToRefs } from 'pinia';
import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { matchesFolded } from '@/ui/folded-search';
import { commands } from '../features';
import { addWords, inLanguage, language } from '../i18n';
import { usePreferences } from '../preferences';
import { useSession } from '../session';
import { isKeyHelpOpen, isTourOpen } from './shell';
import { words } from './shell-locale';
import type { SearchSection } from './use-search';

/** What can be done from anywhere by its name: commands that features declare, and those of the frame itself. */
export const useCommands = (text: Ref<string>) => {
  addWords('shell', words);
  const { t } = useI18n();
  const { can } = useSession();
  const { theme, compactRows } = storeToRefs(usePreferences());
  const own = (): { name: string; run: () => void }[] => [
    ...(['light', 'dark', 'system'] as const).map((name) => ({ name, run: () => void (theme.value = name) })),
    { name: 'language', run: () => void (language.value = language.value === 'en' ? 'vi' : 'en') },
    { name: 'compact', run: () => void (compactRows.value = !compactRows.value) },
    { name: 'keys', run: () => void (isKeyHelpOpen.value = true) },
    { name: 'tour', run: () => void (isTourOpen.value = true) },
  ];
  return computed<SearchSection>(() => {
    const declared = commands
      .filter((command) => can(command.operation))
      .map(({ id, label, to }) => ({ id: `command-${id}`, title: inLanguage(label), to }));
    const ours = own().map(({ name, run }) => ({ id: `command-${name}`, title: t(`shell.commands.${name}`), run }));
    // Unasked they would stand between the reader and the functions.
    const hits = text.value.trim() === '' ? [] : [...declared, ...ours];
    return {
      id: 'commands',
      label: t('shell.commands.section'),
      hits: hits.filter(({ title }) => matchesFolded(title, text.value)),
    };
  });
};
