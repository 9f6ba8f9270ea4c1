import { Upload } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'result-packages',
  words: () => import('./locale'),
  routes: [
    {
      path: '/goi-ket-qua',
      name: 'result-packages',
      component: () => import('./ResultPackagesPage.vue'),
      meta: {
        title: { vi: 'Gửi kết quả về cơ sở dữ liệu quốc gia', en: 'Results for the national database' },
        operation: 'listWaitingResults',
      },
    },
  ],
  navigation: [
    {
      group: 'evaluation',
      routeName: 'result-packages',
      label: { vi: 'Gửi kết quả về CSDLQG', en: 'National database' },
      icon: Upload,
      operation: 'listWaitingResults',
      order: 40,
    },
  ],
});
