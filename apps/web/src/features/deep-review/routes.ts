import { DataAnalysis } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'deep-review',
  words: () => import('./locale'),
  routes: [
    {
      path: '/ra-soat-chuyen-sau',
      name: 'deep-review',
      component: () => import('./DeepReviewPage.vue'),
      meta: { title: { vi: 'Rà soát chuyên sâu', en: 'Deep review' }, operation: 'getDeepReview' },
    },
  ],
  navigation: [
    {
      group: 'review',
      routeName: 'deep-review',
      label: { vi: 'Rà soát chuyên sâu', en: 'Deep review' },
      icon: DataAnalysis,
      operation: 'getDeepReview',
      order: 22,
    },
  ],
});
