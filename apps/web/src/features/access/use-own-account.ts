import {
  endOtherSessions,
  endOwnSession,
  getSecondFactor,
  listDelegationCandidates,
  listDelegations,
  listOwnSessions,
} from '@commune/api-client';
import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';

const sessionsKey = ['access', 'own-sessions'] as const;
const factorKey = ['access', 'second-factor'] as const;
const delegationsKey = ['access', 'delegations'] as const;

export const useOwnSessions = () => {
  const client = useQueryClient();
  const list = useQuery({ queryKey: sessionsKey, queryFn: () => listOwnSessions() });
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: sessionsKey });
  const end = async (id: string): Promise<void> => {
    await endOwnSession({ path: { id } });
    await refresh();
  };
  const endOthers = async (): Promise<void> => {
    await endOtherSessions();
    await refresh();
  };
  return { list, end, endOthers };
};

export const useSecondFactor = () => {
  const client = useQueryClient();
  const status = useQuery({ queryKey: factorKey, queryFn: () => getSecondFactor() });
  return { status, refresh: (): Promise<void> => client.invalidateQueries({ queryKey: factorKey }) };
};

export const useDelegations = () => {
  const client = useQueryClient();
  const list = useQuery({ queryKey: delegationsKey, queryFn: () => listDelegations() });
  return { list, refresh: (): Promise<void> => client.invalidateQueries({ queryKey: delegationsKey }) };
};

/** Colleagues of the same unit, while the dialog is open. */
export const useDelegationCandidates = (isOpen: Ref<boolean>) =>
  useQuery({
    queryKey: ['access', 'delegation-candidates'],
    queryFn: () => listDelegationCandidates({ query: {} }),
    enabled: computed(() => isOpen.value),
  });
