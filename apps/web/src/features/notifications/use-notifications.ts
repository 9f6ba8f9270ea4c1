import {
  chooseNotifications,
  confirmNotificationAddress,
  countUnreadNotifications,
  dropNotificationAddress,
  getNotificationSettings,
  listFailedMails,
  listNotifications,
  readAllNotifications,
  readNotification,
  resendFailedMail,
  setNotificationAddress,
  unreadNotification,
  type NotificationChoice,
  type NotificationSettings,
} from '@commune/api-client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';

const LOOK_MS = 60_000;
const keys = {
  all: ['notifications'] as const,
  unread: ['notifications', 'unread'] as const,
  list: ['notifications', 'list'] as const,
  settings: ['notification-settings'] as const,
  failed: ['failed-mails'] as const,
};

export const useUnreadCount = () =>
  useQuery({ queryKey: keys.unread, queryFn: () => countUnreadNotifications(), refetchInterval: LOOK_MS });

export const useNotificationList = (asked: Ref<{ unreadOnly: boolean; page: number; pageSize: number }>) =>
  useQuery({
    queryKey: computed(() => [...keys.list, asked.value]),
    queryFn: () => listNotifications({ query: asked.value }),
    placeholderData: keepPreviousData,
  });

/** Marking changes the list and the bell alike. */
export const useMarking = () => {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: keys.all });
  const mark = useMutation({
    mutationFn: ({ id, isRead }: { id: string; isRead: boolean }) =>
      isRead ? readNotification({ path: { id } }) : unreadNotification({ path: { id } }),
    onSettled,
  });
  const markAll = useMutation({ mutationFn: () => readAllNotifications(), onSettled });
  return { mark, markAll };
};

export const useNotificationSettings = () =>
  useQuery({ queryKey: keys.settings, queryFn: () => getNotificationSettings() });

export const useSettingChanges = () => {
  const client = useQueryClient();
  const keep = (settings: NotificationSettings): void => {
    client.setQueryData(keys.settings, settings);
  };
  return {
    choose: useMutation({
      mutationFn: (kind: NotificationChoice) => chooseNotifications({ body: { kinds: [kind] } }),
      onSuccess: (settings) => {
        keep(settings);
        return client.invalidateQueries({ queryKey: keys.all });
      },
    }),
    setAddress: useMutation({
      mutationFn: (address: string) => setNotificationAddress({ body: { address } }),
      onSuccess: keep,
    }),
    confirm: useMutation({
      mutationFn: (code: string) => confirmNotificationAddress({ body: { code } }),
      onSuccess: keep,
    }),
    drop: useMutation({
      mutationFn: () => dropNotificationAddress(),
      onSuccess: () => client.invalidateQueries({ queryKey: keys.settings }),
    }),
  };
};

export const useFailedMails = () => {
  const client = useQueryClient();
  const list = useQuery({ queryKey: keys.failed, queryFn: () => listFailedMails() });
  const resend = useMutation({
    mutationFn: (id: string) => resendFailedMail({ path: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.failed }),
  });
  return { list, resend };
};
