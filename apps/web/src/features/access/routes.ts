import { UserFilled } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

const own = { vi: 'Tài khoản của tôi', en: 'My account' };

export const feature = defineFeature({
  name: 'access',
  words: () => import('./locale'),
  routes: [
    {
      path: '/sign-in',
      name: 'sign-in',
      component: () => import('./SignInPage.vue'),
      meta: { isPublic: true, bare: true, title: { vi: 'Đăng nhập', en: 'Sign in' } },
    },
    {
      path: '/change-password',
      name: 'change-password',
      component: () => import('./ChangePasswordPage.vue'),
      meta: { parent: 'own-account', title: { vi: 'Đổi mật khẩu', en: 'Change password' } },
    },
    {
      path: '/tai-khoan-cua-toi',
      name: 'own-account',
      component: () => import('./OwnAccountPage.vue'),
      meta: { parent: 'home', title: own },
    },
  ],
  accountMenu: [{ routeName: 'own-account', label: own, icon: UserFilled, order: 0 }],
});
