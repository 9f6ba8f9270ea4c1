import { computed, ref } from 'vue';
import { matchesFolded } from './folded-search';
import type { Option } from './options';

const LONGEST = 200;

/** Options that match what is typed, without diacritics; a long list shows its beginning and is narrowed by typing. */
export const useFoldedOptions = (options: () => readonly Option[], chosen: () => readonly string[]) => {
  const text = ref('');
  const matching = computed(() => options().filter((o) => matchesFolded(`${o.label} ${o.note ?? ''}`, text.value)));
  const visible = computed(() => {
    const first = matching.value.slice(0, LONGEST);
    const rest = options().filter((o) => chosen().includes(o.value) && !first.includes(o) && text.value === '');
    return [...first, ...rest];
  });
  const search = (typed: string): void => {
    text.value = typed;
  };
  return { visible, search };
};
