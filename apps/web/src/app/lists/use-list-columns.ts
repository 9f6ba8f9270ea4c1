import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import type { TableColumn } from '@/ui/table-columns';
import { arranged } from './arranged-columns';
import { useListView } from './use-list-view';

interface Options {
  /** Keys shown until somebody chooses otherwise; all without it. */
  readonly usual?: MaybeRefOrGetter<readonly string[]>;
}

/**
 * The columns of a list as its reader has set them up, with the views kept of it. `all` are those that there may be,
 * the first of which always stands first. `ListTools` takes the whole.
 */
export const useListColumns = <Row>(
  list: string,
  filterNames: readonly string[],
  all: MaybeRefOrGetter<readonly TableColumn<Row>[]>,
  { usual }: Options = {},
) => {
  const keysOfAll = computed(() => toValue(all).map(({ key }) => key));
  const listView = useListView(list, filterNames, () =>
    (toValue(usual) ?? keysOfAll.value).map((key) => ({ key, width: null })),
  );
  const columns = computed(() => arranged(toValue(all), listView.columns.value));
  const shownKeys = computed(() => columns.value.map(({ key }) => key));
  const choosable = computed(() => toValue(all).slice(1));
  const chosen = computed({
    get: () => shownKeys.value.slice(1),
    set: (keys: readonly string[]) => listView.setKeys([...keysOfAll.value.slice(0, 1), ...keys]),
  });
  return { listView, columns, shownKeys, choosable, chosen };
};
