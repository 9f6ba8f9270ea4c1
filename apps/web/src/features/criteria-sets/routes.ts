import { List } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'criteria-sets',
  words: () => import('./locale'),
  routes: [
    {
      path: '/danh-gia/bo-tieu-chi',
      name: 'criteria-sets',
      component: () => import('./CriteriaSetsPage.vue'),
      meta: { title: { vi: 'Bộ tiêu chí đánh giá', en: 'Criteria sets' }, operation: 'listCriteriaSets' },
    },
    {
      path: '/danh-gia/bo-tieu-chi/:id',
      name: 'criteria-set',
      component: () => import('./CriteriaSetPage.vue'),
      meta: {
        title: { vi: 'Bộ tiêu chí', en: 'Criteria set' },
        parent: 'criteria-sets',
        operation: 'getCriteriaSet',
      },
    },
    {
      path: '/danh-gia/bo-tieu-chi/:id/sua',
      name: 'criteria-set-edit',
      component: () => import('./CriteriaSetEditPage.vue'),
      meta: {
        title: { vi: 'Sửa dự thảo bộ tiêu chí', en: 'Edit the draft of a criteria set' },
        parent: 'criteria-sets',
        operation: 'replaceCriteriaSet',
      },
    },
  ],
  navigation: [
    {
      group: 'evaluation',
      routeName: 'criteria-sets',
      label: { vi: 'Bộ tiêu chí', en: 'Criteria sets' },
      icon: List,
      operation: 'listCriteriaSets',
      order: 40,
    },
  ],
});
