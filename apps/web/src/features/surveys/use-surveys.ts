import {
  closeSurvey,
  createSurvey,
  createSurveyCodes,
  getSurvey,
  listDossierFields,
  listSurveys,
  type SurveyCreation,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import type { Ref } from 'vue';
import { ifMatch } from '@/app/api';
import { useUnits } from '@/app/use-units';

interface ListQuery {
  readonly unitId?: string;
  readonly q?: string;
  readonly page: number;
  readonly pageSize: number;
}

export const useSurveys = (query: Ref<ListQuery>) =>
  useQuery({
    queryKey: ['surveys', 'list', query],
    queryFn: ({ signal }) => listSurveys({ query: query.value, signal }),
    placeholderData: keepPreviousData,
  });

export const useSurvey = (id: Ref<string>) =>
  useQuery({
    queryKey: ['surveys', 'one', id],
    queryFn: ({ signal }) => getSurvey({ path: { id: id.value }, signal }),
  });

/** Communes and fields to choose from. */
export const useSurveyChoices = () => ({
  units: useUnits(),
  fields: useQuery({
    queryKey: ['surveys', 'fields'],
    queryFn: async ({ signal }) => (await listDossierFields({ signal })).items,
    staleTime: 60 * 60_000,
  }),
});

export const useSurveySteps = () => {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['surveys'] });
  return {
    creating: useMutation({ mutationFn: (body: SurveyCreation) => createSurvey({ body }), onSuccess }),
    issuing: useMutation({
      mutationFn: ({ id, count }: { id: string; count: number }) =>
        createSurveyCodes({ path: { id }, body: { count } }),
      onSuccess,
    }),
    closing: useMutation({
      mutationFn: ({ id, version }: { id: string; version: number }) =>
        closeSurvey({ path: { id }, headers: ifMatch(version) }),
      onSuccess,
    }),
  };
};
