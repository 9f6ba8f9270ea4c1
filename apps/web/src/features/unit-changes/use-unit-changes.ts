import { useMutation, useQuery } from '@tanstack/vue-query';
import {
  cancelUnitChange,
  createUnitChange,
  getUnitHistory,
  listClusters,
  listUnitChanges,
  previewUnitChange,
  type UnitChangeRequest,
} from '@commune/api-client';
import { computed, type Ref } from 'vue';
import { useAllStale } from '@/app/use-all-stale';

const LIST = ['unit-changes', 'list'] as const;

export const useUnitChanges = () =>
  useQuery({ queryKey: LIST, queryFn: async ({ signal }) => (await listUnitChanges({ signal })).items });

export const useClusters = () =>
  useQuery({
    queryKey: ['unit-changes', 'clusters'],
    queryFn: async ({ signal }) => (await listClusters({ signal })).items,
    staleTime: 10 * 60_000,
  });

export const useUnitHistory = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => ['unit-changes', 'history', id.value]),
    queryFn: ({ signal }) => getUnitHistory({ path: { id: id.value }, signal }),
  });

export const usePreview = () => useMutation({ mutationFn: (body: UnitChangeRequest) => previewUnitChange({ body }) });

export const useCreation = () =>
  useMutation({ mutationFn: (body: UnitChangeRequest) => createUnitChange({ body }), onSuccess: useAllStale() });

export const useCancellation = () =>
  useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      cancelUnitChange({ path: { id }, body: { reason } }),
    onSuccess: useAllStale(),
  });
