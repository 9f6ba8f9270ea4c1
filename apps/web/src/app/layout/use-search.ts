import { computed, onBeforeUnmount, ref, watch, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { matchesFolded } from '@/ui/folded-search';
import type { SearchHit } from '../feature';
import { searchSources } from '../features';
import { inLanguage } from '../i18n';
import { useNavigation } from '../navigation';
import { useSession } from '../session';
import { useCommands } from './use-commands';

export interface SearchSection {
  id: string;
  label: string;
  hits: SearchHit[];
}

const PAUSE_MS = 250;
const SHORTEST = 2;

const useFunctionHits = (text: Ref<string>) => {
  const { t } = useI18n();
  const navigation = useNavigation();
  return computed<SearchSection>(() => ({
    id: 'functions',
    label: t('app.search.pages'),
    hits: navigation.value.flatMap(({ group, entries }) =>
      entries
        .map((entry) => ({
          id: `page-${entry.routeName}`,
          title: inLanguage(entry.label),
          note: t(`app.groups.${group}`),
          to: { name: entry.routeName },
        }))
        .filter((hit) => matchesFolded(`${hit.title} ${hit.note}`, text.value)),
    ),
  }));
};

/** Functions at once; the sources that features declare after a pause of typing. One that fails hides none of the others. */
export const useSearch = (text: Ref<string>) => {
  const { can } = useSession();
  const functions = useFunctionHits(text);
  const doable = useCommands(text);
  const found = ref<SearchSection[]>([]);
  const someFailed = ref(false);
  const isSearching = ref(false);
  let stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (typed: string, signal: AbortSignal): Promise<void> => {
    const sources = searchSources.filter((source) => can(source.operation));
    const answers = await Promise.allSettled(sources.map((source) => source.search(typed, signal)));
    if (signal.aborted) return;
    someFailed.value = answers.some((answer) => answer.status === 'rejected');
    found.value = sources.map((source, index) => {
      const answer = answers[index];
      return {
        id: source.id,
        label: inLanguage(source.label),
        hits: answer?.status === 'fulfilled' ? answer.value : [],
      };
    });
    isSearching.value = false;
  };
  const cancel = (): void => {
    clearTimeout(timer);
    stop.abort();
  };
  watch(text, (typed) => {
    cancel();
    isSearching.value = typed.trim().length >= SHORTEST && searchSources.length > 0;
    if (!isSearching.value) found.value = [];
    else {
      stop = new AbortController();
      const { signal } = stop;
      timer = setTimeout(() => void ask(typed.trim(), signal), PAUSE_MS);
    }
  });
  onBeforeUnmount(cancel);
  const sections = computed(() =>
    [functions.value, ...found.value, doable.value].filter((section) => section.hits.length > 0),
  );
  return { sections, someFailed, isSearching };
};
