import {
  addCodeListEntry,
  getCodeList,
  getCodeListEntryHistory,
  updateCodeListEntry,
  type CodeListEntryPatch,
  type CodeListEntryRequest,
  type CodeListView,
} from '@commune/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { ifMatch } from '@/app/api';

const keyOf = (list: string) => ['organisation', 'code-list', list] as const;

export const useCodeList = (list: Ref<string | undefined>) =>
  useQuery({
    queryKey: computed(() => keyOf(list.value ?? '')),
    queryFn: ({ signal }) => getCodeList({ path: { list: list.value ?? '' }, signal }),
    enabled: computed(() => list.value !== undefined),
  });

const useTakeOver = () => {
  const client = useQueryClient();
  return async (view: CodeListView): Promise<void> => {
    client.setQueryData(keyOf(view.list), view);
    await client.invalidateQueries({ queryKey: ['code-lists'] });
  };
};

export const useEntryAdding = () =>
  useMutation({
    mutationFn: ({ list, body }: { list: string; body: CodeListEntryRequest }) =>
      addCodeListEntry({ path: { list }, body }),
    onSuccess: useTakeOver(),
  });

export const useEntryUpdating = () =>
  useMutation({
    mutationFn: (change: { list: string; code: string; version: number; body: CodeListEntryPatch }) =>
      updateCodeListEntry({
        path: { list: change.list, code: change.code },
        headers: ifMatch(change.version),
        body: change.body,
      }),
    onSuccess: useTakeOver(),
  });

export const useEntryHistory = (list: string, code: string) =>
  useQuery({
    queryKey: ['organisation', 'code-list', list, 'history', code],
    queryFn: ({ signal }) => getCodeListEntryHistory({ path: { list, code }, signal }),
    staleTime: 0,
  });
