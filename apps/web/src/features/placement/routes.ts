import { Connection, Stamp } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'placement',
  words: () => import('./locale'),
  routes: [
    {
      path: '/bo-tri',
      name: 'placement-plans',
      component: () => import('./PlansPage.vue'),
      meta: { title: { vi: 'Phương án bố trí', en: 'Placement plans' }, operation: 'listPlacementPlans' },
    },
    {
      path: '/bo-tri/quyet-dinh',
      name: 'placement-decisions',
      component: () => import('./DecisionsPage.vue'),
      meta: { title: { vi: 'Quyết định bố trí', en: 'Placement decisions' }, operation: 'listPlacementDecisions' },
    },
    {
      path: '/bo-tri/nguoi/:id',
      name: 'placement-move',
      component: () => import('./MovePage.vue'),
      meta: {
        title: { vi: 'Bố trí một người', en: 'Placement of a person' },
        operation: 'getPlacementMove',
        parent: 'placement-plans',
      },
    },
    {
      path: '/bo-tri/:id/so-sanh',
      name: 'placement-comparison',
      component: () => import('./ComparisonPage.vue'),
      meta: {
        title: { vi: 'So sánh phương án', en: 'Plans compared' },
        operation: 'comparePlacementPlans',
        parent: 'placement-plans',
      },
    },
    {
      path: '/bo-tri/:id',
      name: 'placement-plan',
      component: () => import('./PlanPage.vue'),
      meta: {
        title: { vi: 'Phương án bố trí', en: 'Placement plan' },
        operation: 'getPlacementPlan',
        parent: 'placement-plans',
      },
    },
  ],
  navigation: [
    {
      group: 'placement',
      routeName: 'placement-plans',
      label: { vi: 'Phương án bố trí', en: 'Placement plans' },
      icon: Connection,
      operation: 'listPlacementPlans',
      order: 0,
    },
    {
      group: 'placement',
      routeName: 'placement-decisions',
      label: { vi: 'Quyết định bố trí', en: 'Placement decisions' },
      icon: Stamp,
      operation: 'listPlacementDecisions',
      order: 1,
    },
  ],
});
