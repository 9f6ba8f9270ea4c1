import { Upload } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

const title = { vi: 'Nhập từ Excel', en: 'Import from Excel' };

export const feature = defineFeature({
  name: 'imports',
  words: () => import('./locale'),
  routes: [
    {
      path: '/nhap-du-lieu',
      name: 'imports',
      component: () => import('./ImportsPage.vue'),
      meta: { title, operation: 'listImports' },
    },
    {
      path: '/nhap-du-lieu/:id',
      name: 'import',
      component: () => import('./ImportPage.vue'),
      meta: { title: { vi: 'Lượt nhập', en: 'Import' }, operation: 'getImport', parent: 'imports' },
    },
  ],
  navigation: [
    { group: 'records', routeName: 'imports', label: title, icon: Upload, operation: 'uploadImport', order: 5 },
  ],
});
