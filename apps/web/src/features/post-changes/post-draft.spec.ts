import { describe, expect, it } from 'vitest';
import { communesOf, officesOf, placeOf, positionsOf, type PostDraft } from './post-draft';

const units = [
  { id: 'A', kind: 'commune', parentId: 'P', bloc: null, name: 'Thục Phán', fullName: 'Phường Thục Phán' },
  { id: 'A1', kind: 'commune_office', parentId: 'A', bloc: 'government', name: 'Văn phòng', fullName: 'Văn phòng' },
  { id: 'B1', kind: 'commune_office', parentId: 'B', bloc: 'party', name: 'Đảng ủy', fullName: 'Đảng ủy' },
] as const;
const draft: PostDraft = {
  unitId: 'A',
  officeId: 'A1',
  positionId: null,
  positionTitle: ' Văn thư ',
  decisionNumber: '1/QĐ',
  note: ' ',
  day: '2026-12-01',
};

describe('the form of a post', () => {
  it('offers communes, the offices of the chosen one and the positions of its bloc', () => {
    expect(communesOf(units)).toEqual([{ value: 'A', label: 'Phường Thục Phán' }]);
    expect(officesOf(units, 'A')).toEqual([{ value: 'A1', label: 'Văn phòng' }]);
    const positions = [
      { id: 'p', name: 'Bí thư', bloc: 'party' },
      { id: 'g', name: 'Văn thư', bloc: 'government' },
    ] as const;
    expect(positionsOf(positions, 'government')).toEqual([{ value: 'g', label: 'Văn thư' }]);
  });

  it('becomes what the API takes, with the bloc of the office', () => {
    expect(placeOf(draft, units)).toMatchObject({ bloc: 'government', positionTitle: 'Văn thư', note: null });
  });

  it.each(['unitId', 'officeId', 'positionTitle', 'decisionNumber', 'day'] as const)('waits for %s', (key) => {
    expect(placeOf({ ...draft, [key]: key === 'day' ? null : '' }, units)).toBeUndefined();
  });
});
