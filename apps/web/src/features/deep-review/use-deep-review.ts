import {
  addSpecialismComment,
  getDeepReview,
  listSpecialismComments,
  withdrawSpecialismComment,
  type Bloc,
  type SpecialismCommentBody,
  type SpecialismCommentView,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { Ref } from 'vue';
import { ifMatch } from '@/app/api';

export interface ReviewedPart {
  asOf?: string;
  clusterId?: string;
  unitId?: string;
  bloc?: Bloc;
}

const KEY = 'deep-review';

export const useDeepReview = (part: Ref<ReviewedPart>) =>
  useQuery({
    queryKey: [KEY, 'figures', part],
    queryFn: ({ signal }) => getDeepReview({ query: part.value, signal }),
    placeholderData: keepPreviousData,
  });

export const useComments = () => {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [KEY] });
  return {
    comments: useQuery({
      queryKey: [KEY, 'comments'],
      queryFn: async ({ signal }) => (await listSpecialismComments({ signal })).items,
    }),
    addition: useMutation({
      mutationFn: (body: SpecialismCommentBody) => addSpecialismComment({ body }),
      onSettled,
    }),
    withdrawal: useMutation({
      mutationFn: ({ id, version }: SpecialismCommentView) =>
        withdrawSpecialismComment({ path: { id }, headers: ifMatch(version) }),
      onSettled,
    }),
  };
};
