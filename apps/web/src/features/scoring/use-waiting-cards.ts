import { getScorecard, listScorecards, type Scorecard } from '@commune/api-client';
import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { asProblem } from '@/app/problem';
import { todayInVietnam } from '@/ui/format';
import { isAtItsEnd, kindOf, leftToConfirm, periodBefore } from './scoring-words';

export interface WaitingCards {
  readonly period: string;
  readonly count: number;
}

const MOST_ON_A_PAGE = 100;

/** Which of the cards that were sent the reader may confirm is known by row: their own and those of others are not. */
const waitingIn = async (period: string | undefined, signal: AbortSignal): Promise<WaitingCards> => {
  const query = { period, state: 'self_scored', pageSize: MOST_ON_A_PAGE } as const;
  const page = await listScorecards({ query, signal });
  return { period: page.period, count: leftToConfirm(page.items) };
};

/** Cards that wait for the reader in the period under way and the one before, the older first. */
export const useWaitingCards = (isHead: MaybeRefOrGetter<boolean>) =>
  useQuery({
    queryKey: ['scoring', 'waiting'],
    queryFn: async ({ signal }) => {
      const now = await waitingIn(undefined, signal);
      const before = await waitingIn(periodBefore(todayInVietnam(), kindOf(now.period)), signal);
      return [before, now].filter(({ count }) => count > 0);
    },
    enabled: computed(() => toValue(isHead)),
  });

/** Nobody has a card of a period in which they did not work here. */
const ownCard = async (id: string, period: string | undefined, signal: AbortSignal): Promise<Scorecard | undefined> => {
  try {
    return await getScorecard({ path: { id }, query: { period }, signal });
  } catch (error) {
    if (asProblem(error).status === 404) return undefined;
    throw error;
  }
};

/** Own cards that are still to be self-scored: of the period before, and of this one once it is near its end. */
export const useOwnOpenCards = (personId: MaybeRefOrGetter<string | null>) =>
  useQuery({
    queryKey: computed(() => ['scoring', 'own-open', toValue(personId)]),
    queryFn: async ({ signal }) => {
      const id = toValue(personId) ?? '';
      const now = await ownCard(id, undefined, signal);
      if (!now) return [];
      const [today, kind] = [todayInVietnam(), kindOf(now.period)];
      const before = await ownCard(id, periodBefore(today, kind), signal);
      const inHand = [before, isAtItsEnd(today, kind) ? now : undefined].filter((card) => card !== undefined);
      return inHand.filter(({ state, allowedActions }) => state === 'open' && allowedActions.includes('selfScore'));
    },
    enabled: computed(() => toValue(personId) !== null),
  });
