import { UserFilled } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'pipeline',
  words: () => import('./locale'),
  routes: [
    {
      path: '/nguon-can-bo',
      name: 'pipeline',
      component: () => import('./PipelinePage.vue'),
      meta: { title: { vi: 'Nguồn cán bộ', en: 'Pipeline' }, operation: 'listPipeline' },
    },
  ],
  navigation: [
    {
      group: 'review',
      routeName: 'pipeline',
      label: { vi: 'Nguồn cán bộ', en: 'Pipeline' },
      icon: UserFilled,
      operation: 'listPipeline',
      order: 30,
    },
  ],
  recordTabs: [
    {
      name: 'planning',
      label: { vi: 'Quy hoạch', en: 'Planning pools' },
      operation: 'listPlanningPoolEntries',
      order: 76,
      component: () => import('./RecordPlanningTab.vue'),
    },
  ],
});
