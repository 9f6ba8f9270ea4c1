import { describe, expect, it } from '@jest/globals';
import { competencyProfile } from './competency-profile.js';

const on = (code: string, level: number, assessedOn = '2026-05-01') => ({ code, level, assessedOn });
const rowOf = (code: string, ...args: Parameters<typeof competencyProfile>) =>
  competencyProfile(...args).find((row) => row.code === code);

describe('competencyProfile (NĐ 361/2025; NQ 04-NQ/TU annex 2, III.1)', () => {
  it.each([
    ['asked and reached', [{ code: 'general.it', level: 3 }], [on('general.it', 3)], 3, false],
    ['asked and not reached', [{ code: 'general.it', level: 3 }], [on('general.it', 2)], 2, true],
    ['asked and not assessed', [{ code: 'general.it', level: 3 }], [], null, null],
    ['assessed and not asked', [], [on('general.it', 2)], 2, null],
  ])('%s', (_, asked, assessed, level, isBelow) => {
    expect(rowOf('general.it', asked, [], assessed)).toMatchObject({ level, isBelow });
  });

  it('counts the newest of several days, in whatever order they come', () => {
    const days = [on('general.it', 4, '2026-05-01'), on('general.it', 2, '2025-05-01')];
    expect(rowOf('general.it', [], [], days)).toMatchObject({ level: 4, assessedOn: '2026-05-01' });
    expect(rowOf('general.it', [], [], days.toReversed())).toMatchObject({ level: 4 });
  });

  it('holds the twelve of every post, and those of the area and the standard before them', () => {
    const rows = competencyProfile([{ code: 'managerial.decisions', level: 2 }], ['border'], []);
    expect(rows).toHaveLength(12 + 3 + 1);
    expect(rows.slice(0, 4).map(({ code }) => code)).toEqual([
      'managerial.decisions',
      'area.security',
      'area.disasters',
      'area.livelihoods',
    ]);
  });

  it('keeps what was assessed in an earlier post', () => {
    expect(rowOf('commune_leader.digital', [], [], [on('commune_leader.digital', 3)])).toMatchObject({
      level: 3,
      requiredLevel: null,
    });
    expect(rowOf('commune_leader.digital', [], [], [])).toBeUndefined();
  });
});
