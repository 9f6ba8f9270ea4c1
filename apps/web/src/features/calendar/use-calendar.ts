import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import {
  beginCalendarYear,
  getCalendarYear,
  proposeCalendarYear,
  removeCalendarDay,
  setCalendarDay,
  type CalendarDayRequest,
  type CalendarYear,
  type CalendarYearRequest,
} from '@commune/api-client';
import { computed, type Ref } from 'vue';

const keyOf = (year: number) => ['calendar', year] as const;

export const useCalendarYear = (year: Ref<number>) =>
  useQuery({
    queryKey: computed(() => keyOf(year.value)),
    queryFn: ({ signal }) => getCalendarYear({ query: { year: year.value }, signal }),
  });

const useTakeOver = () => {
  const client = useQueryClient();
  return (calendar: CalendarYear): void => {
    client.setQueryData(keyOf(calendar.year), calendar);
  };
};

export const useDaySetting = () =>
  useMutation({
    mutationFn: ({ day, body }: { day: string; body: CalendarDayRequest }) => setCalendarDay({ path: { day }, body }),
    onSuccess: useTakeOver(),
  });

export const useDayRemoval = () =>
  useMutation({
    mutationFn: ({ day, reason }: { day: string; reason: string }) =>
      removeCalendarDay({ path: { day }, body: { reason } }),
    onSuccess: useTakeOver(),
  });

export const useYearProposal = (year: number) =>
  useQuery({
    queryKey: ['calendar', year, 'proposal'],
    queryFn: ({ signal }) => proposeCalendarYear({ query: { year }, signal }),
  });

export const useYearBeginning = () =>
  useMutation({
    mutationFn: (body: CalendarYearRequest) => beginCalendarYear({ body }),
    onSuccess: useTakeOver(),
  });
