import {
  getCivilServant,
  getCivilServantHistory,
  listRecordAccesses,
  type CivilServantView,
} from '@commune/api-client';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';

const recordKey = (id: string) => ['roster', 'record', id] as const;

/** One record. Each reading is written into the log, so it isn't repeated when the window comes back to the front. */
export const useRecord = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => recordKey(toValue(id))),
    queryFn: ({ signal }) => getCivilServant({ path: { id: toValue(id) }, signal }),
    refetchOnWindowFocus: false,
  });

export const useRecordHistory = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['roster', 'history', toValue(id)]),
    queryFn: ({ signal }) => getCivilServantHistory({ path: { id: toValue(id) }, signal }),
    // As with the record: each reading is written into the log.
    refetchOnWindowFocus: false,
  });

/** Puts an answer into the cache; lists, histories and figures made of it are asked for anew. */
export const useRecordCache = () => {
  const client = useQueryClient();
  return {
    keep: (view: CivilServantView): void => {
      client.setQueryData(recordKey(view.id), view);
    },
    renew: async (id: string): Promise<void> => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['roster', 'list'] }),
        client.invalidateQueries({ queryKey: ['roster', 'history', id] }),
        client.invalidateQueries({ queryKey: ['structure'] }),
      ]);
    },
    /** After a change of many: whatever of them is kept is read anew when it is next opened. */
    renewMany: async (ids: readonly string[]): Promise<void> => {
      for (const id of ids) client.removeQueries({ queryKey: recordKey(id) });
      await client.invalidateQueries({
        predicate: ({ queryKey }) => ['roster', 'structure'].includes(String(queryKey[0])),
      });
    },
  };
};

/** Who has seen the record, newest first, page by page. */
export const useRecordAccesses = (id: MaybeRefOrGetter<string>) =>
  useInfiniteQuery({
    queryKey: computed(() => ['roster', 'accesses', toValue(id)]),
    queryFn: ({ pageParam, signal }) =>
      listRecordAccesses({ path: { id: toValue(id) }, query: pageParam ? { cursor: pageParam } : {}, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
