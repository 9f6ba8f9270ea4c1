import type { CorrectionDecision, CorrectionItemView } from '@commune/api-client';

/** What is about to be decided of one field. */
export interface Choice {
  verdict: 'accept' | 'refuse' | null;
  reason: string;
}

export const noChoice: Choice = { verdict: null, reason: '' };

/** The decisions as the API takes them; undefined while there is none, or a refusal lacks its reason. */
export const decisionsOf = (
  items: readonly CorrectionItemView[],
  choices: Readonly<Record<string, Choice>>,
): CorrectionDecision[] | undefined => {
  const decided = items.flatMap(({ id, state }): CorrectionDecision[] => {
    const { verdict, reason } = choices[id] ?? noChoice;
    if (state !== 'open' || verdict === null) return [];
    return verdict === 'accept'
      ? [{ itemId: id, isAccepted: true }]
      : [{ itemId: id, isAccepted: false, reason: reason.trim() }];
  });
  const lacksReason = decided.some(({ isAccepted, reason = '' }) => !isAccepted && reason.length < 5);
  return decided.length === 0 || lacksReason ? undefined : decided;
};
