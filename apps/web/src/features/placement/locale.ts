import type { Words } from '@/app/i18n';
import { en } from './locale-en';
import { vi } from './locale-vi';
import { workEn } from './locale-work-en';
import { workVi } from './locale-work-vi';

export const words = { vi: { ...vi, ...workVi }, en: { ...en, ...workEn } } satisfies Words;
