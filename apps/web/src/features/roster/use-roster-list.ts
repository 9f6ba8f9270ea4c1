import { exportCivilServants, listCivilServants, startCivilServantExport } from '@commune/api-client';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';
import { saveFile } from '@/app/api';
import { followJob } from '@/app/jobs';
import { asProblem, problemText } from '@/app/problem';
import { useListState } from '@/app/use-list-state';
import { todayInVietnam, useFormat } from '@/ui/format';
import { notify } from '@/ui/notify';
import { filterNames, listQuery } from './filters';

/** Longer lists are made in the background; the server gives no more at once. */
const MOST_AT_ONCE = 5000;

/** What a record says beside what the list shows. */
const particularKeys = [
  ...['otherName', 'birthPlace', 'homeTown', 'religionCode', 'idIssuedOn', 'idIssuedBy', 'socialInsuranceNumber'],
  ...['recruitedBy', 'partyOfficialOn', 'youthUnionOn', 'enlistedOn', 'dischargedOn', 'militaryRank'],
  ...['phone', 'email', 'permanentResidence', 'residence'],
];

/** The list under the URL's filters, what of it this reader may see, and its export. */
export const useRosterList = () => {
  const { t } = useI18n();
  const client = useQueryClient();
  const format = useFormat();
  const state = useListState(filterNames, { sort: 'name', pageSize: 50 });
  const router = useRouter();
  const route = useRoute();
  /** Takes these members out of the URL: filters, order or search that the server refused. */
  const drop = (names: string[]): void => {
    const gone = Object.fromEntries([...names, 'page'].map((name) => [name, undefined]));
    void router.replace({ query: { ...route.query, ...gone } });
  };
  const query = computed(() => listQuery(state.query.value));
  const list = useQuery({
    queryKey: ['roster', 'list', query],
    queryFn: ({ signal }) => listCivilServants({ query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
  const rows = computed(() => list.data.value?.items ?? []);
  // Filters that find nobody, or are refused, must not take away the filters themselves.
  const anyone = useQuery({
    queryKey: ['roster', 'anyone'],
    queryFn: () => listCivilServants({ query: { pageSize: 1 } }),
    enabled: computed(() => rows.value.length === 0 && !list.isPending.value),
    staleTime: 15 * 60_000,
  });
  const members = computed(() => {
    const seen = rows.value.length > 0 ? rows.value : (anyone.data.value?.items ?? []);
    return new Set(seen.flatMap((row) => Object.keys(row)));
  });

  const isExporting = ref(false);
  /** The columns on the page, in its order. */
  const exportShown = async (columns: readonly string[]): Promise<void> => {
    isExporting.value = true;
    try {
      const { page: _page, pageSize: _size, ...filters } = query.value;
      const asked = { ...filters, columns: columns.join(',') };
      const total = list.data.value?.total ?? 0;
      if (total > MOST_AT_ONCE) {
        followJob(client, await startCivilServantExport({ body: asked }));
        notify(t('roster.list.exporting'), 'info');
        return;
      }
      const file = await exportCivilServants({ query: asked, parseAs: 'blob' });
      if (file instanceof Blob) saveFile(file, `danh-sach-can-bo-cong-chuc-${todayInVietnam()}.xlsx`);
      notify(t('roster.list.exported', { count: format.number(total) }));
    } catch (error) {
      notify(t('roster.list.exportFailed', { reason: problemText(asProblem(error)) }), 'failed');
    } finally {
      isExporting.value = false;
    }
  };
  /** With every particular of the record that this reader may have. */
  const exportWhole = (columns: readonly string[]): Promise<void> => exportShown([...columns, ...particularKeys]);
  return { state: { ...state, drop }, query, list, rows, members, isExporting, exportShown, exportWhole };
};
