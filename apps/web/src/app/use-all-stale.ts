import { useQueryClient } from '@tanstack/vue-query';

/** After a change that nearly every list, figure and record stands on: nothing kept is trusted but who is signed in. */
export const useAllStale = () => {
  const client = useQueryClient();
  return (): Promise<void> => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
};
