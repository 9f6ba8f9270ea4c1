import type { ListColumnChoice, SavedView } from '@commune/api-client';
import { computed, ref, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { addressOf, columnKeysOf, isPlain, sameState, stateOf, type ListAddress } from './list-state';
import { useSavedViews } from './use-saved-views';

/**
 * Which columns a list shows, in which order and how wide, and the views kept of it. The address rules; without word
 * from it a chosen view; without one the person's own columns; without those the usual ones.
 */
export const useListView = (
  list: string,
  filterNames: readonly string[],
  usual: MaybeRefOrGetter<readonly ListColumnChoice[]>,
) => {
  const route = useRoute();
  const router = useRouter();
  const saved = useSavedViews(list);
  const address = computed<ListAddress>(() =>
    Object.fromEntries(Object.entries(route.query).map(([name, value]) => [name, String(value ?? '')])),
  );
  const go = (next: ListAddress): void => void router.replace({ query: { ...route.query, ...next } });

  const view = computed(() => saved.views.value.find(({ id }) => id === address.value.view));
  const own = computed(() => (saved.layout.value.length > 0 ? saved.layout.value : toValue(usual)));
  /** Widths pulled while a view is shown: kept with it when it is saved. */
  const pulled = ref<Record<string, number | null>>({});
  watch(
    () => address.value.view,
    () => (pulled.value = {}),
  );
  const ground = computed(() =>
    view.value && view.value.state.columns.length > 0 ? view.value.state.columns : own.value,
  );
  const columns = computed<readonly ListColumnChoice[]>(() => {
    const widths = new Map([...toValue(usual), ...own.value, ...ground.value].map(({ key, width }) => [key, width]));
    const keys = columnKeysOf(address.value) ?? ground.value.map(({ key }) => key);
    return keys.map((key) => ({ key, width: (key in pulled.value ? pulled.value[key] : widths.get(key)) ?? null }));
  });
  const isOwn = computed(() => !view.value && !address.value.columns);

  const setKeys = (keys: readonly string[]): void => {
    const widths = new Map(columns.value.map(({ key, width }) => [key, width]));
    if (isOwn.value) saved.setLayout(keys.map((key) => ({ key, width: widths.get(key) ?? null })));
    else go({ columns: keys.join(',') });
  };
  const setWidth = (key: string, width: number | null): void => {
    if (!isOwn.value) pulled.value = { ...pulled.value, [key]: width };
    else saved.setLayout(columns.value.map((column) => (column.key === key ? { key, width } : column)));
  };
  const resetColumns = (): void => {
    pulled.value = {};
    if (isOwn.value) saved.setLayout([]);
    else
      go({
        columns: view.value
          ? toValue(usual)
              .map(({ key }) => key)
              .join(',')
          : undefined,
      });
  };

  const state = computed(() => stateOf(address.value, filterNames, columns.value));
  const isChanged = computed(() => view.value !== undefined && !sameState(state.value, view.value.state));
  /** Shows a view; without one the whole list with the person's own columns. */
  const show = (chosen: SavedView | undefined): void => {
    pulled.value = {};
    const nothing = { search: null, sort: null, pageSize: null, filters: [], columns: [] };
    go(addressOf(chosen?.state ?? nothing, filterNames, { view: chosen?.id }));
  };
  /** After saving: the view says by itself what the address said until then. */
  const settle = (stored: SavedView): void => {
    pulled.value = {};
    go(addressOf(stored.state, filterNames, { view: stored.id }));
  };
  /** Shows the same to whoever opens it, within what that person may see. */
  const link = computed(() => {
    const shown = addressOf(state.value, filterNames, { columns: columns.value.map(({ key }) => key) });
    const path = router.resolve({ path: route.path, query: { ...shown } }).href;
    return `${location.origin}${path}`;
  });

  const isArrival = ref(isPlain(address.value));
  watch(
    saved.views,
    (views) => {
      const usualView = views.find(({ isDefault }) => isDefault);
      if (usualView && isArrival.value && isPlain(address.value)) show(usualView);
      if (views.length > 0) isArrival.value = false;
    },
    { immediate: true },
  );
  return { saved, view, columns, setKeys, setWidth, resetColumns, state, isChanged, show, settle, link };
};

export type ListView = ReturnType<typeof useListView>;
