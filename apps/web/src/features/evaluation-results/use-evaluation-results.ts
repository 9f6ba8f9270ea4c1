import { listUnitEvaluationResults } from '@commune/api-client';
import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';

type ResultsQuery = NonNullable<Parameters<typeof listUnitEvaluationResults>[0]>['query'];

export const useEvaluationResults = (query: MaybeRefOrGetter<ResultsQuery | undefined>) =>
  useQuery({
    queryKey: computed(() => ['evaluation-results', 'list', toValue(query)]),
    queryFn: ({ signal }) => {
      const asked = toValue(query);
      return asked ? listUnitEvaluationResults({ query: asked, signal }) : Promise.reject(new Error('No unit chosen'));
    },
    enabled: computed(() => toValue(query) !== undefined),
  });
