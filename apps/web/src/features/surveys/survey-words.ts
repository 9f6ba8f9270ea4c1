import type { SurveyState } from '@commune/api-client';
import type { StatusKind } from '@/ui/status';

export const stateKinds: Readonly<Record<SurveyState, StatusKind>> = {
  upcoming: 'idle',
  open: 'good',
  closed: 'closed',
};

/** What is asked, in the order of the form. */
export const questions = ['overall', 'promptness', 'attitude', 'guidance'] as const;
export const grades = [5, 4, 3, 2, 1] as const;

/** Where a code is answered; what its QR code holds. */
export const answerAddress = (code: string, origin: string): string => `${origin}/y-kien/${code}`;
