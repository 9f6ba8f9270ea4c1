import {
  downloadResultPackage,
  listResultPackages,
  listWaitingResults,
  makeResultPackage,
  recordResultPackageSent,
  withdrawResultPackage,
  type ResultPackageRequest,
  type ResultPackageSending,
  type ResultPackageView,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { ifMatch, saveFile } from '@/app/api';
import { tellRefusal } from '@/app/attachments';
import { followJob } from '@/app/jobs';

interface PageAsked {
  readonly q?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

export const useWaitingResults = (query: MaybeRefOrGetter<PageAsked>) =>
  useQuery({
    queryKey: computed(() => ['result-packages', 'waiting', toValue(query)]),
    queryFn: ({ signal }) => listWaitingResults({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

export const usePackages = (query: MaybeRefOrGetter<PageAsked>) =>
  useQuery({
    queryKey: computed(() => ['result-packages', 'list', toValue(query)]),
    queryFn: ({ signal }) => listResultPackages({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

/** The lists are asked for anew after a refusal too: what somebody else has done is then shown. */
export const usePackageSteps = () => {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['result-packages'] });
  return {
    packing: useMutation({
      mutationFn: (body: ResultPackageRequest) => makeResultPackage({ body }),
      onSuccess: (job) => followJob(client, job),
      onSettled,
    }),
    sending: useMutation({
      mutationFn: ({ of: { id, version }, body }: { of: ResultPackageView; body: ResultPackageSending }) =>
        recordResultPackageSent({ path: { id }, headers: ifMatch(version), body }),
      onSettled,
    }),
    withdrawal: useMutation({
      mutationFn: ({ of: { id, version }, reason }: { of: ResultPackageView; reason: string }) =>
        withdrawResultPackage({ path: { id }, headers: ifMatch(version), body: { reason } }),
      onSettled,
    }),
    download: useMutation({
      mutationFn: async ({ id, fileName }: ResultPackageView): Promise<void> => {
        const content: unknown = await downloadResultPackage({ path: { id }, parseAs: 'blob' });
        if (content instanceof Blob) saveFile(content, fileName);
      },
      onError: tellRefusal,
    }),
  };
};
