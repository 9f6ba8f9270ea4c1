import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteLocationRaw } from 'vue-router';
import { onSignedOut } from './api';
import { features, loadWords } from './features';
import { i18n, inLanguage } from './i18n';
import { currentSession, ensureSession, forgetSession, type Session } from './session';

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...features.flatMap((feature) => feature.routes),
    {
      path: '/unreachable',
      name: 'unreachable',
      component: () => import('./UnreachablePage.vue'),
      meta: { isPublic: true, bare: true, title: { vi: 'Chưa kết nối được máy chủ', en: 'Server not reached' } },
    },
    {
      path: '/:rest(.*)*',
      name: 'not-found',
      component: () => import('./NotFoundPage.vue'),
      meta: { title: { vi: 'Không tìm thấy trang', en: 'Page not found' } },
    },
  ],
  // A change of sort or filter replaces the address and brings the saved position of the first visit with it: stay.
  scrollBehavior: (to, from, saved) => (to.path === from.path ? false : (saved ?? { top: 0 })),
});

/** Only a path of our own: `//elsewhere` and `https:` would lead away after signing in. */
export const safeReturnTo = (value: unknown): string =>
  typeof value === 'string' && /^\/(?![/\\])/u.test(value) ? value : '/';

/** What must be done before anything else, and where. */
const stepRoutes = { second_factor: 'sign-in', password: 'change-password', enrolment: 'own-account' } as const;

const forSignedIn = (to: RouteLocationNormalized, session: Session): true | RouteLocationRaw => {
  if (session.nextStep) {
    const name = stepRoutes[session.nextStep];
    return to.name === name ? true : { name, query: name === 'sign-in' ? { returnTo: to.fullPath } : {} };
  }
  return to.name === 'sign-in' ? safeReturnTo(to.query.returnTo) : true;
};

const forNobody = (to: RouteLocationNormalized): true | RouteLocationRaw =>
  to.meta.isPublic ? true : { name: 'sign-in', query: to.fullPath === '/' ? {} : { returnTo: to.fullPath } };

router.beforeEach(async (to) => {
  if (to.name === 'unreachable') return true;
  try {
    const [session] = await Promise.all([ensureSession(), loadWords(to.meta.feature)]);
    return session ? forSignedIn(to, session) : forNobody(to);
  } catch {
    // Pages already opened can go on from the cache; the first one has nothing to show.
    return currentSession() ? true : { name: 'unreachable', query: { returnTo: to.fullPath } };
  }
});

export const showTitle = (title: string | undefined): void => {
  const product = i18n.global.t('app.product');
  document.title = title ? `${title} · ${product}` : product;
};

router.afterEach((to) => showTitle(to.meta.title && inLanguage(to.meta.title)));

/** After a new release the old chunks are gone: load the page anew, once per address. */
router.onError((_error, to) => {
  const key = 'commune.reloaded';
  if (sessionStorage.getItem(key) === to.fullPath) return;
  sessionStorage.setItem(key, to.fullPath);
  globalThis.location.assign(to.fullPath);
});
router.afterEach((_to, _from, failure) => {
  if (!failure) sessionStorage.removeItem('commune.reloaded');
});

/** Called on any 401: go to sign-in and come back to where one was. */
onSignedOut(() => {
  if (!currentSession()) return;
  const from = router.currentRoute.value.fullPath;
  forgetSession();
  void router.push({ name: 'sign-in', query: { returnTo: from, ended: '1' } });
});
