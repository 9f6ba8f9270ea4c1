import { Bell, Message } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

const title = { vi: 'Thông báo', en: 'Notifications' };
const failedTitle = { vi: 'Thư chưa gửi được', en: 'Mails not sent' };

export const feature = defineFeature({
  name: 'notifications',
  words: () => import('./locale'),
  routes: [
    {
      path: '/thong-bao',
      name: 'notifications',
      component: () => import('./NotificationsPage.vue'),
      meta: { title, operation: 'listNotifications' },
    },
    {
      path: '/thong-bao/tuy-chon',
      name: 'notification-settings',
      component: () => import('./NotificationSettingsPage.vue'),
      meta: {
        title: { vi: 'Cách nhận thông báo', en: 'How to be notified' },
        operation: 'getNotificationSettings',
        parent: 'notifications',
      },
    },
    {
      path: '/thu-chua-gui',
      name: 'failed-mails',
      component: () => import('./FailedMailsPage.vue'),
      meta: { title: failedTitle, operation: 'listFailedMails' },
    },
  ],
  navigation: [
    { group: 'mine', routeName: 'notifications', label: title, icon: Bell, operation: 'listNotifications', order: 20 },
    {
      group: 'administration',
      routeName: 'failed-mails',
      label: failedTitle,
      icon: Message,
      operation: 'listFailedMails',
      order: 80,
    },
  ],
  topBar: [{ operation: 'countUnreadNotifications', order: 20, component: () => import('./NotificationBell.vue') }],
});
