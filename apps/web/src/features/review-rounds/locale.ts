import type { Words } from '@/app/i18n';
import { en } from './words/en';
import { vi } from './words/vi';

export const words = { vi, en } satisfies Words;
