import { Avatar } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

const list = { vi: 'Tài khoản', en: 'Accounts' };

export const feature = defineFeature({
  name: 'accounts',
  words: () => import('./locale'),
  routes: [
    {
      path: '/tai-khoan',
      name: 'accounts',
      component: () => import('./AccountsPage.vue'),
      meta: { title: list, operation: 'listAccounts' },
    },
    {
      path: '/tai-khoan/lap-tu-ho-so',
      name: 'account-batch',
      component: () => import('./AccountBatchPage.vue'),
      meta: {
        title: { vi: 'Lập tài khoản từ hồ sơ', en: 'Accounts from records' },
        parent: 'accounts',
        operation: 'createAccountBatch',
      },
    },
    {
      path: '/tai-khoan/:id',
      name: 'account',
      component: () => import('./AccountPage.vue'),
      meta: { title: { vi: 'Tài khoản', en: 'Account' }, parent: 'accounts', operation: 'getAccount' },
    },
  ],
  navigation: [
    {
      group: 'administration',
      routeName: 'accounts',
      label: list,
      icon: Avatar,
      operation: 'listAccounts',
      order: 0,
    },
  ],
});
