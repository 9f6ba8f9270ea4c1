import type { Policy } from '@commune/platform/access';
import { scorecardsPolicy } from '../scorecards/scorecards.policy.js';

const { getScorecard, listScorecards } = scorecardsPolicy;
if (!getScorecard || !listScorecards) throw new Error('Policy: no line for getScorecard or listScorecards');

/** Who may open a card may have it on paper. */
export const scorecardPapersPolicy: Policy = {
  getScorecardDocument: getScorecard,
  getScorecardWorkbook: getScorecard,
  getScorecardsDocument: listScorecards,
  getScorecardsWorkbook: listScorecards,
};
