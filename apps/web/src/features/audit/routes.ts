import { Tickets } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

const title = { vi: 'Nhật ký hệ thống', en: 'Audit log' };

export const feature = defineFeature({
  name: 'audit',
  words: () => import('./locale'),
  routes: [
    {
      path: '/nhat-ky',
      name: 'audit-log',
      component: () => import('./AuditLogPage.vue'),
      meta: { title, operation: 'listAuditEntries' },
    },
  ],
  navigation: [
    {
      group: 'administration',
      routeName: 'audit-log',
      label: title,
      icon: Tickets,
      operation: 'listAuditEntries',
      order: 70,
    },
  ],
});
