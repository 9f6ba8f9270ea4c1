import { ChatLineSquare } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'surveys',
  words: () => import('./locale'),
  routes: [
    {
      path: '/khao-sat',
      name: 'surveys',
      component: () => import('./SurveysPage.vue'),
      meta: { title: { vi: 'Khảo sát sự hài lòng', en: 'Satisfaction surveys' }, operation: 'listSurveys' },
    },
    {
      path: '/khao-sat/:id',
      name: 'survey',
      component: () => import('./SurveyPage.vue'),
      meta: { title: { vi: 'Một đợt khảo sát', en: 'A survey' }, parent: 'surveys', operation: 'getSurvey' },
    },
    {
      path: '/y-kien/:code',
      name: 'public-survey',
      component: () => import('./PublicSurveyPage.vue'),
      meta: { isPublic: true, bare: true, title: { vi: 'Ý kiến của người dân', en: 'Your opinion' } },
    },
  ],
  navigation: [
    {
      group: 'plans',
      routeName: 'surveys',
      label: { vi: 'Khảo sát sự hài lòng', en: 'Satisfaction surveys' },
      icon: ChatLineSquare,
      operation: 'listSurveys',
      order: 50,
    },
  ],
});
