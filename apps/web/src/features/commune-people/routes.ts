import { Place } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'commune-people',
  words: () => import('./locale'),
  routes: [
    {
      path: '/bo-tri/dan-toc',
      name: 'commune-people',
      component: () => import('./CommunePeoplePage.vue'),
      meta: { title: { vi: 'Dân tộc ở xã, phường', en: 'Peoples of communes' }, operation: 'listCommunePeople' },
    },
  ],
  navigation: [
    {
      group: 'placement',
      routeName: 'commune-people',
      label: { vi: 'Dân tộc ở xã, phường', en: 'Peoples of communes' },
      icon: Place,
      operation: 'listCommunePeople',
      order: 40,
    },
  ],
});
