import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'position-catalogue',
  words: () => import('./locale'),
  routes: [
    {
      path: '/vi-tri/moi',
      name: 'position-new',
      component: () => import('./PositionNewPage.vue'),
      meta: {
        title: { vi: 'Lập vị trí việc làm', en: 'New position' },
        parent: 'positions',
        operation: 'createJobPosition',
      },
    },
    {
      path: '/vi-tri/:id',
      name: 'position',
      component: () => import('./PositionPage.vue'),
      meta: {
        title: { vi: 'Một vị trí', en: 'Position' },
        parent: 'positions',
        operation: 'getJobPosition',
      },
    },
    {
      path: '/vi-tri/:id/sua',
      name: 'position-edit',
      component: () => import('./PositionEditPage.vue'),
      meta: {
        title: { vi: 'Sửa vị trí việc làm', en: 'Change position' },
        parent: 'position',
        operation: 'updateJobPosition',
      },
    },
  ],
});
