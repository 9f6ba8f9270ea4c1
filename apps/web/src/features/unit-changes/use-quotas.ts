import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { listStaffingQuotas, setStaffingQuota, type QuotaRequest } from '@commune/api-client';
import { computed, type Ref } from 'vue';
import { unitsQuery } from '@/app/use-units';

const keyOf = (unitId: string) => ['unit-changes', 'quotas', unitId] as const;

export const useQuotas = (unitId: Ref<string>) =>
  useQuery({
    queryKey: computed(() => keyOf(unitId.value)),
    queryFn: ({ signal }) => listStaffingQuotas({ path: { id: unitId.value }, signal }),
    retry: false,
  });

export const useQuotaSetting = (unitId: Ref<string>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: QuotaRequest) => setStaffingQuota({ path: { id: unitId.value }, body }),
    onSuccess: (list) => {
      client.setQueryData(keyOf(unitId.value), list);
      return Promise.all(
        [unitsQuery.queryKey, ['organisation']].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
  });
};
