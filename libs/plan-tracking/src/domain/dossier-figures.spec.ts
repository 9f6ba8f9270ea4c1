import { describe, expect, it } from '@jest/globals';
import { dossierMembers, violationsOfDossiers, type DossierFigures } from './dossier-figures.js';

const nothing = Object.fromEntries(dossierMembers.map((member) => [member, 0])) as unknown as DossierFigures;

describe('a line of dossiers', () => {
  it.each<[string, Partial<DossierFigures>, string, string[]]>([
    ['nothing at all', {}, '2026-10', []],
    ['this month', { received: 5 }, '2026-11', []],
    ['a month to come', {}, '2026-12', ['/month']],
    ['more overdue than open', { inProcess: 1, inProcessOverdue: 2 }, '2026-10', ['/inProcessOverdue']],
    ['all that is open overdue', { inProcess: 2, inProcessOverdue: 2 }, '2026-10', []],
    ['more satisfied than asked', { satisfied: 1 }, '2026-10', ['/satisfied']],
    [
      'more answered than came',
      { feedbackReceived: 1, feedbackAnsweredOnTime: 2 },
      '2026-10',
      ['/feedbackAnsweredOnTime'],
    ],
    ['petitions of earlier months resolved', { petitionsResolved: 3 }, '2026-10', []],
  ])('with %s', (_, figures, month, pointers) => {
    expect(violationsOfDossiers({ ...nothing, ...figures }, month, '2026-11').map(({ pointer }) => pointer)).toEqual(
      pointers,
    );
  });
});
