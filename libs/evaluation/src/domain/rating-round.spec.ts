import { describe, expect, it } from '@jest/globals';
import {
  ratingDueOn,
  ratingPeriodName,
  ratingPeriodOf,
  ratingRoundStepsFrom,
  ratingStepsFrom,
  requestsUntil,
  roundHindrance,
  type RatingRoundState,
  type RatingStanding,
} from './rating-round.js';

describe('what is rated', () => {
  it('is a year of twelve months, due before 15 December (Đ19.2)', () => {
    const period = ratingPeriodOf('2026');
    expect(period).toMatchObject({ kind: 'year', from: '2026-01-01', to: '2026-12-31' });
    expect([period.months.length, period.months[0], period.months[11]]).toEqual([12, '2026-01', '2026-12']);
    expect([ratingDueOn(period, 'december'), ratingPeriodName('2026')]).toEqual(['2026-12-14', 'năm 2026']);
    expect(ratingDueOn(period, 'january')).toBe('2027-01-14');
  });

  it('is a quarter of three months without a day in the text', () => {
    const period = ratingPeriodOf('2026-Q3');
    expect(period).toMatchObject({ kind: 'quarter', year: 2026, months: ['2026-07', '2026-08', '2026-09'] });
    expect([ratingDueOn(period, 'december'), ratingPeriodName('2026-Q3')]).toEqual([null, 'quý III/2026']);
    expect(() => ratingPeriodOf('2026-09')).toThrow(RangeError);
  });
});

describe('a round (Đ21–22)', () => {
  const all = { people: 10, decided: 10, openRequests: 0 };

  it.each<[RatingRoundState, string[]]>([
    ['forms', ['compute', 'meet']],
    ['opinions', ['compute', 'meet', 'recordPaper', 'publish']],
    ['published', ['recordPaper', 'freeze']],
    ['frozen', []],
  ])('lets through from %s', (state, steps) => {
    expect(ratingRoundStepsFrom({ state, ...all })).toEqual(steps);
  });

  it('is published only once everybody is decided, and fixed once nobody waits', () => {
    const undecided = { state: 'opinions', ...all, decided: 9 } as const;
    expect(ratingRoundStepsFrom(undecided)).not.toContain('publish');
    expect(roundHindrance('publish', undecided)).toMatchObject({ code: 'evaluation.ratings-undecided' });
    const waiting = { state: 'published', ...all, openRequests: 1 } as const;
    expect(ratingRoundStepsFrom(waiting)).toEqual(['recordPaper']);
    expect(roundHindrance('freeze', waiting)).toMatchObject({ code: 'evaluation.requests-open' });
  });
});

describe('a rating', () => {
  const standing: RatingStanding = {
    roundState: 'opinions',
    isOwn: false,
    isDecided: false,
    needsPartyOpinion: false,
    hasOpenRequest: false,
    requestsUntil: '2026-12-31',
    today: '2026-12-20',
  };

  it.each<[string, Partial<RatingStanding>, string[]]>([
    ['its form by the person', { roundState: 'forms', isOwn: true }, ['rateOneself']],
    ['its form until the decision', { isOwn: true, isDecided: true }, []],
    ['facts and decision by others', {}, ['find', 'decide']],
    ['the Party committee on heads and deputies', { needsPartyOpinion: true }, ['giveOpinion', 'find', 'decide']],
    ['a second decision before publication', { isDecided: true, needsPartyOpinion: true }, ['decide']],
    ['a request after the notice', { roundState: 'published', isOwn: true, isDecided: true }, ['requestReview']],
    ['one request at a time', { roundState: 'published', isOwn: true, hasOpenRequest: true }, []],
    ['a request in time', { roundState: 'published', isOwn: true, today: '2027-01-01' }, []],
    ['a request without limit', { roundState: 'published', isOwn: true, requestsUntil: null }, ['requestReview']],
    ['re-rating in a round that is fixed (Đ21.3)', { roundState: 'frozen', isDecided: true }, ['reRate']],
    ['nothing of one’s own in a fixed round', { roundState: 'frozen', isOwn: true }, []],
  ])('lets through %s', (_, more, steps) => {
    expect(ratingStepsFrom({ ...standing, ...more })).toEqual(steps);
  });

  it('may be asked to be reviewed for so many days, or without end', () => {
    expect([requestsUntil('2026-12-10', 30), requestsUntil('2026-12-10', 0)]).toEqual(['2027-01-09', null]);
  });
});
