import { Connection } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

const title = { vi: 'Kết nối hệ thống', en: 'Connected systems' };

export const feature = defineFeature({
  name: 'integration',
  words: () => import('./locale'),
  routes: [
    {
      path: '/ket-noi',
      name: 'api-clients',
      component: () => import('./ClientsPage.vue'),
      meta: { title, operation: 'listApiClients' },
    },
    {
      path: '/ket-noi/:id',
      name: 'api-client',
      component: () => import('./ClientPage.vue'),
      meta: { title: { vi: 'Ứng dụng', en: 'System' }, operation: 'getApiClient', parent: 'api-clients' },
    },
  ],
  navigation: [
    {
      group: 'administration',
      routeName: 'api-clients',
      label: title,
      icon: Connection,
      operation: 'listApiClients',
      order: 70,
    },
  ],
});
