import { Grid, PieChart } from '@element-plus/icons-vue';
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
    {
      path: '/co-cau/bang-cheo',
      name: 'structure-cross-table',
      component: () => import('./CrossTablePage.vue'),
      meta: { title: { vi: 'Bảng chéo', en: 'Cross-table' }, operation: 'getCrossTable', parent: 'structure' },
    },
    {
      path: '/co-cau/so-sanh',
      name: 'structure-comparison',
      component: () => import('./ComparisonPage.vue'),
      meta: {
        title: { vi: 'So sánh hai ngày', en: 'Comparison of two days' },
        operation: 'compareStructure',
        parent: 'structure-cross-table',
      },
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
    {
      group: 'records',
      routeName: 'structure-cross-table',
      label: { vi: 'Bảng chéo', en: 'Cross-table' },
      icon: Grid,
      operation: 'getCrossTable',
      order: 1,
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
