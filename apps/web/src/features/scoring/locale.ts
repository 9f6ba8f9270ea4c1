import type { Words } from '@/app/i18n';
import { closingsEn, closingsVi } from './words/closings';
import { formsEn, formsVi } from './words/forms';
import { ownEn, ownVi } from './words/own';
import { tableEn, tableVi } from './words/table';

export const words = {
  vi: { ...tableVi, ...ownVi, ...closingsVi, ...formsVi },
  en: { ...tableEn, ...ownEn, ...closingsEn, ...formsEn },
} satisfies Words;
