import { CopyDocument } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'record-merges',
  words: () => import('./locale'),
  routes: [
    {
      path: '/trung-lap',
      name: 'duplicate-records',
      component: () => import('./DuplicatesPage.vue'),
      meta: { title: { vi: 'Hồ sơ trùng', en: 'Duplicate records' }, operation: 'listDuplicateRecords' },
    },
    {
      path: '/trung-lap/lan-gop/:id',
      name: 'record-merge',
      component: () => import('./MergePage.vue'),
      meta: {
        title: { vi: 'Một lần gộp hồ sơ', en: 'A merge of records' },
        operation: 'getRecordMerge',
        parent: 'duplicate-records',
      },
    },
    {
      path: '/trung-lap/:id/:otherId',
      name: 'record-comparison',
      component: () => import('./ComparisonPage.vue'),
      meta: {
        title: { vi: 'So sánh hai hồ sơ', en: 'Compare two records' },
        operation: 'compareCivilServants',
        parent: 'duplicate-records',
      },
    },
  ],
  navigation: [
    {
      group: 'records',
      routeName: 'duplicate-records',
      label: { vi: 'Hồ sơ trùng', en: 'Duplicate records' },
      icon: CopyDocument,
      operation: 'mergeCivilServants',
      order: 46,
    },
  ],
});
