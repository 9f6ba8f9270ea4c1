import { describe, expect, it } from '@jest/globals';
import { decisionFault, signingFaults, type DecisionAsked } from './rating-decision.js';

const asked: DecisionAsked = {
  level: 'good',
  reason: null,
  proposed: 'good',
  reasonCodes: ['points'],
  needsPartyOpinion: false,
  hasPartyOpinion: false,
  isReRating: false,
};

describe('a decision (Đ20–21)', () => {
  it.each<[string, Partial<DecisionAsked>, string | undefined]>([
    ['as proposed', {}, undefined],
    ['lower with its reason', { level: 'satisfactory', reason: 'Chậm hai việc' }, undefined],
    ['lower without one', { level: 'satisfactory' }, 'reason-missing'],
    ['lower with blanks for a reason', { level: 'satisfactory', reason: '  ' }, 'reason-missing'],
    ['beyond the cap, with its reason', { proposed: 'excellent', level: 'good', reason: 'Vượt tỷ lệ' }, undefined],
    ['above the points, whatever the reason', { level: 'excellent', reason: 'Nể nang' }, 'above-proposal'],
    ['a failure without a ground', { level: 'unsatisfactory', reason: 'x' }, 'failure-without-ground'],
    ['a failure that came to light afterwards', { level: 'unsatisfactory', reason: 'x', isReRating: true }, undefined],
    [
      'a forced failure talked away',
      { proposed: 'unsatisfactory', reasonCodes: ['discipline', 'points'], reason: 'x' },
      'rating-forced',
    ],
    [
      'a forced failure talked away in re-rating',
      { proposed: 'unsatisfactory', reasonCodes: ['degradation'], reason: 'x', isReRating: true },
      'rating-forced',
    ],
    ['points below 50 lifted', { proposed: 'unsatisfactory', reason: 'x' }, 'above-proposal'],
    [
      'under six months rated all the same',
      { proposed: 'not_rated', reasonCodes: ['under-six-months'] },
      'rating-forced',
    ],
    ['under six months', { proposed: 'not_rated', level: 'not_rated' }, undefined],
    ['somebody left unrated', { level: 'not_rated', reason: 'x' }, 'rating-forced'],
    ['without any points', { proposed: null, reasonCodes: ['no-points'] }, 'rating-impossible'],
    [
      'unrated for want of points',
      { proposed: null, reasonCodes: ['no-points'], level: 'not_rated', reason: 'Nghỉ ốm cả năm' },
      undefined,
    ],
    [
      'a head before the organisation',
      { proposed: null, reasonCodes: ['organisation-missing'], level: 'not_rated', reason: 'x' },
      'rating-impossible',
    ],
    ['a deputy without the Party committee', { needsPartyOpinion: true }, 'party-opinion-missing'],
    ['a deputy with it', { needsPartyOpinion: true, hasPartyOpinion: true }, undefined],
  ])('%s', (_, more, code) => {
    expect(decisionFault({ ...asked, ...more })?.code).toBe(code && `evaluation.${code}`);
  });
});

describe('the day of a signature', () => {
  it.each<[string, string | null, string[]]>([
    ['2026-12-10', '2026-12-02', []],
    ['2026-12-02', '2026-12-02', []],
    ['2026-12-01', '2026-12-02', ['evaluation.signed-before-meeting']],
    ['2026-12-11', '2026-12-02', ['evaluation.signed-in-future']],
    ['2026-12-01', null, []],
  ])('%s after a meeting on %s', (signedOn, heldOn, codes) =>
    expect(signingFaults(signedOn, heldOn, '2026-12-10').map(({ code }) => code)).toEqual(codes),
  );
});
