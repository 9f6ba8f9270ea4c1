import {
  exportRequiredPosts,
  listRequiredPosts,
  setRequiredPosts,
  type RequiredPostsRequest,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { saveFile } from '@/app/api';

export const useRequiredPosts = (unitId: Ref<string>, asOf: Ref<string | undefined>) =>
  useQuery({
    queryKey: computed(() => ['required-posts', unitId.value, asOf.value ?? '']),
    queryFn: ({ signal }) =>
      listRequiredPosts({ path: { id: unitId.value }, query: asOf.value ? { asOf: asOf.value } : {}, signal }),
    placeholderData: keepPreviousData,
  });

export const useRequiredPostsSetting = (unitId: Ref<string>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RequiredPostsRequest) => setRequiredPosts({ path: { id: unitId.value }, body }),
    onSuccess: () =>
      Promise.all(
        [['required-posts'], ['organisation', 'positions']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
};

export const useWorkbook = (unitId: Ref<string>, asOf: Ref<string | undefined>) =>
  useMutation({
    mutationFn: async (name: string) => {
      const query = asOf.value ? { asOf: asOf.value } : {};
      saveFile(await exportRequiredPosts({ path: { id: unitId.value }, query, parseAs: 'blob' }), name);
    },
  });
