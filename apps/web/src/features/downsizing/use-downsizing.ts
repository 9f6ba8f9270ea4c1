import {
  exportDownsizingCandidates,
  exportDownsizingRoadmap,
  getDownsizingRoadmap,
  listDownsizingCandidates,
  type Bloc,
  type DownsizingGround,
} from '@commune/api-client';
import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { useDownload } from '@/app/use-download';
import { todayInVietnam } from '@/ui/format';

export const groundCodes = [
  'rated-unsatisfactory',
  'fit-group-5',
  'surplus-post',
  'disciplined',
] as const satisfies readonly DownsizingGround[];

export const blocOf = (text: string): Bloc | undefined =>
  text === 'party' || text === 'government' ? text : undefined;

type CandidateQuery = NonNullable<NonNullable<Parameters<typeof listDownsizingCandidates>[0]>['query']>;
type RoadmapQuery = NonNullable<NonNullable<Parameters<typeof getDownsizingRoadmap>[0]>['query']>;

export const useCandidates = (query: MaybeRefOrGetter<CandidateQuery>) =>
  useQuery({
    queryKey: computed(() => ['downsizing', 'candidates', toValue(query)]),
    queryFn: ({ signal }) => listDownsizingCandidates({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

export const useRoadmap = (query: MaybeRefOrGetter<RoadmapQuery>) =>
  useQuery({
    queryKey: computed(() => ['downsizing', 'roadmap', toValue(query)]),
    queryFn: ({ signal }) => getDownsizingRoadmap({ query: toValue(query), signal }),
    placeholderData: keepPreviousData,
  });

export const useCandidatesExport = (query: MaybeRefOrGetter<CandidateQuery>) => {
  const { isBusy, download } = useDownload();
  const exportShown = (): Promise<void> =>
    download(
      () => exportDownsizingCandidates({ query: toValue(query), parseAs: 'blob' }),
      `xem-xet-tinh-gian-${todayInVietnam()}.xlsx`,
    );
  return { isBusy, exportShown };
};

export const useRoadmapExport = (query: MaybeRefOrGetter<RoadmapQuery>) => {
  const { isBusy, download } = useDownload();
  const exportShown = (): Promise<void> =>
    download(
      () => exportDownsizingRoadmap({ query: toValue(query), parseAs: 'blob' }),
      `lo-trinh-bien-che-${todayInVietnam()}.xlsx`,
    );
  return { isBusy, exportShown };
};
