import { Aim } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'standards',
  words: () => import('./locale'),
  routes: [
    {
      path: '/phu-hop',
      name: 'position-fits',
      component: () => import('./FitsPage.vue'),
      meta: { title: { vi: 'Mức độ phù hợp vị trí', en: 'Fit with positions' }, operation: 'listPositionFits' },
    },
    {
      path: '/vi-tri/:id/tieu-chuan/du-thao',
      name: 'standard-draft',
      component: () => import('./StandardDraftPage.vue'),
      meta: {
        title: { vi: 'Dự thảo tiêu chuẩn', en: 'Draft of a standard' },
        parent: 'position',
        operation: 'createStandardDraft',
      },
    },
  ],
  navigation: [
    {
      group: 'review',
      routeName: 'position-fits',
      label: { vi: 'Mức độ phù hợp', en: 'Fit with positions' },
      icon: Aim,
      operation: 'listPositionFits',
      order: 10,
    },
  ],
  recordTabs: [
    {
      name: 'fit',
      label: { vi: 'Phù hợp vị trí', en: 'Fit with the position' },
      operation: 'getPositionFit',
      order: 74,
      component: () => import('./RecordFitTab.vue'),
    },
  ],
  positionTabs: [
    {
      name: 'standards',
      label: { vi: 'Tiêu chuẩn', en: 'Standards' },
      operation: 'listPositionStandards',
      component: () => import('./PositionStandardsTab.vue'),
    },
  ],
});
