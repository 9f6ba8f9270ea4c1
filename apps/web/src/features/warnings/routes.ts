import { Warning } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

const title = { vi: 'Cảnh báo sớm', en: 'Early warnings' };

export const feature = defineFeature({
  name: 'warnings',
  words: () => import('./locale'),
  routes: [
    {
      path: '/canh-bao',
      name: 'warnings',
      component: () => import('./WarningsPage.vue'),
      meta: { title, operation: 'listEarlyWarnings', parent: 'home' },
    },
  ],
  navigation: [
    { group: 'mine', routeName: 'warnings', label: title, icon: Warning, operation: 'listEarlyWarnings', order: 5 },
  ],
  homeCards: [
    {
      kind: 'task',
      operation: 'countEarlyWarnings',
      order: 10,
      component: () => import('./WarningsCard.vue'),
      words: () => import('./home-words'),
    },
  ],
  topBar: [
    {
      operation: 'countEarlyWarnings',
      order: 20,
      component: () => import('./WarningCount.vue'),
      words: () => import('./home-words'),
    },
  ],
  recordTabs: [
    {
      name: 'canh-bao',
      label: { vi: 'Cảnh báo', en: 'Warnings' },
      operation: 'listEarlyWarnings',
      order: 75,
      component: () => import('./PersonWarnings.vue'),
    },
  ],
});
