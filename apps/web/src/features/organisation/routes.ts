import { Collection, OfficeBuilding, Stamp } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'organisation',
  words: () => import('./locale'),
  routes: [
    {
      path: '/don-vi',
      name: 'units',
      component: () => import('./UnitsPage.vue'),
      meta: { title: { vi: 'Đơn vị', en: 'Units' }, operation: 'listUnits' },
    },
    {
      path: '/vi-tri',
      name: 'positions',
      component: () => import('./PositionsPage.vue'),
      meta: { title: { vi: 'Vị trí việc làm', en: 'Positions' }, operation: 'listJobPositions' },
    },
    {
      path: '/danh-muc',
      name: 'code-lists',
      component: () => import('./CodeListsPage.vue'),
      meta: { title: { vi: 'Danh mục dùng chung', en: 'Code lists' }, operation: 'listCodeLists' },
    },
  ],
  navigation: [
    {
      group: 'records',
      routeName: 'units',
      label: { vi: 'Đơn vị', en: 'Units' },
      icon: OfficeBuilding,
      operation: 'listUnits',
      order: 60,
    },
    {
      group: 'records',
      routeName: 'positions',
      label: { vi: 'Vị trí việc làm', en: 'Positions' },
      icon: Stamp,
      operation: 'listJobPositions',
      order: 61,
    },
    {
      group: 'administration',
      routeName: 'code-lists',
      label: { vi: 'Danh mục dùng chung', en: 'Code lists' },
      icon: Collection,
      operation: 'listCodeLists',
      order: 60,
    },
  ],
});
