import { Checked, Finished } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'work-items',
  words: () => import('./locale'),
  routes: [
    {
      path: '/cong-viec-cua-toi',
      name: 'own-work',
      component: () => import('./OwnWorkPage.vue'),
      meta: { title: { vi: 'Công việc của tôi', en: 'My work' }, operation: 'listWorkItems' },
    },
    {
      path: '/giao-viec',
      name: 'work-months',
      component: () => import('./WorkMonthPage.vue'),
      meta: { title: { vi: 'Giao việc, kiểm tra', en: 'Assigning and checking' }, operation: 'listWorkMonthPeople' },
    },
    {
      path: '/giao-viec/:personId',
      name: 'person-work',
      component: () => import('./PersonWorkPage.vue'),
      meta: {
        title: { vi: 'Công việc của một người', en: 'Work of a person' },
        operation: 'listWorkMonthPeople',
        parent: 'work-months',
      },
    },
    {
      path: '/cong-viec/:id',
      name: 'work-item',
      component: () => import('./WorkItemPage.vue'),
      meta: { title: { vi: 'Một công việc', en: 'A piece of work' }, operation: 'getWorkItem' },
    },
  ],
  navigation: [
    {
      group: 'mine',
      routeName: 'own-work',
      label: { vi: 'Công việc của tôi', en: 'My work' },
      icon: Finished,
      operation: 'listWorkItems',
      when: ({ account }) => account.civilServantId !== null,
      order: 20,
    },
    {
      group: 'evaluation',
      routeName: 'work-months',
      label: { vi: 'Giao việc, kiểm tra', en: 'Assigning and checking' },
      icon: Checked,
      operation: 'listWorkMonthPeople',
      order: 10,
    },
  ],
});
