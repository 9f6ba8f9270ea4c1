import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'required-posts',
  words: () => import('./locale'),
  routes: [
    {
      path: '/don-vi/:id/vi-tri-can-co',
      name: 'required-posts',
      component: () => import('./RequiredPostsPage.vue'),
      meta: {
        title: { vi: 'Biên chế và vị trí cần có', en: 'Quota and required posts' },
        parent: 'units',
        operation: 'listRequiredPosts',
      },
    },
  ],
});
