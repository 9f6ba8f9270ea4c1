import { describe, expect, it } from 'vitest';
import { communesOf, emptyDraft, officesOf, requestOf } from './move-draft';

const units = [
  { id: 'A', kind: 'commune', parentId: 'P', bloc: null, name: 'Thục Phán', fullName: 'Phường Thục Phán' },
  { id: 'B', kind: 'commune', parentId: 'P', bloc: null, name: 'Bảo Lạc', fullName: 'Xã Bảo Lạc' },
  { id: 'A1', kind: 'commune_office', parentId: 'A', bloc: 'government', name: 'Văn phòng', fullName: 'Văn phòng' },
  { id: 'A2', kind: 'commune_office', parentId: 'A', bloc: 'party', name: 'Văn phòng Đảng ủy', fullName: '' },
] as const;
const draft = { ...emptyDraft({ effectiveOn: '2026-12-01' }), civilServantId: 'p' };

describe('the form of a move', () => {
  it('offers communes by name and the offices of the bloc', () => {
    expect(communesOf(units).map(({ label }) => label)).toEqual(['Phường Thục Phán', 'Xã Bảo Lạc']);
    expect(officesOf(units, 'A', 'government')).toEqual([{ value: 'A1', label: 'Văn phòng' }]);
  });

  it.each([
    ['a person', { civilServantId: null, unitId: 'A', positionId: 'x' }],
    ['a commune', { positionId: 'x' }],
    ['a position', { unitId: 'A' }],
  ])('waits for %s', (_, change) => {
    expect(requestOf({ ...draft, ...change }, 'government')).toBeUndefined();
  });

  it('becomes what the API takes: the office only where one is chosen, no post for downsizing', () => {
    const post = { ...draft, unitId: 'A', positionId: 'x', note: ' Theo nguyện vọng ' };
    expect(requestOf(post, 'government')).toEqual({
      civilServantId: 'p',
      kind: 'transfer',
      to: { unitId: 'A', bloc: 'government', positionId: 'x' },
      effectiveOn: '2026-12-01',
      endsOn: null,
      note: 'Theo nguyện vọng',
    });
    expect(requestOf({ ...post, kind: 'downsizing' }, 'government')).not.toHaveProperty('to');
  });
});
