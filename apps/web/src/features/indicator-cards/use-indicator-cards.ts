import {
  decideIndicatorValue,
  getIndicatorCard,
  listIndicatorCards,
  type IndicatorDecision,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { Ref } from 'vue';

interface ListQuery {
  readonly period?: string;
  readonly q?: string;
  readonly page: number;
  readonly pageSize: number;
}

export const useIndicatorCards = (query: Ref<ListQuery>) =>
  useQuery({
    queryKey: ['indicator-cards', 'list', query],
    queryFn: ({ signal }) => listIndicatorCards({ query: query.value, signal }),
    placeholderData: keepPreviousData,
  });

export const useIndicatorCard = (unitId: Ref<string>, period: Ref<string | undefined>) =>
  useQuery({
    queryKey: ['indicator-cards', 'one', unitId, period],
    queryFn: ({ signal }) =>
      getIndicatorCard({ path: { unitId: unitId.value }, query: { period: period.value }, signal }),
    placeholderData: keepPreviousData,
  });

export const useIndicatorDecision = (unitId: Ref<string>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: IndicatorDecision) => decideIndicatorValue({ path: { unitId: unitId.value }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['indicator-cards'] }),
  });
};
