import { getAccount, getAccountHistory, listAccounts, type UnitRow } from '@commune/api-client';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import type { ListAccountsData } from '@commune/api-client';
import { useListState } from '@/app/use-list-state';
import { useUnits } from '@/app/use-units';
import type { Option } from '@/ui/options';

export const filterNames = ['unitId', 'role', 'state'] as const;
export type FilterName = (typeof filterNames)[number];

type Query = NonNullable<ListAccountsData['query']>;

export const useAccountList = () => {
  const state = useListState(filterNames, { sort: 'name', pageSize: 50 });
  // Filters come from the address; the server refuses what it does not know.
  const query = computed(() => state.query.value as Query);
  const list = useQuery({
    queryKey: ['accounts', 'list', query],
    queryFn: ({ signal }) => listAccounts({ query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
  return { state, list };
};

export const useAccount = (id: Ref<string>) => {
  const client = useQueryClient();
  const account = useQuery({
    queryKey: ['accounts', 'one', id],
    queryFn: ({ signal }) => getAccount({ path: { id: id.value }, signal }),
  });
  /** After any change: the account, its history and the list are read anew. */
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['accounts'] });
  return { account, refresh };
};

export const useAccountHistory = (id: Ref<string>, isShown: Ref<boolean>) =>
  useQuery({
    queryKey: ['accounts', 'history', id],
    queryFn: ({ signal }) => getAccountHistory({ path: { id: id.value }, signal }),
    enabled: isShown,
  });

const asOption = ({ id, fullName, name, clusterName }: UnitRow): Option => ({
  value: id,
  label: fullName || name,
  note: clusterName ?? undefined,
});

/** Units where accounts belong: provinces, departments, Party bodies, communes; and their offices for roles. */
export const useAccountUnits = () => {
  const { data, isPending } = useUnits();
  const units = computed(() => data.value ?? []);
  const homes = computed(() => units.value.filter(({ kind }) => kind !== 'commune_office').map(asOption));
  const communes = computed(() => units.value.filter(({ kind }) => kind === 'commune').map(asOption));
  const nameOf = (id: string): string | undefined => units.value.find((unit) => unit.id === id)?.fullName;
  const optionsOfKinds = (kinds: readonly string[]): Option[] =>
    units.value
      .filter(({ kind }) => kinds.includes(kind))
      .map((unit) => {
        const commune = unit.kind === 'commune_office' ? nameOf(unit.parentId ?? '') : undefined;
        return commune ? { ...asOption(unit), note: commune } : asOption(unit);
      });
  return { homes, communes, nameOf, optionsOfKinds, isPending };
};
