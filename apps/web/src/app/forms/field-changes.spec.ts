import { describe, expect, it } from 'vitest';
import { changedMembers, lostFields, merged, mergeRows, onlyMine, sameValue } from './field-changes';

describe('changedMembers', () => {
  const before = { fullName: 'Nông Thị Hoa', note: null, certificates: ['Kỹ năng số'], graduationYear: 2013 };

  it('holds nothing when nothing changed', () => {
    expect(changedMembers(before, { ...before, certificates: ['Kỹ năng số'] })).toEqual({});
  });
  it('holds only what differs', () => {
    expect(changedMembers(before, { ...before, graduationYear: 2014, certificates: [] })).toEqual({
      graduationYear: 2014,
      certificates: [],
    });
  });
  it('sends null for a field that was emptied, and takes emptiness for nothing', () => {
    expect(changedMembers(before, { ...before, fullName: '  ', note: '' })).toEqual({ fullName: null });
  });
  it('compares text as it will be stored: composed and trimmed', () => {
    expect(sameValue('Nông Thị Hoa ', 'Nông Thị Hoa'.normalize('NFD'))).toBe(true);
  });
});

describe('merging with what somebody else stored', () => {
  const base = { fieldOfStudy: 'Luật', politicalTheory: 'elementary', note: null, rankCode: '01.003' };
  const mine = { ...base, fieldOfStudy: 'Kế toán', politicalTheory: 'intermediate' };
  const theirs = { ...base, fieldOfStudy: 'Kiểm toán', note: 'Đã đối chiếu' };

  it('shows each field that they changed, and asks only where both did', () => {
    expect(mergeRows(base, mine, theirs).map(({ key, isConflict }) => [key, isConflict])).toEqual([
      ['fieldOfStudy', true],
      ['note', false],
    ]);
  });
  it('is no conflict when both wrote the same', () => {
    expect(mergeRows(base, { ...base, note: 'Đã đối chiếu' }, theirs).find(({ key }) => key === 'note')).toMatchObject({
      isConflict: false,
    });
  });
  it('keeps their record, my other changes, and per conflict what was chosen', () => {
    expect(merged(base, mine, theirs, { fieldOfStudy: 'mine' })).toEqual({
      fieldOfStudy: 'Kế toán',
      politicalTheory: 'intermediate',
      note: 'Đã đối chiếu',
      rankCode: '01.003',
    });
  });
  it('takes theirs where nobody chose: nothing of theirs is lost unseen', () => {
    expect(merged(base, mine, theirs, {}).fieldOfStudy).toBe('Kiểm toán');
  });
  it('tells which of my changes meet nobody else’s', () => {
    expect(onlyMine(base, mine, theirs).map(({ key }) => key)).toEqual(['politicalTheory']);
  });
  it('leaves out what I may not change any more, and says so', () => {
    const { politicalTheory: _lost, ...narrower } = theirs;
    expect(lostFields(base, mine, narrower)).toEqual(['politicalTheory']);
    expect(merged(base, mine, narrower, {})).not.toHaveProperty('politicalTheory');
  });
});
