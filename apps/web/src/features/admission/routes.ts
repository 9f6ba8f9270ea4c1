import { Plus } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'admission',
  words: () => import('./locale'),
  routes: [
    {
      path: '/lap-ho-so',
      name: 'civil-servant-new',
      component: () => import('./NewRecordPage.vue'),
      meta: {
        title: { vi: 'Lập hồ sơ mới', en: 'New record' },
        operation: 'createCivilServant',
        parent: 'civil-servants',
      },
    },
  ],
  navigation: [
    {
      group: 'records',
      routeName: 'civil-servant-new',
      label: { vi: 'Lập hồ sơ mới', en: 'New record' },
      icon: Plus,
      operation: 'createCivilServant',
      order: 38,
    },
  ],
});
