import { DataLine } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

const title = { vi: 'Kết quả đánh giá', en: 'Evaluation results' };

export const feature = defineFeature({
  name: 'evaluation-results',
  words: () => import('./locale'),
  routes: [
    {
      path: '/ket-qua-danh-gia',
      name: 'evaluation-results',
      component: () => import('./EvaluationResultsPage.vue'),
      meta: { title, operation: 'listUnitEvaluationResults' },
    },
  ],
  navigation: [
    {
      group: 'evaluation',
      routeName: 'evaluation-results',
      label: title,
      icon: DataLine,
      operation: 'listUnitEvaluationResults',
      order: 13,
    },
  ],
});
