import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import {
  changeSetting,
  getSetting,
  listSettings,
  withdrawSettingValue,
  type SettingChangeRequest,
  type SettingDetail,
} from '@commune/api-client';
import { computed, type Ref } from 'vue';

const LIST = ['settings', 'list'] as const;
const detailOf = (key: string) => ['settings', 'detail', key] as const;

export const useSettings = () =>
  useQuery({ queryKey: LIST, queryFn: async ({ signal }) => (await listSettings({ signal })).items });

export const useSettingDetail = (key: Ref<string>) =>
  useQuery({
    queryKey: computed(() => detailOf(key.value)),
    queryFn: ({ signal }) => getSetting({ path: { key: key.value }, signal }),
  });

const useTakeOver = () => {
  const client = useQueryClient();
  return (detail: SettingDetail): Promise<void> => {
    client.setQueryData(detailOf(detail.setting.key), detail);
    return client.invalidateQueries({ queryKey: LIST });
  };
};

export const useSettingChange = () =>
  useMutation({
    mutationFn: ({ key, body }: { key: string; body: SettingChangeRequest }) => changeSetting({ path: { key }, body }),
    onSuccess: useTakeOver(),
  });

export const useSettingWithdrawal = () =>
  useMutation({
    mutationFn: ({ key, id, reason }: { key: string; id: string; reason: string }) =>
      withdrawSettingValue({ path: { key, id }, body: { reason } }),
    onSuccess: useTakeOver(),
  });
