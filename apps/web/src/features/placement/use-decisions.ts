import {
  commentOnPlacementMove,
  comparePlacementPlans,
  decidePlacementMove,
  getPlacementDecisionDocument,
  getPlacementMove,
  listPlacementComments,
  listPlacementDecisions,
  settlePlacementTerm,
  undoPlacementMove,
  type PlacementCommentRequest,
  type PlacementDecisionRequest,
  type PlacementMoveView,
  type PlacementTermRequest,
  type PlacementUndoingRequest,
} from '@commune/api-client';
import { useMutation, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { ifMatch } from '@/app/api';
import { useDownload } from '@/app/use-download';
import { KEY, useRefreshed } from './use-placement';

export const useMove = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'move', id.value]),
    queryFn: ({ signal }) => getPlacementMove({ path: { id: id.value }, signal }),
  });

export const useComments = (id: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'comments', id.value]),
    queryFn: async ({ signal }) => (await listPlacementComments({ path: { id: id.value }, signal })).items,
  });

export const useCommenting = () =>
  useMutation({
    mutationFn: ({ id, body }: { id: string; body: PlacementCommentRequest }) =>
      commentOnPlacementMove({ path: { id }, body }),
    onSuccess: useRefreshed(),
  });

type DecisionQuery = NonNullable<NonNullable<Parameters<typeof listPlacementDecisions>[0]>['query']>;

export const useDecisionList = (query: MaybeRefOrGetter<DecisionQuery>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'decisions', toValue(query)]),
    queryFn: ({ signal }) => listPlacementDecisions({ query: toValue(query), signal }),
  });

export const useDeciding = () =>
  useMutation({
    mutationFn: ({ move, body }: { move: PlacementMoveView; body: PlacementDecisionRequest }) =>
      decidePlacementMove({ path: { id: move.id }, headers: ifMatch(move.version), body }),
    onSuccess: useRefreshed(),
  });

export const useUndoing = () =>
  useMutation({
    mutationFn: ({ move, body }: { move: PlacementMoveView; body: PlacementUndoingRequest }) =>
      undoPlacementMove({ path: { id: move.id }, headers: ifMatch(move.version), body }),
    onSuccess: useRefreshed(),
  });

export const useSettling = () =>
  useMutation({
    mutationFn: ({ move, body }: { move: PlacementMoveView; body: PlacementTermRequest }) =>
      settlePlacementTerm({ path: { id: move.id }, headers: ifMatch(move.version), body }),
    onSuccess: useRefreshed(),
  });

export const useComparison = (id: Ref<string>, withId: Ref<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'comparison', id.value, withId.value]),
    queryFn: ({ signal }) => comparePlacementPlans({ path: { id: id.value }, query: { withId: withId.value }, signal }),
    enabled: computed(() => withId.value !== ''),
  });

/** The decision of a move as a Word file. */
export const useDecisionDownload = () => {
  const { t } = useI18n();
  const { download } = useDownload();
  return ({ id, fullName }: PlacementMoveView): Promise<void> =>
    download(
      () => getPlacementDecisionDocument({ path: { id }, parseAs: 'blob' }),
      t('placement.moves.file', { name: fullName }),
    );
};
