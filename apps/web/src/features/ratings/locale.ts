import type { Words } from '@/app/i18n';
import { en } from './locale-en';
import { papersEn, papersVi } from './locale-papers';
import { vi } from './locale-vi';

export const words = { vi: { ...vi, ...papersVi }, en: { ...en, ...papersEn } } satisfies Words;
