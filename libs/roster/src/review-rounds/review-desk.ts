import { Injectable } from '@nestjs/common';
import { addMonths } from '@commune/kernel';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { Refusal } from '@commune/platform/http';
import { Settings } from '@commune/platform/settings';
import { solutionOfGroup, type FitGroup, type ReviewSolution } from '../domain/index.js';
import { OwnPerson } from '../records/own-person.query.js';
import { shareActions } from './review-actions.js';
import type { ReviewAssessmentView } from './review-assessments.dto.js';
import type { StoredAssessment } from './review-assessments.repository.js';
import { reasonTitle } from './review-reasons.js';
import { solutionMonths } from './review-settings.js';
import type { StoredShare } from './review-shares.repository.js';
import type { Whereabouts } from './review-whereabouts.query.js';

export interface Suggestion {
  readonly solution: ReviewSolution;
  readonly dueOn: string | null;
}

/** A share as one person has it before them: what is filled in, what may be done, which row is the own one. */
export interface Desk {
  readonly suggestions: ReadonlyMap<FitGroup, Suggestion>;
  readonly ownPersonId: string | null;
  view(row: StoredAssessment, whereabouts?: Whereabouts): ReviewAssessmentView;
}

/** What the machine says now: anew where it was asked again, else as at the opening. */
export const proposalOf = ({ recomputedOn, recomputedGroup, proposedGroup }: StoredAssessment): FitGroup | null =>
  recomputedOn === null ? proposedGroup : recomputedGroup;

@Injectable()
export class ReviewDesk {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly own: OwnPerson,
  ) {}

  async of(scope: AccessScope, share: StoredShare): Promise<Desk> {
    const suggestions = await this.suggestions(scope);
    const ownPersonId = await this.own.idOf(scope);
    const mayDecide = shareActions(scope, share, today()).includes('decideReviewAssessment');
    const view = (row: StoredAssessment, whereabouts?: Whereabouts): ReviewAssessmentView =>
      assessmentView(row, suggestions, mayDecide && row.civilServantId !== ownPersonId, whereabouts);
    return { suggestions, ownPersonId, view };
  }

  /** Nobody decides on the own record: a clerk's is decided by the leader. */
  async refuseOwn(scope: AccessScope, { civilServantId }: Pick<StoredAssessment, 'civilServantId'>): Promise<void> {
    if (civilServantId !== (await this.own.idOf(scope))) return;
    const message =
      'Không tự quyết định về chính mình. Lãnh đạo hoặc người khác được giao rà soát quyết định dòng này.';
    throw new Refusal('conflict', 'review.own-record', message);
  }

  private async suggestions(scope: AccessScope): Promise<ReadonlyMap<FitGroup, Suggestion>> {
    return this.database.read(scope, async (reader) => {
      const found = new Map<FitGroup, Suggestion>([[1, { solution: solutionOfGroup[1], dueOn: null }]]);
      for (const group of [2, 3, 4, 5] as const) {
        const months = await this.settings.value(reader, solutionMonths[group]);
        found.set(group, { solution: solutionOfGroup[group], dueOn: addMonths(today(), months) });
      }
      return found;
    });
  }
}

export function assessmentView(
  row: StoredAssessment,
  suggestions: ReadonlyMap<FitGroup, Suggestion>,
  mayDecide: boolean,
  whereabouts?: Whereabouts,
): ReviewAssessmentView {
  const {
    roundId: _round,
    unitId: _unit,
    bloc: _bloc,
    officeId: _office,
    ethnicGroup,
    knowsEthnicGroup,
    ...shown
  } = row;
  const proposal = proposalOf(row);
  const suggested = proposal === null ? undefined : suggestions.get(proposal);
  return {
    ...shown,
    facts: { ...row.facts, certificates: [...row.facts.certificates] },
    proposedReasons: reasonViews(row.proposedReasons),
    recomputedReasons: row.recomputedReasons && reasonViews(row.recomputedReasons),
    ...(knowsEthnicGroup ? { ethnicGroup } : {}),
    ...(whereabouts ? { whereabouts: { ...whereabouts } } : {}),
    suggestedSolution: suggested?.solution ?? null,
    suggestedDueOn: suggested?.dueOn ?? null,
    isDiffering: row.decidedGroup !== null && row.decidedGroup !== proposal,
    allowedActions: mayDecide ? rowActions(row, whereabouts) : [],
  };
}

const reasonViews = (reasons: StoredAssessment['proposedReasons']) =>
  reasons.map((reason) => ({ ...reason, title: reasonTitle(reason) }));

function rowActions({ decidedAt }: StoredAssessment, whereabouts: Whereabouts | undefined): string[] {
  return [
    'decideReviewAssessment',
    ...(whereabouts !== undefined && whereabouts.state !== 'present' ? ['setAsideReviewAssessment'] : []),
    ...(decidedAt === null ? [] : ['withdrawReviewDecision']),
  ];
}
