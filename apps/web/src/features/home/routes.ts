import { HomeFilled } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'home',
  words: () => import('./locale'),
  routes: [
    {
      path: '/',
      name: 'home',
      component: () => import('./HomePage.vue'),
      meta: { title: { vi: 'Việc của tôi', en: 'My work' } },
    },
  ],
  navigation: [
    { group: 'mine', routeName: 'home', label: { vi: 'Việc của tôi', en: 'My work' }, icon: HomeFilled, order: 0 },
  ],
});
