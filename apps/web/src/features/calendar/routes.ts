import { Calendar } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'calendar',
  words: () => import('./locale'),
  routes: [
    {
      path: '/lich-lam-viec',
      name: 'calendar',
      component: () => import('./CalendarPage.vue'),
      meta: { title: { vi: 'Lịch làm việc', en: 'Working calendar' }, operation: 'getCalendarYear' },
    },
  ],
  navigation: [
    {
      group: 'administration',
      routeName: 'calendar',
      label: { vi: 'Lịch làm việc', en: 'Working calendar' },
      icon: Calendar,
      operation: 'getCalendarYear',
      order: 61,
    },
  ],
});
