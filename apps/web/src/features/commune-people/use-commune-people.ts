import {
  listCommunePeople,
  setCommunePeople,
  type CommunePeopleRequest,
  type CommunePeopleView,
} from '@commune/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { ifMatch } from '@/app/api';

const LIST = ['commune-people'] as const;

export const useCommunePeople = () =>
  useQuery({ queryKey: LIST, queryFn: async ({ signal }) => (await listCommunePeople({ signal })).items });

export const useSettingPeople = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ commune, body }: { commune: CommunePeopleView; body: CommunePeopleRequest }) =>
      setCommunePeople({ path: { id: commune.unitId }, headers: ifMatch(commune.version), body }),
    onSettled: () => client.invalidateQueries({ queryKey: LIST }),
  });
};
