import { Timer } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

const title = { vi: 'Việc đang chạy', en: 'Running work' };

export const feature = defineFeature({
  name: 'jobs',
  words: () => import('./locale'),
  routes: [
    {
      path: '/viec-dang-chay',
      name: 'jobs',
      component: () => import('./JobsPage.vue'),
      meta: { title, operation: 'listJobs' },
    },
  ],
  navigation: [{ group: 'mine', routeName: 'jobs', label: title, icon: Timer, operation: 'listJobs', order: 30 }],
  topBar: [{ operation: 'listJobs', order: 10, component: () => import('./RunningJobs.vue') }],
});
