import { Switch } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

const changing = ['transferCivilServant', 'recordDeparture', 'returnCivilServant'];

export const feature = defineFeature({
  name: 'post-changes',
  words: () => import('./locale'),
  routes: [
    {
      path: '/dieu-dong',
      name: 'transfers',
      component: () => import('./TransfersPage.vue'),
      meta: { title: { vi: 'Điều động, nghỉ', en: 'Transfers and departures' }, operation: 'listTransfers' },
    },
    {
      path: '/dieu-dong/:id',
      name: 'transfer',
      component: () => import('./TransferPage.vue'),
      meta: {
        title: { vi: 'Bàn giao hồ sơ', en: 'Handover of a record' },
        operation: 'getTransfer',
        parent: 'transfers',
      },
    },
  ],
  navigation: [
    {
      group: 'records',
      routeName: 'transfers',
      label: { vi: 'Điều động, nghỉ', en: 'Transfers and departures' },
      icon: Switch,
      operation: 'transferCivilServant',
      order: 40,
    },
  ],
  recordTabs: [
    {
      name: 'post-changes',
      label: { vi: 'Điều động, nghỉ', en: 'Transfers, leaving' },
      operation: 'listTransfers',
      when: ({ formerUntil, allowedActions }) =>
        formerUntil !== null || allowedActions.some((action) => changing.includes(action)),
      order: 60,
      component: () => import('./components/PersonPostChanges.vue'),
    },
  ],
});
