import { listCivilServants } from '@commune/api-client';
import { Postcard, User } from '@element-plus/icons-vue';
import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router';
import { defineFeature } from '@/app/feature';
import { queryClient } from '@/app/query-client';
import { currentSession, mayUse } from '@/app/session';
import { unitsQuery } from '@/app/use-units';
import { matchesFolded } from '@/ui/folded-search';

const MOST_UNITS = 8;

const ownId = (): string | null => currentSession()?.account.civilServantId ?? null;

/** Who may open nothing but their own record has no list above it. */
const ownRecordElsewhere = (to: RouteLocationNormalized): true | RouteLocationRaw =>
  to.params.id === ownId() && !mayUse(currentSession(), 'listCivilServants')
    ? { name: 'own-record', query: to.query }
    : true;

export const feature = defineFeature({
  name: 'roster',
  words: () => import('./locale'),
  routes: [
    {
      path: '/ho-so',
      name: 'civil-servants',
      component: () => import('./RosterPage.vue'),
      meta: {
        title: { vi: 'Cán bộ, công chức', en: 'Officials and civil servants' },
        operation: 'listCivilServants',
      },
    },
    {
      path: '/ho-so/cua-toi',
      name: 'own-record',
      component: () => import('./OwnRecordPage.vue'),
      meta: { title: { vi: 'Hồ sơ của tôi', en: 'My record' }, operation: 'getCivilServant', parent: 'home' },
    },
    {
      path: '/ho-so/:id',
      name: 'civil-servant',
      component: () => import('./RecordPage.vue'),
      beforeEnter: ownRecordElsewhere,
      meta: { title: { vi: 'Hồ sơ', en: 'Record' }, operation: 'getCivilServant', parent: 'civil-servants' },
    },
    {
      path: '/ho-so/:id/sua',
      name: 'civil-servant-edit',
      component: () => import('./RecordEditPage.vue'),
      meta: { title: { vi: 'Sửa hồ sơ', en: 'Edit record' }, operation: 'updateCivilServant', parent: 'civil-servant' },
    },
  ],
  navigation: [
    {
      group: 'records',
      routeName: 'civil-servants',
      label: { vi: 'Cán bộ, công chức', en: 'Officials, civil servants' },
      icon: User,
      operation: 'listCivilServants',
      order: 3,
    },
    {
      group: 'mine',
      routeName: 'own-record',
      label: { vi: 'Hồ sơ của tôi', en: 'My record' },
      icon: Postcard,
      order: 10,
      operation: 'getCivilServant',
      when: ({ account }) => account.civilServantId !== null,
    },
  ],
  homeCards: [
    {
      kind: 'figure',
      operation: 'listCivilServants',
      order: 10,
      component: () => import('./UnitRosterCard.vue'),
      words: () => import('./home-words'),
    },
    {
      kind: 'figure',
      operation: 'getCivilServant',
      order: 20,
      component: () => import('./OwnRecordCard.vue'),
      words: () => import('./home-words'),
    },
  ],
  searchSources: [
    {
      id: 'civil-servants',
      label: { vi: 'Cán bộ, công chức', en: 'Officials and civil servants' },
      operation: 'listCivilServants',
      search: async (text, signal) => {
        const found = await listCivilServants({ query: { q: text, pageSize: 8 }, signal });
        return found.items.map(({ id, fullName, code, positionTitle, unitName }) => ({
          id,
          title: fullName ?? code ?? id,
          note: [code, positionTitle, unitName].filter(Boolean).join(' · '),
          to: { name: 'civil-servant', params: { id } },
        }));
      },
    },
    {
      id: 'units',
      label: { vi: 'Người của đơn vị', en: 'People of a unit' },
      operation: 'listCivilServants',
      search: async (text) => {
        return (await queryClient.fetchQuery(unitsQuery))
          .filter((unit) => unit.kind.startsWith('commune') && matchesFolded(unit.fullName || unit.name, text))
          .slice(0, MOST_UNITS)
          .map(({ id, name, fullName, code }) => ({
            id: `unit-${id}`,
            title: fullName || name,
            note: code,
            to: { name: 'civil-servants', query: { unitId: id } },
          }));
      },
    },
  ],
});
