import { defineFeature } from '@/app/feature';

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
      meta: { parent: 'home', title: { vi: 'Đổi mật khẩu', en: 'Change password' } },
    },
  ],
});
