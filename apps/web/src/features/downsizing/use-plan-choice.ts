import {
  addPlacementMove,
  createPlacementPlan,
  listPlacementPlans,
  type Bloc,
  type DownsizingCandidate,
  type PlacementPlanLine,
} from '@commune/api-client';
import { addDays } from '@commune/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { ifMatch } from '@/app/api';
import { todayInVietnam } from '@/ui/format';

const USUAL_DAYS = 60;
const MOST = 100;

/** Plans in preparation that the reader keeps, of the bloc of the person. */
export const useDraftPlans = (bloc: Ref<Bloc>) =>
  useQuery({
    queryKey: computed(() => ['placement', 'drafts', bloc.value]),
    queryFn: async ({ signal }) => {
      const query = { state: 'draft' as const, bloc: bloc.value, pageSize: MOST };
      const { items, mayCreate } = await listPlacementPlans({ query, signal });
      return { mayCreate, plans: items.filter(({ allowedActions }) => allowedActions.includes('addPlacementMove')) };
    },
  });

type KeptPlan = Pick<PlacementPlanLine, 'id' | 'name' | 'version'>;

interface Consideration {
  readonly candidate: DownsizingCandidate;
  readonly plan: KeptPlan;
  readonly note: string;
}

/** A plan of today for the bloc of the person; the days may be changed in the plan. */
export const usePlanCreation = () =>
  useMutation({
    mutationFn: ({ bloc, name }: { bloc: Bloc; name: string }): Promise<KeptPlan> => {
      const asOf = todayInVietnam();
      return createPlacementPlan({ body: { bloc, name, asOf, effectiveOn: addDays(asOf, USUAL_DAYS) } });
    },
  });

/** Into the plan as somebody to be considered: it decides nothing, the plan goes its way through every level. */
export const useConsideration = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ candidate: { civilServantId }, plan: { id, version }, note }: Consideration) =>
      addPlacementMove({
        path: { id },
        headers: ifMatch(version),
        body: { civilServantId, kind: 'downsizing', note: note.trim() || null },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['placement'] }),
  });
};
