import type { StatusKind } from '@/ui/status';

const kinds: Readonly<Record<string, StatusKind>> = { strong: 'late', likely: 'due' };

export const likelihoodStatus = (likelihood: string): StatusKind => kinds[likelihood] ?? 'idle';
