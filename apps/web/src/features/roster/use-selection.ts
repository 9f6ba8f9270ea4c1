import { exportSelectedCivilServants, listCivilServants, type CivilServantRow } from '@commune/api-client';
import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { saveFile } from '@/app/api';
import { asProblem, problemText } from '@/app/problem';
import { todayInVietnam, useFormat } from '@/ui/format';
import { notify } from '@/ui/notify';
import { MOST_AT_ONCE } from './bulk-fields';
import type { ListQuery } from './filters';

const PAGE = 100;

/** The people chosen in the list, over its pages; each with the version under which it was seen. */
export const useSelection = (rows: Ref<readonly CivilServantRow[]>, query: Ref<ListQuery>) => {
  const { t } = useI18n();
  const format = useFormat();
  const ids = ref<string[]>([]);
  const seen = shallowRef(new Map<string, CivilServantRow>());
  const isBusy = ref(false);
  const keep = (met: readonly CivilServantRow[]): void => {
    seen.value = new Map([...seen.value, ...met.map((row) => [row.id, row] as const)]);
  };
  watch(rows, keep, { immediate: true });
  const clear = (): void => {
    ids.value = [];
  };
  // Another filter is another question: what was chosen under the old one would be changed unseen.
  const filterOf = ({ page: _page, pageSize: _size, sort: _sort, ...filter }: ListQuery): string =>
    JSON.stringify(filter);
  watch(() => filterOf(query.value), clear);

  const whole = async (): Promise<CivilServantRow[]> => {
    const pages: CivilServantRow[] = [];
    for (let page = 1; page <= MOST_AT_ONCE / PAGE; page++) {
      const { items } = await listCivilServants({ query: { ...query.value, page, pageSize: PAGE } });
      pages.push(...items);
      if (items.length < PAGE) break;
    }
    return pages;
  };
  const working = async (work: () => Promise<void>): Promise<void> => {
    isBusy.value = true;
    try {
      await work();
    } catch (error) {
      notify(problemText(asProblem(error)), 'failed');
    } finally {
      isBusy.value = false;
    }
  };
  const selectAll = (): Promise<void> =>
    working(async () => {
      const found = await whole();
      keep(found);
      ids.value = found.map(({ id }) => id);
    });
  /** New versions of those chosen, after somebody else's change. */
  const readAgain = (): Promise<void> => working(async () => keep(await whole()));
  const exportChosen = (columns: readonly string[]): Promise<void> =>
    working(async () => {
      const { asOf, sort } = query.value;
      const body = { ids: ids.value, columns: columns.join(','), asOf, sort };
      const file = await exportSelectedCivilServants({ body, parseAs: 'blob' });
      if (file instanceof Blob) saveFile(file, `can-bo-cong-chuc-da-chon-${todayInVietnam()}.xlsx`);
      notify(t('roster.bulk.exported', { count: format.number(ids.value.length) }));
    });
  const people = computed(() => ids.value.flatMap((id) => seen.value.get(id) ?? []));
  return { ids, people, isBusy, clear, selectAll, readAgain, exportChosen };
};

export type Selection = ReturnType<typeof useSelection>;
