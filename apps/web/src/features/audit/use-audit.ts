import { getAuditState, listAuditEntries, type ListAuditEntriesData } from '@commune/api-client';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';

export type AuditFilter = Omit<NonNullable<ListAuditEntriesData['query']>, 'cursor' | 'pageSize'>;

/** The log, newest first, page by page. */
export const useAuditLog = (filter: MaybeRefOrGetter<AuditFilter>) =>
  useInfiniteQuery({
    queryKey: computed(() => ['audit', 'log', toValue(filter)]),
    queryFn: ({ pageParam, signal }) =>
      listAuditEntries({ query: { ...toValue(filter), ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const useAuditState = () =>
  useQuery({ queryKey: ['audit', 'state'], queryFn: ({ signal }) => getAuditState({ signal }) });
