import { DocumentChecked, Medal, OfficeBuilding, QuestionFilled } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'ratings',
  words: () => import('./locale'),
  routes: [
    {
      path: '/xep-loai-cua-toi',
      name: 'own-ratings',
      component: () => import('./OwnRatingsPage.vue'),
      meta: { title: { vi: 'Xếp loại của tôi', en: 'My ratings' }, operation: 'listRatingsOfPerson' },
    },
    {
      path: '/xep-loai',
      name: 'rating-rounds',
      component: () => import('./RoundsPage.vue'),
      meta: { title: { vi: 'Xếp loại hằng năm', en: 'Rating of the year' }, operation: 'listRatingRounds' },
    },
    {
      path: '/xep-loai/to-chuc',
      name: 'organisation-ratings',
      component: () => import('./OrganisationsPage.vue'),
      meta: {
        title: { vi: 'Xếp loại tổ chức', en: 'Rating of organisations' },
        operation: 'listOrganisationRatings',
        parent: 'rating-rounds',
      },
    },
    {
      path: '/xep-loai/kien-nghi',
      name: 'rating-requests',
      component: () => import('./RequestsPage.vue'),
      meta: {
        title: { vi: 'Kiến nghị về xếp loại', en: 'Requests for review' },
        operation: 'listRatingReviewRequests',
        parent: 'rating-rounds',
      },
    },
    {
      path: '/xep-loai/:id',
      name: 'rating-round',
      component: () => import('./RoundPage.vue'),
      meta: {
        title: { vi: 'Đợt xếp loại', en: 'A round of rating' },
        operation: 'getRatingRound',
        parent: 'rating-rounds',
      },
    },
    {
      path: '/phieu-xep-loai/:id',
      name: 'rating',
      component: () => import('./RatingPage.vue'),
      meta: { title: { vi: 'Phiếu xếp loại', en: 'Rating form' }, operation: 'getRating' },
    },
  ],
  navigation: [
    {
      group: 'mine',
      routeName: 'own-ratings',
      label: { vi: 'Xếp loại của tôi', en: 'My ratings' },
      icon: Medal,
      operation: 'listRatingsOfPerson',
      when: ({ account }) => account.civilServantId !== null,
      order: 22,
    },
    {
      group: 'evaluation',
      routeName: 'rating-rounds',
      label: { vi: 'Xếp loại hằng năm', en: 'Rating of the year' },
      icon: DocumentChecked,
      operation: 'listRatingRounds',
      order: 13,
    },
    {
      group: 'evaluation',
      routeName: 'organisation-ratings',
      label: { vi: 'Xếp loại tổ chức', en: 'Organisations' },
      icon: OfficeBuilding,
      operation: 'listOrganisationRatings',
      order: 14,
    },
    {
      group: 'evaluation',
      routeName: 'rating-requests',
      label: { vi: 'Kiến nghị về xếp loại', en: 'Requests for review' },
      icon: QuestionFilled,
      operation: 'listRatingReviewRequests',
      order: 15,
    },
  ],
});
