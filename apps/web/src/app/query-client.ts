import { QueryClient } from '@tanstack/vue-query';
import { ApiProblem } from './problem';

/** Only a network or a server that failed is asked again; a refusal stays a refusal. */
const mayRetry = (count: number, error: unknown): boolean =>
  count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, gcTime: 30 * 60_000, retry: mayRetry, networkMode: 'offlineFirst' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
