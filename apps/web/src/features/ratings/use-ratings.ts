import {
  getRating,
  getRatingHistory,
  getRatingRound,
  listOrganisationRatings,
  listRatingReviewRequests,
  listRatingRounds,
  listRatings,
  listRatingsOfPerson,
} from '@commune/api-client';
import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';

type QueryOf<Call extends (options: never) => unknown> = Parameters<Call>[0] extends infer Options
  ? NonNullable<Options> extends { query?: infer Query }
    ? NonNullable<Query>
    : never
  : never;
export type RoundsQuery = QueryOf<typeof listRatingRounds>;
export type RatingsQuery = QueryOf<typeof listRatings>;
export type RequestsQuery = QueryOf<typeof listRatingReviewRequests>;
export type OrganisationsQuery = QueryOf<typeof listOrganisationRatings>;

export const KEY = 'ratings';

export const useRounds = (query: MaybeRefOrGetter<RoundsQuery>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'rounds', toValue(query)]),
    queryFn: ({ signal }) => listRatingRounds({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

export const useRound = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'round', toValue(id)]),
    queryFn: ({ signal }) => getRatingRound({ path: { id: toValue(id) }, signal }),
    enabled: computed(() => toValue(id) !== ''),
  });

export const useRatings = (roundId: MaybeRefOrGetter<string>, query: MaybeRefOrGetter<RatingsQuery>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'people', toValue(roundId), toValue(query)]),
    queryFn: ({ signal }) => listRatings({ path: { id: toValue(roundId) }, query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

export const useRating = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'one', toValue(id)]),
    queryFn: ({ signal }) => getRating({ path: { id: toValue(id) }, signal }),
    enabled: computed(() => toValue(id) !== ''),
  });

export const useRatingHistory = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'history', toValue(id)]),
    queryFn: async ({ signal }) => (await getRatingHistory({ path: { id: toValue(id) }, signal })).items,
  });

export const useRatingsOfPerson = (personId: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'of-person', toValue(personId)]),
    queryFn: async ({ signal }) => (await listRatingsOfPerson({ path: { id: toValue(personId) }, signal })).items,
    enabled: computed(() => toValue(personId) !== ''),
  });

export const useRequests = (query: MaybeRefOrGetter<RequestsQuery>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'requests', toValue(query)]),
    queryFn: ({ signal }) => listRatingReviewRequests({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

export const useOrganisations = (query: MaybeRefOrGetter<OrganisationsQuery>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'organisations', toValue(query)]),
    queryFn: ({ signal }) => listOrganisationRatings({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });
