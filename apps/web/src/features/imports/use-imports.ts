import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import {
  checkImport,
  executeImport,
  getImport,
  getImportCheck,
  listImportKinds,
  listImports,
  mapImport,
  uploadImport,
  type ImportDetail,
  type ImportMappingRequest,
  type JobView,
} from '@commune/api-client';
import { ifMatch } from '@/app/api';
import { followJob } from '@/app/jobs';

/** The kind that most people import, and that is meant where nothing is chosen. */
export const PEOPLE = 'civil-servants';
const POLL_MS = 3000;

const keys = {
  list: ['imports', 'list'] as const,
  detail: (id: string) => ['imports', 'detail', id] as const,
  check: (id: string, version: number) => ['imports', 'check', id, version] as const,
};

/** While one of them is in the hand of a job, its end is asked for. */
export const useImportList = () =>
  useQuery({
    queryKey: keys.list,
    queryFn: () => listImports(),
    refetchInterval: ({ state: { data } }) => (data?.items.some(({ state }) => state === 'running') ? POLL_MS : false),
  });

export const useImportKinds = () => {
  const { data } = useQuery({
    queryKey: ['imports', 'kinds'],
    queryFn: async ({ signal }) => (await listImportKinds({ signal })).items,
    staleTime: Infinity,
  });
  const kinds = computed(() => data.value ?? []);
  return { kinds, titleOf: (kind: string): string => kinds.value.find((one) => one.kind === kind)?.title ?? kind };
};

export const useImport = (id: Ref<string>) =>
  useQuery({ queryKey: computed(() => keys.detail(id.value)), queryFn: () => getImport({ path: { id: id.value } }) });

export const useUpload = () => {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ['imports', 'upload'],
    mutationFn: ({ kind, file }: { kind: string; file: File }) => uploadImport({ path: { kind }, body: { file } }),
    onSuccess: (detail: ImportDetail) => {
      client.setQueryData(keys.detail(detail.id), detail);
      return client.invalidateQueries({ queryKey: keys.list });
    },
  });
};

export const useSaveMapping = (id: Ref<string>) => {
  const client = useQueryClient();
  return useMutation({
    mutationKey: computed(() => ['imports', 'map', id.value]),
    mutationFn: ({ version, body }: { version: number; body: ImportMappingRequest }) =>
      mapImport({ path: { id: id.value }, headers: ifMatch(version), body }),
    onSuccess: (detail: ImportDetail) => {
      client.setQueryData(keys.detail(detail.id), detail);
      return client.invalidateQueries({ queryKey: keys.list });
    },
  });
};

/** What the last check or execution found. Each check has a version of its own, so what was read stays true. */
export const useCheck = (detail: Ref<ImportDetail>) =>
  useQuery({
    queryKey: computed(() => keys.check(detail.value.id, detail.value.version)),
    queryFn: () => getImportCheck({ path: { id: detail.value.id } }),
    enabled: computed(() => detail.value.allowedActions.includes('getImportCheck')),
    staleTime: Infinity,
  });

/** The import is in the job's hand from here. */
const begun = (client: QueryClient, id: string, job: JobView): void => {
  followJob(client, job);
  client.setQueryData<ImportDetail>(keys.detail(id), (detail) =>
    detail ? { ...detail, state: 'running', jobId: job.id, allowedActions: [] } : detail,
  );
  void client.invalidateQueries({ queryKey: keys.list });
};

export const useStartCheck = (id: Ref<string>) => {
  const client = useQueryClient();
  return useMutation({
    mutationKey: computed(() => ['imports', 'start-check', id.value]),
    mutationFn: () => checkImport({ path: { id: id.value } }),
    onSuccess: (job: JobView) => begun(client, id.value, job),
  });
};

export const useStartExecution = (id: Ref<string>) => {
  const client = useQueryClient();
  return useMutation({
    mutationKey: computed(() => ['imports', 'start-execution', id.value]),
    mutationFn: (onlyGoodRows: boolean) => executeImport({ path: { id: id.value }, body: { onlyGoodRows } }),
    onSuccess: (job: JobView) => begun(client, id.value, job),
  });
};

/** After the job: the import as it now is, and lists and figures of other pages, which stand on what was written. */
export const useAfterJob = () => {
  const client = useQueryClient();
  return async (id: string): Promise<void> => {
    const isOther = ({ queryKey: [first] }: { queryKey: readonly unknown[] }): boolean =>
      first !== 'imports' && first !== 'session' && first !== 'jobs';
    void client.invalidateQueries({ predicate: isOther, refetchType: 'none' });
    void client.invalidateQueries({ queryKey: keys.list });
    await client.invalidateQueries({ queryKey: keys.detail(id) });
  };
};
