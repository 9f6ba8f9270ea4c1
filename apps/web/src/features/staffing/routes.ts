import { Grid, Tickets } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'staffing',
  words: () => import('./locale'),
  routes: [
    {
      path: '/thua-thieu',
      name: 'staffing',
      component: () => import('./StaffingPage.vue'),
      meta: { title: { vi: 'Thừa, thiếu nhân sự', en: 'Surplus and shortage' }, operation: 'getStaffing' },
    },
    {
      path: '/thua-thieu/danh-sach',
      name: 'staffing-list',
      component: () => import('./StaffingListPage.vue'),
      meta: {
        title: { vi: 'Vị trí thừa, thiếu', en: 'Posts short and in surplus' },
        operation: 'listStaffingPosts',
        parent: 'staffing',
      },
    },
  ],
  navigation: [
    {
      group: 'review',
      routeName: 'staffing',
      label: { vi: 'Thừa, thiếu nhân sự', en: 'Surplus and shortage' },
      icon: Grid,
      operation: 'getStaffing',
      order: 20,
    },
    {
      group: 'review',
      routeName: 'staffing-list',
      label: { vi: 'Vị trí thừa, thiếu', en: 'Posts short, in surplus' },
      icon: Tickets,
      operation: 'listStaffingPosts',
      order: 21,
    },
  ],
});
