import { Operation } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'settings',
  words: () => import('./locale'),
  routes: [
    {
      path: '/tham-so',
      name: 'settings',
      component: () => import('./SettingsPage.vue'),
      meta: { title: { vi: 'Tham số', en: 'Settings' }, operation: 'listSettings' },
    },
  ],
  navigation: [
    {
      group: 'administration',
      routeName: 'settings',
      label: { vi: 'Tham số', en: 'Settings' },
      icon: Operation,
      operation: 'listSettings',
      order: 62,
    },
  ],
});
