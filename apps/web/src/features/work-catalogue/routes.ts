import { Tickets } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'work-catalogue',
  words: () => import('./locale'),
  routes: [
    {
      path: '/danh-muc-cong-viec',
      name: 'work-catalogue',
      component: () => import('./WorkCataloguePage.vue'),
      meta: { title: { vi: 'Danh mục công việc', en: 'Work catalogue' }, operation: 'listWorkCatalogueEntries' },
    },
  ],
  navigation: [
    {
      group: 'evaluation',
      routeName: 'work-catalogue',
      label: { vi: 'Danh mục công việc', en: 'Work catalogue' },
      icon: Tickets,
      operation: 'listWorkCatalogueEntries',
      order: 40,
    },
  ],
});
