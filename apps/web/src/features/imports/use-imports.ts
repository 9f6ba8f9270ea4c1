import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import {
  checkImport,
  executeImport,
  getImport,
  listImports,
  mapImport,
  uploadImport,
  type ImportDetail,
  type ImportMappingRequest,
  type ImportView,
} from '@commune/api-client';
import { ifMatch } from '@/app/api';
import { runningSince } from './running-imports';

export const IMPORT_KIND = 'civil-servants';
const POLL_MS = 3000;

const keys = {
  list: ['imports', 'list'] as const,
  detail: (id: string) => ['imports', 'detail', id] as const,
  check: (id: string) => ['imports', 'check', id] as const,
};

export const useImportList = () => useQuery({ queryKey: keys.list, queryFn: () => listImports() });

/** While an execution that this browser began runs on the server, its end is asked for. */
export const useImport = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => keys.detail(id.value)),
    queryFn: () => getImport({ path: { id: id.value } }),
    refetchInterval: (query) =>
      query.state.data?.state !== 'done' && runningSince(id.value) !== undefined ? POLL_MS : false,
  });

export const useUpload = () => {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ['imports', 'upload'],
    mutationFn: (file: File) => uploadImport({ path: { kind: IMPORT_KIND }, body: { file } }),
    onSuccess: (detail: ImportDetail) => {
      client.setQueryData(keys.detail(detail.id), detail);
      return client.invalidateQueries({ queryKey: keys.list });
    },
  });
};

const useTakeOver = (id: Ref<string>) => {
  const client = useQueryClient();
  return (view: ImportView): void => {
    const { id: own, state, asOf, version, counts, allowedActions } = view;
    client.setQueryData<ImportDetail>(keys.detail(own), (detail) =>
      detail ? { ...detail, state, asOf, version, counts, allowedActions } : detail,
    );
    void client.invalidateQueries({ queryKey: keys.list });
    if (own !== id.value) void client.invalidateQueries({ queryKey: keys.detail(id.value) });
  };
};

export const useSaveMapping = (id: Ref<string>) => {
  const client = useQueryClient();
  return useMutation({
    mutationKey: computed(() => ['imports', 'map', id.value]),
    mutationFn: ({ version, body }: { version: number; body: ImportMappingRequest }) =>
      mapImport({ path: { id: id.value }, headers: ifMatch(version), body }),
    onSuccess: (detail: ImportDetail) => {
      client.removeQueries({ queryKey: keys.check(detail.id) });
      client.setQueryData(keys.detail(detail.id), detail);
      return client.invalidateQueries({ queryKey: keys.list });
    },
  });
};

/** A dry run changes no record, so it is read like a query: kept, shared, and found again after leaving the page. */
export const useCheck = (id: Ref<string>, isWanted: Ref<boolean>) => {
  const takeOver = useTakeOver(id);
  return useQuery({
    queryKey: computed(() => keys.check(id.value)),
    queryFn: async () => {
      const check = await checkImport({ path: { id: id.value } });
      takeOver(check);
      return check;
    },
    enabled: isWanted,
    staleTime: Infinity,
    retry: false,
  });
};

export const useExecution = (id: Ref<string>) => {
  const client = useQueryClient();
  const takeOver = useTakeOver(id);
  return useMutation({
    mutationKey: computed(() => ['imports', 'execute', id.value]),
    mutationFn: (onlyGoodRows: boolean) => executeImport({ path: { id: id.value }, body: { onlyGoodRows } }),
    onSuccess: (view: ImportView) => {
      takeOver(view);
      // Lists and figures of other pages stand on what was just written.
      const isOther = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
        queryKey[0] !== 'imports' && queryKey[0] !== 'session';
      return client.invalidateQueries({ predicate: isOther, refetchType: 'none' });
    },
  });
};
