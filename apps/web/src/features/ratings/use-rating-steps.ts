import {
  answerRatingReview,
  computeRatingProposals,
  decideOrganisationRating,
  decideRating,
  freezeRatingRound,
  openRatingRound,
  proposeOrganisationRating,
  publishRatingRound,
  rateOneself,
  recordPartyOpinion,
  recordRatingFindings,
  recordRatingMeeting,
  recordRatingPaper,
  reRate,
  requestRatingReview,
} from '@commune/api-client';
import { useMutation, useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import { ifMatch } from '@/app/api';
import { asProblem, fieldErrors, problemText } from '@/app/problem';
import { KEY } from './use-ratings';

/** What a step is taken on: its version as it was read. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

type BodyOf<Call extends (options: never) => unknown> = Parameters<Call>[0] extends { body: infer Body } ? Body : never;
interface On<Body> {
  readonly on: Versioned;
  readonly body: Body;
}
const at = ({ id, version }: Versioned) => ({ path: { id }, headers: ifMatch(version) });

/** One step with what its dialog needs: whether it runs, and what was refused at which field. */
const useSending = <Given, Answer>(send: (given: Given) => Promise<Answer>) => {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: send,
    // After a refusal too: what somebody else has done is then shown.
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  });
  const problem = computed(() => (mutation.error.value ? asProblem(mutation.error.value) : undefined));
  const errors = computed<Record<string, string>>(() => (problem.value ? fieldErrors(problem.value) : {}));
  /** What belongs to no field that the dialog shows. */
  const failureBeside = (...fields: string[]): string | undefined => {
    if (!problem.value) return undefined;
    const others = Object.entries(errors.value).flatMap(([name, text]) => (fields.includes(name) ? [] : [text]));
    if (others.length > 0) return [...new Set(others)].join(' ');
    return Object.keys(errors.value).length > 0 ? undefined : problemText(problem.value);
  };
  /** The answer; undefined after a refusal, which then stands in `errors` and `failureBeside`. */
  const take = async (given: Given): Promise<Answer | undefined> => {
    try {
      return await mutation.mutateAsync(given);
    } catch {
      return undefined;
    }
  };
  return { take, errors, failureBeside, isPending: mutation.isPending, reset: mutation.reset };
};

export const useOpening = () => useSending((body: BodyOf<typeof openRatingRound>) => openRatingRound({ body }));

export const roundSteps = ['computeRatingProposals', 'publishRatingRound', 'freezeRatingRound'] as const;
export type RoundStep = (typeof roundSteps)[number];
const takeRoundStep = {
  computeRatingProposals,
  publishRatingRound,
  freezeRatingRound,
} as const;
export const useRoundStep = () =>
  useSending(({ step, on }: { step: RoundStep; on: Versioned }) => takeRoundStep[step](at(on)));

export const useMeeting = () =>
  useSending(({ on, body }: On<BodyOf<typeof recordRatingMeeting>>) => recordRatingMeeting({ ...at(on), body }));
export const usePaper = () =>
  useSending(({ on, body }: On<BodyOf<typeof recordRatingPaper>>) => recordRatingPaper({ ...at(on), body }));
export const useSelfRating = () =>
  useSending(({ on, body }: On<BodyOf<typeof rateOneself>>) => rateOneself({ ...at(on), body }));
export const usePartyOpinion = () =>
  useSending(({ on, body }: On<BodyOf<typeof recordPartyOpinion>>) => recordPartyOpinion({ ...at(on), body }));
export const useFindings = () =>
  useSending(({ on, body }: On<BodyOf<typeof recordRatingFindings>>) => recordRatingFindings({ ...at(on), body }));
export const useDecision = () =>
  useSending(({ on, body }: On<BodyOf<typeof decideRating>>) => decideRating({ ...at(on), body }));
export const useReRating = () => useSending(({ on, body }: On<BodyOf<typeof reRate>>) => reRate({ ...at(on), body }));
export const useReviewRequest = () =>
  useSending(({ on, body }: On<BodyOf<typeof requestRatingReview>>) => requestRatingReview({ ...at(on), body }));
export const useReviewAnswer = () =>
  useSending(({ on, body }: On<BodyOf<typeof answerRatingReview>>) => answerRatingReview({ ...at(on), body }));
export const useOrganisationProposal = () =>
  useSending((body: BodyOf<typeof proposeOrganisationRating>) => proposeOrganisationRating({ body }));
export const useOrganisationDecision = () =>
  useSending(({ on, body }: On<BodyOf<typeof decideOrganisationRating>>) =>
    decideOrganisationRating({ ...at(on), body }),
  );
