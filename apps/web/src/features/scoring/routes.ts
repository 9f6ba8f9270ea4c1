import { Lock, Medal, Edit } from '@element-plus/icons-vue';
import { defineFeature } from '@/app/feature';

export const feature = defineFeature({
  name: 'scoring',
  words: () => import('./locale'),
  routes: [
    {
      path: '/diem-cua-toi',
      name: 'own-scores',
      component: () => import('./OwnScoresPage.vue'),
      meta: { title: { vi: 'Điểm của tôi', en: 'My scores' }, operation: 'getScorecard' },
    },
    {
      path: '/diem-cua-toi/:period',
      name: 'own-scorecard',
      component: () => import('./OwnScorecardPage.vue'),
      meta: { title: { vi: 'Phiếu của một kỳ', en: 'A scorecard' }, operation: 'getScorecard', parent: 'own-scores' },
    },
    {
      path: '/cham-diem',
      name: 'scoring',
      component: () => import('./ScoringPage.vue'),
      meta: { title: { vi: 'Chấm điểm tháng, quý', en: 'Scoring' }, operation: 'listScorecards' },
    },
    {
      path: '/khoa-ky-danh-gia',
      name: 'period-closings',
      component: () => import('./ClosingsPage.vue'),
      meta: { title: { vi: 'Khóa kỳ đánh giá', en: 'Closing periods' }, operation: 'getScoringProgress' },
    },
  ],
  homeCards: [
    {
      kind: 'task',
      operation: 'confirmScorecard',
      order: 3,
      component: () => import('./HomeConfirmations.vue'),
      words: () => import('./home-words'),
    },
    {
      kind: 'task',
      operation: 'selfScore',
      order: 4,
      component: () => import('./HomeSelfScore.vue'),
      words: () => import('./home-words'),
    },
  ],
  navigation: [
    {
      group: 'mine',
      routeName: 'own-scores',
      label: { vi: 'Điểm của tôi', en: 'My scores' },
      icon: Medal,
      operation: 'selfScore',
      when: ({ account }) => account.civilServantId !== null,
      order: 21,
    },
    {
      group: 'evaluation',
      routeName: 'scoring',
      label: { vi: 'Chấm điểm tháng, quý', en: 'Scoring' },
      icon: Edit,
      operation: 'listScorecards',
      order: 11,
    },
    {
      group: 'evaluation',
      routeName: 'period-closings',
      label: { vi: 'Khóa kỳ đánh giá', en: 'Closing periods' },
      icon: Lock,
      operation: 'getScoringProgress',
      order: 12,
    },
  ],
});
