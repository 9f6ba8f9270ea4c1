import {
  cancelDeparture,
  cancelTransfer,
  getTransfer,
  handOverTransfer,
  listDepartures,
  listTransfers,
  receiveTransfer,
  recordDeparture,
  returnCivilServant,
  transferCivilServant,
  type CivilServantView,
  type DepartureRequest,
  type DepartureView,
  type ReturnRequest,
  type TransferRequest,
  type TransferView,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { ifMatch } from '@/app/api';
import { useAllStale } from '@/app/use-all-stale';

type TransferQuery = NonNullable<NonNullable<Parameters<typeof listTransfers>[0]>['query']>;
type DepartureQuery = NonNullable<NonNullable<Parameters<typeof listDepartures>[0]>['query']>;

export const useTransfers = (query: MaybeRefOrGetter<TransferQuery>) =>
  useQuery({
    queryKey: computed(() => ['post-changes', 'transfers', toValue(query)]),
    queryFn: ({ signal }) => listTransfers({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

export const useDepartures = (query: MaybeRefOrGetter<DepartureQuery>) =>
  useQuery({
    queryKey: computed(() => ['post-changes', 'departures', toValue(query)]),
    queryFn: ({ signal }) => listDepartures({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

export const useTransfer = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['post-changes', 'transfer', toValue(id)]),
    queryFn: ({ signal }) => getTransfer({ path: { id: toValue(id) }, signal }),
  });

type Person = Pick<CivilServantView, 'id' | 'version'>;

export const useTransferring = () => {
  const onSuccess = useAllStale();
  const ask = ({ person, body, dryRun }: { person: Person; body: TransferRequest; dryRun: boolean }) =>
    transferCivilServant({ path: { id: person.id }, headers: ifMatch(person.version), query: { dryRun }, body });
  return useMutation({
    mutationFn: ask,
    onSuccess: (_, { dryRun }) => (dryRun ? undefined : onSuccess()),
  });
};

export const useDeparting = () =>
  useMutation({
    mutationFn: ({ person, body }: { person: Person; body: DepartureRequest }) =>
      recordDeparture({ path: { id: person.id }, headers: ifMatch(person.version), body }),
    onSuccess: useAllStale(),
  });

export const useReturning = () =>
  useMutation({
    mutationFn: ({ person, body }: { person: Person; body: ReturnRequest }) =>
      returnCivilServant({ path: { id: person.id }, headers: ifMatch(person.version), body }),
    onSuccess: useAllStale(),
  });

export type Cancelled = { kind: 'transfer'; row: TransferView } | { kind: 'departure'; row: DepartureView };

export const useCancelling = () =>
  useMutation({
    mutationFn: async ({ kind, row, reason }: Cancelled & { reason: string }): Promise<void> => {
      const asked = { path: { id: row.id }, headers: ifMatch(row.version), body: { reason } };
      await (kind === 'transfer' ? cancelTransfer(asked) : cancelDeparture(asked));
    },
    onSuccess: useAllStale(),
  });

export const useHandover = () => {
  const onSuccess = useAllStale();
  const give = useMutation({
    mutationFn: ({ row, openItems }: { row: TransferView; openItems: string[] }) =>
      handOverTransfer({ path: { id: row.id }, headers: ifMatch(row.version), body: { openItems } }),
    onSuccess,
  });
  const take = useMutation({
    mutationFn: ({ row, missingPapers, note }: { row: TransferView; missingPapers: string[]; note: string | null }) =>
      receiveTransfer({ path: { id: row.id }, headers: ifMatch(row.version), body: { missingPapers, note } }),
    onSuccess,
  });
  return { give, take };
};
