import {
  closeJobPosition,
  getJobPosition,
  getJobPositionHistory,
  reopenJobPosition,
  type Bloc,
  type JobPositionView,
} from '@commune/api-client';
import { compareVietnamese } from '@commune/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { ifMatch } from '@/app/api';
import { jobPositionsQuery } from '@/app/use-job-positions';
import { useUnits } from '@/app/use-units';

export const usePosition = (id: Ref<string>) =>
  useQuery({
    queryKey: ['position-catalogue', 'one', id],
    queryFn: ({ signal }) => getJobPosition({ path: { id: id.value }, signal }),
  });

export const usePositionHistory = (id: Ref<string>) =>
  useQuery({
    queryKey: ['position-catalogue', 'history', id],
    queryFn: ({ signal }) => getJobPositionHistory({ path: { id: id.value }, signal }),
  });

/** After any change: the position, its history and every list of positions are read anew. */
export const useRenewal = () => {
  const client = useQueryClient();
  return async (): Promise<void> => {
    await Promise.all(
      [['position-catalogue'], ['organisation', 'positions']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  };
};

export const usePositionClosing = () => {
  const renew = useRenewal();
  return useMutation({
    mutationFn: ({ position, ...body }: { position: JobPositionView; lastDay: string; reason: string }) =>
      closeJobPosition({ path: { id: position.id }, headers: ifMatch(position.version), body }),
    onSuccess: renew,
  });
};

export const usePositionReopening = () => {
  const renew = useRenewal();
  return useMutation({
    mutationFn: ({ position, reason }: { position: JobPositionView; reason: string }) =>
      reopenJobPosition({ path: { id: position.id }, headers: ifMatch(position.version), body: { reason } }),
    onSuccess: renew,
  });
};

/** The blocs of which the reader may make positions. */
export const useCreatableBlocs = () => {
  const { data, isPending } = useQuery({ ...jobPositionsQuery, select: ({ creatableBlocs }) => creatableBlocs });
  return { blocs: computed(() => data.value ?? []), isPending };
};

/** Names under which offices of a bloc are found in communes. */
export const useOfficeNames = () => {
  const { data, isPending } = useUnits();
  const namesOf = (bloc: Bloc | null): string[] => {
    const offices = (data.value ?? []).filter(
      (unit) => unit.kind === 'commune_office' && (bloc === null || unit.bloc === bloc),
    );
    return [...new Set(offices.map(({ name }) => name))].sort(compareVietnamese);
  };
  return { namesOf, isPending };
};
