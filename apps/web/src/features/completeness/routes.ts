import { DataLine } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'completeness',
  words: () => import('./locale'),
  routes: [
    {
      path: '/so-hoa-ho-so',
      name: 'completeness',
      component: () => import('./CompletenessPage.vue'),
      meta: { title: { vi: 'Số hóa hồ sơ', en: 'Completeness of records' }, operation: 'getCompleteness' },
    },
    {
      path: '/so-hoa-ho-so/con-thieu',
      name: 'incomplete-records',
      component: () => import('./IncompleteRecordsPage.vue'),
      meta: {
        title: { vi: 'Hồ sơ còn thiếu', en: 'Incomplete records' },
        operation: 'listIncompleteRecords',
        parent: 'completeness',
      },
    },
  ],
  navigation: [
    {
      group: 'records',
      routeName: 'completeness',
      label: { vi: 'Số hóa hồ sơ', en: 'Completeness' },
      icon: DataLine,
      operation: 'getCompleteness',
      order: 6,
    },
  ],
  recordTabs: [
    {
      name: 'completeness',
      label: { vi: 'Còn thiếu', en: 'Missing' },
      operation: 'getRecordCompleteness',
      order: 75,
      component: () => import('./RecordCompletenessTab.vue'),
    },
  ],
});
