/** How a proposed addition goes its way (ND 335 Đ13.3: whoever heads the agency reports work outside the catalogue). */
export const proposalStates = ['submitted', 'appraised', 'approved', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposalSteps = {
  appraise: { from: ['submitted'], to: 'appraised', operation: 'appraiseWorkProposal' },
  approve: { from: ['appraised'], to: 'approved', operation: 'approveWorkProposal' },
  refuse: { from: ['submitted', 'appraised'], to: 'refused', operation: 'refuseWorkProposal' },
  withdraw: { from: ['submitted'], to: 'withdrawn', operation: 'withdrawWorkProposal' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly ProposalState[]; readonly to: ProposalState; readonly operation: string }>
>;
export type ProposalStep = keyof typeof proposalSteps;
const stepNames = Object.keys(proposalSteps).filter((name): name is ProposalStep => name in proposalSteps);

export function proposalStepsFrom(state: ProposalState): ProposalStep[] {
  return stepNames.filter((name) => proposalSteps[name].from.some((from) => from === state));
}
