import type { Words } from '@/app/i18n';
import { decisionsEn, decisionsVi } from './words/decisions';
import { organisationsEn, organisationsVi } from './words/organisations';
import { papersEn, papersVi } from './words/papers';
import { roundsEn, roundsVi } from './words/rounds';
import { sheetsEn, sheetsVi } from './words/sheets';

export const words = {
  vi: { ...sheetsVi, ...roundsVi, ...decisionsVi, ...organisationsVi, ...papersVi },
  en: { ...sheetsEn, ...roundsEn, ...decisionsEn, ...organisationsEn, ...papersEn },
} satisfies Words;
