import { listCodeLists } from '@commune/api-client';
import { useQuery } from '@tanstack/vue-query';
import { todayInVietnam } from '@/ui/format';

export const useCodeLists = () =>
  useQuery({
    queryKey: ['code-lists'],
    queryFn: async ({ signal }) => (await listCodeLists({ signal })).items,
    staleTime: 60 * 60_000,
  });

/** Names of codes in the words of the server's lists; a code without a name stands for itself. */
export const useCodeNames = () => {
  const { data } = useCodeLists();
  const allOf = (list: string) => data.value?.find((candidate) => candidate.list === list)?.entries ?? [];
  return {
    /** What may be chosen today. */
    entriesOf: (list: string) =>
      allOf(list).filter(({ effectiveTo }) => effectiveTo === null || effectiveTo >= todayInVietnam()),
    /** Codes whose time is over keep their names: records have them still. */
    nameOf: (list: string, code: string): string => allOf(list).find((entry) => entry.code === code)?.name ?? code,
  };
};
