import { createCivilServant, type NewCivilServant } from '@commune/api-client';
import { useMutation, useQueryClient } from '@tanstack/vue-query';

export const useCreation = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCivilServant) => createCivilServant({ body }),
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => ['roster', 'structure'].includes(String(queryKey[0])) }),
  });
};
