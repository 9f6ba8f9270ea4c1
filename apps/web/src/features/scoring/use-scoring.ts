import {
  closePeriod,
  confirmScorecard,
  getScorecard,
  getScorecardHistory,
  getScoringProgress,
  listPeriodClosings,
  listScorecards,
  listScoresOfPerson,
  listWorkItems,
  returnScorecard,
  selfScore,
  tryScorecard,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { ifMatch } from '@/app/api';

type CardsQuery = NonNullable<NonNullable<Parameters<typeof listScorecards>[0]>['query']>;
type ProgressQuery = NonNullable<Parameters<typeof getScoringProgress>[0]>['query'];
type SelfScoreBody = Parameters<typeof selfScore>[0]['body'];
type ConfirmationBody = Parameters<typeof confirmScorecard>[0]['body'];
type ReturnBody = Parameters<typeof returnScorecard>[0]['body'];

export interface CardAsked {
  readonly personId: string;
  readonly period: string;
  readonly unitId?: string | undefined;
}

export const useScorecards = (query: MaybeRefOrGetter<CardsQuery>) =>
  useQuery({
    queryKey: computed(() => ['scoring', 'list', toValue(query)]),
    queryFn: ({ signal }) => listScorecards({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

export const useScorecard = (asked: MaybeRefOrGetter<CardAsked | undefined>) =>
  useQuery({
    queryKey: computed(() => ['scoring', 'card', toValue(asked)]),
    queryFn: ({ signal }) => {
      const { personId = '', period, unitId } = toValue(asked) ?? {};
      return getScorecard({ path: { id: personId }, query: { period, unitId }, signal });
    },
    enabled: computed(() => toValue(asked) !== undefined),
  });

type TrialBody = Parameters<typeof tryScorecard>[0]['body'];
export interface TrialAsked {
  readonly personId: string;
  readonly body: TrialBody;
}
const TYPING_PAUSE = 400;

/** What a card would come to with the points that are being typed; asked once the hand rests. */
export const useTrial = (asked: MaybeRefOrGetter<TrialAsked | undefined>) => {
  const settled = ref<TrialAsked>();
  watch(
    () => JSON.stringify(toValue(asked) ?? null),
    (_, __, onCleanup) => {
      const timer = setTimeout(() => (settled.value = toValue(asked)), TYPING_PAUSE);
      onCleanup(() => clearTimeout(timer));
    },
    { immediate: true },
  );
  const { data } = useQuery({
    queryKey: computed(() => ['scoring', 'trial', settled.value]),
    queryFn: ({ signal }) => {
      const { personId = '', body = { period: '', points: [] } } = settled.value ?? {};
      return tryScorecard({ path: { id: personId }, body, signal });
    },
    enabled: computed(() => settled.value !== undefined),
    retry: false,
  });
  /** Of what is asked now, never of what was asked before. */
  return computed(() =>
    JSON.stringify(settled.value) === JSON.stringify(toValue(asked)) ? (data.value?.provisionalPoints ?? null) : null,
  );
};

export const useScorecardHistory = (asked: MaybeRefOrGetter<CardAsked>) =>
  useQuery({
    queryKey: computed(() => ['scoring', 'history', toValue(asked)]),
    queryFn: async ({ signal }) => {
      const { personId, period, unitId } = toValue(asked);
      return (await getScorecardHistory({ path: { id: personId }, query: { period, unitId }, signal })).items;
    },
  });

export const useScoresOfPerson = (personId: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['scoring', 'past', toValue(personId)]),
    queryFn: ({ signal }) => listScoresOfPerson({ path: { id: toValue(personId) }, signal }),
  });

const MOST_ON_A_PAGE = 100;
/** Work of the month of which points were taken, so that its person may say why. */
export const useDeductedWork = (asked: MaybeRefOrGetter<CardAsked>) =>
  useQuery({
    queryKey: computed(() => ['scoring', 'deducted', toValue(asked)]),
    queryFn: async ({ signal }) => {
      const { personId: civilServantId, period: month, unitId } = toValue(asked);
      const query = { civilServantId, month, unitId, pageSize: MOST_ON_A_PAGE };
      const { items } = await listWorkItems({ query, signal });
      return items.filter(({ delays, majorFaults, minorFaults }) => delays + majorFaults + minorFaults > 0);
    },
  });

export interface Taken<Body> {
  readonly personId: string;
  readonly version: number;
  readonly body: Body;
}

const at = ({ personId, version }: { personId: string; version: number }) => ({
  path: { id: personId },
  headers: ifMatch(version),
});

const useStep = <Body>(send: (taken: Taken<Body>) => Promise<unknown>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    // After a refusal too: what somebody else has done is then shown.
    onSettled: () => client.invalidateQueries({ queryKey: ['scoring'] }),
  });
};

export const useSelfScore = () => useStep<SelfScoreBody>((taken) => selfScore({ ...at(taken), body: taken.body }));
export const useConfirmation = () =>
  useStep<ConfirmationBody>((taken) => confirmScorecard({ ...at(taken), body: taken.body }));
export const useReturn = () => useStep<ReturnBody>((taken) => returnScorecard({ ...at(taken), body: taken.body }));

export const useScoringProgress = (query: MaybeRefOrGetter<ProgressQuery | undefined>) =>
  useQuery({
    queryKey: computed(() => ['scoring', 'progress', toValue(query)]),
    queryFn: ({ signal }) => {
      const asked = toValue(query);
      return asked ? getScoringProgress({ query: asked, signal }) : Promise.reject(new Error('No unit chosen'));
    },
    enabled: computed(() => toValue(query) !== undefined),
  });

export const usePeriodClosings = () =>
  useQuery({
    queryKey: ['scoring', 'closings'],
    queryFn: async ({ signal }) => (await listPeriodClosings({ signal })).items,
  });

export const useClosing = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Parameters<typeof closePeriod>[0]['body']) => closePeriod({ body }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['scoring'] }),
        client.invalidateQueries({ queryKey: ['jobs'] }),
      ]),
  });
};
