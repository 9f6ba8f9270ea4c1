import {
  acceptWorkItem,
  assignWork,
  cancelWorkItem,
  checkWorkItem,
  completeWorkItem,
  decideObjectiveCause,
  extendWorkItem,
  getWorkItem,
  getWorkItemHistory,
  getWorkMonth,
  handOverWorkItem,
  listWorkCatalogueEntries,
  listWorkItems,
  listWorkMonthPeople,
  proposeOwnWork,
  refuseWorkItem,
  requestObjectiveCause,
  type WorkCatalogueEntryView,
  type WorkItemDetail,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { ifMatch } from '@/app/api';

type ItemsQuery = NonNullable<NonNullable<Parameters<typeof listWorkItems>[0]>['query']>;
type PeopleQuery = NonNullable<NonNullable<Parameters<typeof listWorkMonthPeople>[0]>['query']>;

const MOST_ON_A_PAGE = 100;
const SELDOM = 10 * 60_000;

export const useWorkItems = (query: MaybeRefOrGetter<ItemsQuery>) =>
  useQuery({
    queryKey: computed(() => ['work-items', 'list', toValue(query)]),
    queryFn: ({ signal }) => listWorkItems({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

export const useWorkMonth = (personId: MaybeRefOrGetter<string>, month: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['work-items', 'month', toValue(personId), toValue(month)]),
    queryFn: ({ signal }) =>
      getWorkMonth({ path: { id: toValue(personId) }, query: { month: toValue(month) }, signal }),
    placeholderData: keepPreviousData,
  });

export const useWorkPeople = (query: MaybeRefOrGetter<PeopleQuery>, enabled: MaybeRefOrGetter<boolean> = true) =>
  useQuery({
    queryKey: computed(() => ['work-items', 'people', toValue(query)]),
    queryFn: ({ signal }) => listWorkMonthPeople({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
    enabled: computed(() => toValue(enabled)),
  });

/** The whole catalogue of today, page after page. */
export const useWorkCatalogue = () =>
  useQuery({
    queryKey: ['work-items', 'catalogue'],
    queryFn: async ({ signal }) => {
      const entries: WorkCatalogueEntryView[] = [];
      for (let page = 1; ; page += 1) {
        const { items, total } = await listWorkCatalogueEntries({ query: { page, pageSize: MOST_ON_A_PAGE }, signal });
        entries.push(...items);
        if (items.length === 0 || entries.length >= total) return entries;
      }
    },
    staleTime: SELDOM,
  });

export const useWorkItem = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['work-items', 'one', toValue(id)]),
    queryFn: ({ signal }) => getWorkItem({ path: { id: toValue(id) }, signal }),
  });

export const useWorkHistory = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['work-items', 'history', toValue(id)]),
    queryFn: async ({ signal }) => (await getWorkItemHistory({ path: { id: toValue(id) }, signal })).items,
  });

const useRenewing = () => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['work-items'] });
};

export const useAssignment = () =>
  useMutation({
    mutationFn: (body: Parameters<typeof assignWork>[0]['body']) => assignWork({ body }),
    onSuccess: useRenewing(),
  });

export const useOwnProposal = (personId: MaybeRefOrGetter<string>) =>
  useMutation({
    mutationFn: (body: Parameters<typeof proposeOwnWork>[0]['body']) =>
      proposeOwnWork({ path: { id: toValue(personId) }, body }),
    onSuccess: useRenewing(),
  });

/** What the dialog of a step has asked; each step takes what it needs of it. */
export interface StepGiven {
  reason: string;
  quantity: number;
  day: string;
  note: string | null;
  result: 'passed' | 'minor_fault' | 'major_fault';
  personId: string;
}

type Send = (item: WorkItemDetail, given: StepGiven) => Promise<WorkItemDetail>;
const at = ({ id, version }: WorkItemDetail) => ({ path: { id }, headers: ifMatch(version) });

const steps: Readonly<Record<string, Send>> = {
  acceptWorkItem: (item) => acceptWorkItem(at(item)),
  refuseWorkItem: (item, { reason }) => refuseWorkItem({ ...at(item), body: { reason } }),
  cancelWorkItem: (item, { reason }) => cancelWorkItem({ ...at(item), body: { reason } }),
  completeWorkItem: (item, { quantity, day, note }) =>
    completeWorkItem({ ...at(item), body: { completedQuantity: quantity, completedOn: day, note } }),
  checkWorkItem: (item, { result, note }) => checkWorkItem({ ...at(item), body: { result, note } }),
  extendWorkItem: (item, { day, reason }) => extendWorkItem({ ...at(item), body: { deadline: day, reason } }),
  handOverWorkItem: (item, { personId, quantity, day, reason }) =>
    handOverWorkItem({ ...at(item), body: { civilServantId: personId, quantity, deadline: day, reason } }),
};
export const knownSteps = Object.keys(steps);

export const useWorkStep = () => {
  const renew = useRenewing();
  return useMutation({
    mutationFn: ({ step, item, given }: { step: string; item: WorkItemDetail; given: StepGiven }) => {
      const send = steps[step];
      return send ? send(item, given) : Promise.reject(new Error(`No such step: ${step}`));
    },
    // After a refusal too: what somebody else has done is then shown.
    onSettled: () => renew(),
  });
};

export const useCauseStep = () => {
  const renew = useRenewing();
  return useMutation({
    mutationFn: ({ id, version, ...said }: { id: string; version: number; text: string; confirmed?: boolean }) => {
      const where = { path: { id }, headers: ifMatch(version) };
      return said.confirmed === undefined
        ? requestObjectiveCause({ ...where, body: { cause: said.text } })
        : decideObjectiveCause({ ...where, body: { confirmed: said.confirmed, reason: said.text } });
    },
    onSettled: () => renew(),
  });
};
