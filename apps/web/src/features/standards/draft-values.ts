import type { PositionStandards, StandardDraftRequest } from '@commune/api-client';

/** Kinds of requirement that a course or a certificate can make up; the server refuses others. */
export const trainableKinds = [
  'political_theory',
  'state_management',
  'it',
  'foreign_language',
  'ethnic_language',
  'certificate',
] as const;

export const furtherKinds = [
  'it',
  'foreign_language',
  'ethnic_language',
  'certificate',
  'years_of_service',
  'years_in_field',
] as const;
export const areaTypes = ['urban', 'rural', 'ethnic_minority', 'border'] as const;

/** What the form begins with: the draft there is, else the newest version, else nothing required. */
export const startingValues = ({ draft, versions }: PositionStandards, tomorrow: string): StandardDraftRequest => {
  const from = draft ?? versions[0];
  return {
    effectiveFrom: draft?.effectiveFrom ?? tomorrow,
    minEducation: from?.minEducation ?? null,
    fieldsOfStudy: [...(from?.fieldsOfStudy ?? [])],
    minPoliticalTheory: from?.minPoliticalTheory ?? null,
    minStateManagement: from?.minStateManagement ?? null,
    further: (from?.further ?? []).map((row) => ({ ...row })),
    trainable: [...(from?.trainable ?? trainableKinds)],
    competencies: (from?.competencies ?? []).map((row) => ({ ...row })),
    source: draft?.source ?? '',
  };
};
