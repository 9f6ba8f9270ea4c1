import { PieChart } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'structure',
  words: () => import('./locale'),
  routes: [
    {
      path: '/co-cau',
      name: 'structure',
      component: () => import('./StructurePage.vue'),
      meta: { title: { vi: 'Cơ cấu đội ngũ', en: 'Structure of the corps' }, operation: 'getStructure' },
    },
  ],
  navigation: [
    {
      group: 'records',
      routeName: 'structure',
      label: { vi: 'Cơ cấu đội ngũ', en: 'Structure' },
      icon: PieChart,
      operation: 'getStructure',
      order: 0,
    },
  ],
  homeCards: [
    {
      kind: 'figure',
      operation: 'getStructure',
      order: 0,
      component: () => import('./HomeFigures.vue'),
      words: () => import('./home-words'),
    },
  ],
});
