import {
  addPlacementMove,
  listCivilServants,
  listPlacementMoves,
  listPlacementPosts,
  listPossiblePlacementMoves,
  takePossiblePlacementMove,
  updatePlacementMove,
  type PlacementMovePatch,
  type PlacementMoveRequest,
  type PlacementMoveView,
  type PlacementNeed,
  type PlacementPlanView,
  type PlacementPostLine,
  type PossibleMoveRequest,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { ifMatch } from '@/app/api';
import { KEY, useRefreshed } from './use-placement';

export interface PostFilter {
  readonly need: PlacementNeed;
  readonly q: string;
  readonly isOpen: boolean;
  readonly page: number;
}

/** As many as a pane shows without turning the page too often. */
export const POSTS_SHOWN = 20;

/** Posts of a plan where people are missing or to spare. */
export const usePosts = (planId: Ref<string>, filter: Ref<PostFilter>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'posts', planId.value, filter.value]),
    queryFn: ({ signal }) => {
      const { need, q, isOpen, page } = filter.value;
      const query = { need, page, pageSize: POSTS_SHOWN, ...(isOpen ? { isOpen } : {}), ...(q ? { q } : {}) };
      return listPlacementPosts({ path: { id: planId.value }, query, signal });
    },
    placeholderData: keepPreviousData,
  });

export type PostChosen = Pick<PlacementPostLine, 'unitId' | 'positionId'>;

export const useMovesOfPost = (planId: Ref<string>, post: Ref<PostChosen>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'moves', planId.value, 'post', post.value.unitId, post.value.positionId]),
    queryFn: ({ signal }) => {
      const { unitId, positionId } = post.value;
      return listPlacementMoves({ path: { id: planId.value }, query: { unitId, positionId, pageSize: 100 }, signal });
    },
  });

export const usePossibleMoves = (planId: Ref<string>, post: Ref<PostChosen>, end: Ref<'receiving' | 'giving'>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'possible', planId.value, post.value.unitId, post.value.positionId, end.value]),
    queryFn: ({ signal }) => {
      const { unitId, positionId } = post.value;
      return listPossiblePlacementMoves({
        path: { id: planId.value },
        query: { unitId, positionId, end: end.value },
        signal,
      });
    },
  });

export const useTaking = () =>
  useMutation({
    mutationFn: ({ plan, body }: { plan: PlacementPlanView; body: PossibleMoveRequest }) =>
      takePossiblePlacementMove({ path: { id: plan.id }, headers: ifMatch(plan.version), body }),
    onSuccess: useRefreshed(),
  });

export const useAdding = () =>
  useMutation({
    mutationFn: ({ plan, body }: { plan: PlacementPlanView; body: PlacementMoveRequest }) =>
      addPlacementMove({ path: { id: plan.id }, headers: ifMatch(plan.version), body }),
    onSuccess: useRefreshed(),
  });

export const useAltering = () =>
  useMutation({
    mutationFn: ({ move, body }: { move: PlacementMoveView; body: PlacementMovePatch }) =>
      updatePlacementMove({ path: { id: move.id }, headers: ifMatch(move.version), body }),
    onSuccess: useRefreshed(),
  });

const SHORTEST_NAME = 2;

/** People of the bloc by name. */
export const usePeopleFound = (q: Ref<string>, bloc: Ref<PlacementPlanView['bloc']>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'people', q.value, bloc.value]),
    queryFn: ({ signal }) => listCivilServants({ query: { q: q.value, bloc: bloc.value, pageSize: 8 }, signal }),
    enabled: computed(() => q.value.length >= SHORTEST_NAME),
  });
