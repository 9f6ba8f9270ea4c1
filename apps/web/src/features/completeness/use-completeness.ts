import { getCompleteness, getRecordCompleteness, listIncompleteRecords, type Bloc } from '@commune/api-client';
import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, type MaybeRefOrGetter, toValue } from 'vue';
import { useListState } from '@/app/use-list-state';

export const filterNames = ['clusterId', 'unitId', 'bloc', 'missing', 'requiredOnly'] as const;

/** The checks as the API names them. */
export const checkCodes = [
  'idNumber',
  'ethnicGroup',
  'recruitedOn',
  'position',
  'salary',
  'rating',
  'educationLevel',
  'fieldOfStudy',
  'graduationYear',
  'politicalTheory',
  'stateManagement',
  'itLevel',
  'foreignLanguage',
  'partyAdmittedOn',
  'workHistory',
  'training',
  'family',
  'identityPaper',
  'diplomaPaper',
  'decisionPaper',
  'vitaePaper',
] as const;

const blocOf = (text: string): Bloc | undefined => (text === 'party' || text === 'government' ? text : undefined);

/** Place and bloc, shared by the overview and the list so that one opens the other. */
export const useCompletenessState = () => {
  const state = useListState(filterNames, { sort: 'score', pageSize: 50 });
  const part = computed(() => ({
    clusterId: state.filters.value.clusterId || undefined,
    unitId: state.filters.value.unitId || undefined,
    bloc: blocOf(state.filters.value.bloc),
  }));
  const missing = computed(() => checkCodes.find((code) => code === state.filters.value.missing));
  const query = computed(() => ({
    ...part.value,
    missing: missing.value,
    requiredOnly: state.filters.value.requiredOnly === 'true' || undefined,
    q: state.q.value || undefined,
    sort: state.sort.value || undefined,
  }));
  return { ...state, part, missing, query };
};

type State = ReturnType<typeof useCompletenessState>;

export const useCompleteness = (part: State['part']) =>
  useQuery({
    queryKey: ['completeness', 'figures', part],
    queryFn: ({ signal }) => getCompleteness({ query: part.value, signal }),
    placeholderData: keepPreviousData,
  });

export const useIncompleteRecords = ({ query, page, pageSize }: State) =>
  useQuery({
    queryKey: ['completeness', 'records', query, page, pageSize],
    queryFn: ({ signal }) =>
      listIncompleteRecords({ query: { ...query.value, page: page.value, pageSize: pageSize.value }, signal }),
    placeholderData: keepPreviousData,
  });

export const useRecordCompleteness = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['completeness', 'record', computed(() => toValue(id))],
    queryFn: ({ signal }) => getRecordCompleteness({ path: { id: toValue(id) }, signal }),
    // The record is edited by other features: what it lacks is asked anew each time it is looked at.
    staleTime: 0,
  });
