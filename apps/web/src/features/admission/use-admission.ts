import { createCivilServant, listUnits, type NewCivilServant } from '@commune/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';

export const useUnits = () =>
  useQuery({
    queryKey: ['organisation', 'units'],
    queryFn: async ({ signal }) => (await listUnits({ signal })).items,
    staleTime: 10 * 60_000,
  });

export const useCreation = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCivilServant) => createCivilServant({ body }),
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => ['roster', 'structure'].includes(String(queryKey[0])) }),
  });
};
