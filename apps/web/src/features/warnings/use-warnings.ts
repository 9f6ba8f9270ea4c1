import {
  acknowledgeEarlyWarning,
  acknowledgeEarlyWarnings,
  checkEarlyWarnings,
  countEarlyWarnings,
  dismissEarlyWarning,
  getEarlyWarningHistory,
  listEarlyWarnings,
  reopenEarlyWarning,
  type EarlyWarningView,
  type ListEarlyWarningsData,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { ifMatch } from '@/app/api';
import { useListState } from '@/app/use-list-state';

export const filterNames = ['kind', 'severity', 'state', 'unitId', 'bloc', 'dueBefore', 'civilServantId'] as const;
export type FilterName = (typeof filterNames)[number];
export type ListQuery = NonNullable<ListEarlyWarningsData['query']>;

const ROOM = 'warnings';

/** What is kept of warnings is read again: the list, the counts, the history. */
const useRefreshed = () => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [ROOM] });
};

/** Counts of what is not settled, for the home page and the top bar. */
export const useFigures = (filter: Ref<{ unitId?: string }>) =>
  useQuery({
    queryKey: [ROOM, 'figures', filter],
    queryFn: ({ signal }) => countEarlyWarnings({ query: filter.value, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

export const useWarningList = () => {
  const state = useListState(filterNames, { sort: 'severity,due', pageSize: 50 });
  // Names and values come from the fixed filters above.
  const query = computed(() => state.query.value as ListQuery);
  const list = useQuery({
    queryKey: [ROOM, 'list', query],
    queryFn: ({ signal }) => listEarlyWarnings({ query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
  return { state, query, list };
};

export const useWarningsOf = (civilServantId: Ref<string>) =>
  useQuery({
    queryKey: [ROOM, 'person', civilServantId],
    queryFn: ({ signal }) =>
      listEarlyWarnings({ query: { civilServantId: civilServantId.value, pageSize: 100 }, signal }),
  });

export const useHistory = (id: Ref<string>, version: Ref<number>) =>
  useQuery({
    queryKey: [ROOM, 'history', id, version],
    queryFn: async ({ signal }) => (await getEarlyWarningHistory({ path: { id: id.value }, signal })).items,
  });

export interface Acknowledgement {
  warnings: readonly Pick<EarlyWarningView, 'id' | 'version'>[];
  note?: string;
  until?: string;
}

export const useAcknowledgement = () =>
  useMutation({
    mutationFn: async ({ warnings, note, until }: Acknowledgement) => {
      const [only] = warnings;
      if (warnings.length === 1 && only) {
        await acknowledgeEarlyWarning({
          path: { id: only.id },
          headers: ifMatch(only.version),
          body: { note, until },
        });
        return { acknowledged: 1, refused: 0 };
      }
      const items = warnings.map(({ id, version }) => ({ id, version }));
      return acknowledgeEarlyWarnings({ body: { items, note, until } });
    },
    onSettled: useRefreshed(),
  });

export const useDismissal = () =>
  useMutation({
    mutationFn: ({ id, version, reason }: { id: string; version: number; reason: string }) =>
      dismissEarlyWarning({ path: { id }, headers: ifMatch(version), body: { reason } }),
    onSettled: useRefreshed(),
  });

export const useReopening = () =>
  useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      reopenEarlyWarning({ path: { id }, headers: ifMatch(version) }),
    onSettled: useRefreshed(),
  });

export const useCheck = () =>
  useMutation({
    mutationFn: (unitId: string) => checkEarlyWarnings({ body: { unitId } }),
    onSettled: useRefreshed(),
  });
