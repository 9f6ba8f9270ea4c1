import { TrendCharts } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'downsizing',
  words: () => import('./locale'),
  routes: [
    {
      path: '/tinh-gian',
      name: 'downsizing',
      component: () => import('./DownsizingPage.vue'),
      meta: { title: { vi: 'Tinh giản, lộ trình', en: 'Downsizing, roadmap' }, operation: 'listDownsizingCandidates' },
    },
  ],
  navigation: [
    {
      group: 'placement',
      routeName: 'downsizing',
      label: { vi: 'Tinh giản, lộ trình', en: 'Downsizing, roadmap' },
      icon: TrendCharts,
      operation: 'listDownsizingCandidates',
      order: 2,
    },
  ],
});
