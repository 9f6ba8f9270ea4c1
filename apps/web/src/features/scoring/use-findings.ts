import { listClosingFindings } from '@commune/api-client';
import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';

type FindingsQuery = NonNullable<Parameters<typeof listClosingFindings>[0]>['query'];

export const useClosingFindings = (query: MaybeRefOrGetter<FindingsQuery>) =>
  useQuery({
    queryKey: computed(() => ['scoring', 'findings', toValue(query)]),
    queryFn: ({ signal }) => listClosingFindings({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });
