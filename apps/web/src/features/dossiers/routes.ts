import { Tickets } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'dossiers',
  words: () => import('./locale'),
  routes: [
    {
      path: '/thu-tuc-hanh-chinh',
      name: 'dossiers',
      component: () => import('./DossiersPage.vue'),
      meta: {
        title: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
        operation: 'listDossierStatistics',
      },
    },
  ],
  navigation: [
    {
      group: 'plans',
      routeName: 'dossiers',
      label: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
      icon: Tickets,
      operation: 'listDossierStatistics',
      order: 40,
    },
  ],
});
