import type { Words } from '@/app/i18n';
import { en } from './locale-en';
import { vi } from './locale-vi';

export const words = { vi, en } satisfies Words;
