import { EditPen } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';
import { currentSession } from '@/app/session';

export const feature = defineFeature({
  name: 'corrections',
  words: () => import('./locale'),
  routes: [
    {
      path: '/dinh-chinh',
      name: 'corrections',
      component: () => import('./CorrectionsPage.vue'),
      meta: { title: { vi: 'Đề nghị đính chính', en: 'Correction requests' }, operation: 'listCorrectionRequests' },
    },
    {
      path: '/dinh-chinh/de-nghi',
      name: 'correction-proposal',
      component: () => import('./ProposalPage.vue'),
      meta: {
        title: { vi: 'Đề nghị đính chính hồ sơ', en: 'Ask for a correction' },
        operation: 'submitCorrectionRequest',
        parent: 'own-record',
      },
    },
    {
      path: '/dinh-chinh/:id',
      name: 'correction',
      component: () => import('./CorrectionPage.vue'),
      meta: {
        title: { vi: 'Một đề nghị đính chính', en: 'A correction request' },
        operation: 'getCorrectionRequest',
        parent: 'corrections',
      },
    },
  ],
  navigation: [
    {
      group: 'records',
      routeName: 'corrections',
      label: { vi: 'Đề nghị đính chính', en: 'Correction requests' },
      icon: EditPen,
      operation: 'decideCorrectionRequest',
      order: 45,
    },
  ],
  homeCards: [
    {
      kind: 'task',
      operation: 'decideCorrectionRequest',
      order: 7,
      component: () => import('./HomeCorrections.vue'),
      words: () => import('./home-words'),
    },
  ],
  recordTabs: [
    {
      name: 'corrections',
      label: { vi: 'Đính chính', en: 'Corrections' },
      operation: 'submitCorrectionRequest',
      when: ({ id, formerUntil }) => formerUntil === null && currentSession()?.account.civilServantId === id,
      order: 65,
      component: () => import('./components/OwnCorrections.vue'),
    },
  ],
});
