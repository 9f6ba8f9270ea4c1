import { DataAnalysis } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'indicator-cards',
  words: () => import('./locale'),
  routes: [
    {
      path: '/danh-gia/chi-so-xa',
      name: 'indicator-cards',
      component: () => import('./IndicatorCardsPage.vue'),
      meta: {
        title: { vi: 'Chỉ số lãnh đạo xã', en: 'Indicators of commune leaders' },
        operation: 'listIndicatorCards',
      },
    },
    {
      path: '/danh-gia/chi-so-xa/:unitId',
      name: 'indicator-card',
      component: () => import('./IndicatorCardPage.vue'),
      meta: {
        title: { vi: 'Chỉ số của một xã', en: 'Indicators of a commune' },
        parent: 'indicator-cards',
        operation: 'getIndicatorCard',
      },
    },
  ],
  navigation: [
    {
      group: 'evaluation',
      routeName: 'indicator-cards',
      label: { vi: 'Chỉ số lãnh đạo xã', en: 'Indicators of leaders' },
      icon: DataAnalysis,
      operation: 'listIndicatorCards',
      order: 35,
    },
  ],
});
