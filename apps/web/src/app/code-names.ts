import { listCodeLists } from '@commune/api-client';
import { useQuery } from '@tanstack/vue-query';

export const useCodeLists = () =>
  useQuery({
    queryKey: ['code-lists'],
    queryFn: async ({ signal }) => (await listCodeLists({ signal })).items,
    staleTime: 60 * 60_000,
  });

/** Names of codes in the words of the server's lists; a code without a name stands for itself. */
export const useCodeNames = () => {
  const { data } = useCodeLists();
  const entriesOf = (list: string) => data.value?.find((candidate) => candidate.list === list)?.entries ?? [];
  return {
    entriesOf,
    nameOf: (list: string, code: string): string => entriesOf(list).find((entry) => entry.code === code)?.name ?? code,
  };
};
