import type { Words } from '@/app/i18n';
import { deskEn, deskVi } from './words/desk';
import { groupsEn, groupsVi } from './words/groups';
import { roundsEn, roundsVi } from './words/rounds';
import { shareEn, shareVi } from './words/share';

export const words = {
  vi: { ...roundsVi, ...shareVi, ...groupsVi, ...deskVi },
  en: { ...roundsEn, ...shareEn, ...groupsEn, ...deskEn },
} satisfies Words;
