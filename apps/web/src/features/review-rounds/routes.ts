import { DocumentChecked } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'review-rounds',
  words: () => import('./locale'),
  routes: [
    {
      path: '/ra-soat',
      name: 'review-rounds',
      component: () => import('./RoundsPage.vue'),
      meta: { title: { vi: 'Rà soát đội ngũ', en: 'Review rounds' }, operation: 'listReviewRounds' },
    },
    {
      path: '/ra-soat/phan/:id',
      name: 'review-share',
      component: () => import('./SharePage.vue'),
      meta: {
        title: { vi: 'Rà soát của đơn vị', en: 'Review of a unit' },
        operation: 'getReviewShare',
        parent: 'review-rounds',
      },
    },
    {
      path: '/ra-soat/:id',
      name: 'review-round',
      component: () => import('./RoundPage.vue'),
      meta: {
        title: { vi: 'Đợt rà soát', en: 'Review round' },
        operation: 'getReviewRound',
        parent: 'review-rounds',
      },
    },
  ],
  navigation: [
    {
      group: 'review',
      routeName: 'review-rounds',
      label: { vi: 'Rà soát đội ngũ', en: 'Review rounds' },
      icon: DocumentChecked,
      operation: 'listReviewRounds',
      order: 0,
    },
  ],
  homeCards: [
    {
      kind: 'task',
      operation: 'listOpenReviewShares',
      order: 5,
      component: () => import('./HomeReview.vue'),
      words: () => import('./home-words'),
    },
  ],
});
