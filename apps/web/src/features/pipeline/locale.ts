import type { Words } from '@/app/i18n';
import { english } from './locale-en';
import { vietnamese } from './locale-vi';

export const words = { vi: vietnamese, en: english } satisfies Words;
