import { Switch } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'unit-changes',
  words: () => import('./locale'),
  routes: [
    {
      path: '/thay-doi-don-vi',
      name: 'unit-changes',
      component: () => import('./UnitChangesPage.vue'),
      meta: { title: { vi: 'Thay đổi đơn vị', en: 'Changes of units' }, operation: 'listUnitChanges' },
    },
    {
      path: '/thay-doi-don-vi/moi',
      name: 'unit-change-new',
      component: () => import('./UnitChangeNewPage.vue'),
      meta: {
        title: { vi: 'Lập thay đổi đơn vị', en: 'New change of units' },
        operation: 'previewUnitChange',
        parent: 'unit-changes',
      },
    },
    {
      path: '/don-vi/:id/lich-su',
      name: 'unit-history',
      component: () => import('./UnitHistoryPage.vue'),
      meta: { title: { vi: 'Lịch sử đơn vị', en: 'History of a unit' }, operation: 'getUnitHistory', parent: 'units' },
    },
  ],
  navigation: [
    {
      group: 'administration',
      routeName: 'unit-changes',
      label: { vi: 'Thay đổi đơn vị', en: 'Changes of units' },
      icon: Switch,
      operation: 'listUnitChanges',
      order: 58,
    },
  ],
});
