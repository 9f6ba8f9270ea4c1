import type { Words } from '@/app/i18n';
import { itemEn, itemVi } from './words/item';
import { listsEn, listsVi } from './words/lists';
import { stepsEn, stepsVi } from './words/steps';

export const words = {
  vi: { ...listsVi, ...itemVi, ...stepsVi },
  en: { ...listsEn, ...itemEn, ...stepsEn },
} satisfies Words;
