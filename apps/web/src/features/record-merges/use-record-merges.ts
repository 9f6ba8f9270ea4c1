import {
  compareCivilServants,
  distinguishCivilServants,
  getRecordMerge,
  listDuplicateRecords,
  listRecordMerges,
  mergeCivilServants,
  type RecordComparison,
  type RecordMergeRequest,
} from '@commune/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { ifMatch } from '@/app/api';

export interface PageAsked {
  readonly page: number;
  readonly pageSize: number;
}

export const useDuplicates = (query: MaybeRefOrGetter<PageAsked>) =>
  useQuery({
    queryKey: computed(() => ['record-merges', 'duplicates', toValue(query)]),
    queryFn: ({ signal }) => listDuplicateRecords({ query: toValue(query), signal }),
  });

export const useMerges = (query: MaybeRefOrGetter<PageAsked>) =>
  useQuery({
    queryKey: computed(() => ['record-merges', 'merges', toValue(query)]),
    queryFn: ({ signal }) => listRecordMerges({ query: toValue(query), signal }),
  });

export const useMergeDetails = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['record-merges', 'merge', toValue(id)]),
    queryFn: ({ signal }) => getRecordMerge({ path: { id: toValue(id) }, signal }),
  });

/** An opening of both records, written into the log: not repeated when the window comes back to the front. */
export const useComparison = (id: MaybeRefOrGetter<string>, otherId: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['record-merges', 'comparison', toValue(id), toValue(otherId)]),
    queryFn: ({ signal }) => compareCivilServants({ path: { id: toValue(id), otherId: toValue(otherId) }, signal }),
    refetchOnWindowFocus: false,
  });

const useRenewing = () => {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) =>
        ['record-merges', 'roster', 'structure', 'warnings', 'corrections'].includes(String(queryKey[0])) &&
        queryKey[1] !== 'comparison',
    });
};

type Choice = Pick<RecordMergeRequest, 'reason' | 'fields' | 'rows'>;

export const useMerging = () =>
  useMutation({
    mutationFn: ({ two: { kept, dropped }, choice }: { two: RecordComparison; choice: Choice }) =>
      mergeCivilServants({
        path: { id: kept.id },
        headers: ifMatch(kept.version),
        body: { droppedId: dropped.id, droppedVersion: dropped.version, ...choice },
      }),
    onSuccess: useRenewing(),
  });

export const useDistinction = () =>
  useMutation({
    mutationFn: ({ two: { kept, dropped }, reason }: { two: RecordComparison; reason: string }) =>
      distinguishCivilServants({ path: { id: kept.id }, body: { otherId: dropped.id, reason } }),
    onSuccess: useRenewing(),
  });
