import type { JobPositionRow } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import { filterPositions, sortPositions, totalsOf } from './position-rows';

const position = (
  code: string,
  required: number,
  present: number,
  more: Partial<JobPositionRow> = {},
): JobPositionRow => ({
  id: code,
  code,
  name: code,
  bloc: 'government',
  officeNames: ['Phòng Kinh tế'],
  specialismCode: null,
  isLeader: false,
  rankCode: '01.003',
  minEducation: null,
  fieldsOfStudy: [],
  minPoliticalTheory: null,
  minStateManagement: null,
  standardSource: null,
  effectiveFrom: '2025-07-01',
  effectiveTo: null,
  required,
  present,
  ...more,
});
const positions = [
  position('I.02', 3, 3),
  position('I.01', 5, 2, {
    specialismCode: 'finance',
    name: 'Chuyên viên tài chính',
    minPoliticalTheory: 'advanced',
  }),
  position('D.01', 1, 4, { bloc: 'party', officeNames: ['Văn phòng Đảng ủy'] }),
];
const all = { q: '', bloc: '', office: '', specialism: '', theory: '', gap: '' };
const codes = (rows: readonly JobPositionRow[]): string[] => rows.map(({ code }) => code);

describe('positions', () => {
  it.each([
    [{ q: 'tai chinh' }, ['I.01']],
    [{ q: 'van phong' }, ['D.01']],
    [{ bloc: 'party' }, ['D.01']],
    [{ office: 'Phòng Kinh tế' }, ['I.02', 'I.01']],
    [{ specialism: 'finance' }, ['I.01']],
    [{ theory: 'advanced' }, ['I.01']],
    [{ gap: 'shortage' }, ['I.01']],
    [{ gap: 'balance' }, ['I.02']],
    [{ gap: 'surplus' }, ['D.01']],
  ])('filter %o', (filter, expected) => {
    expect(codes(filterPositions(positions, { ...all, ...filter }))).toEqual(expected);
  });

  it('neither needed nor held are not met', () => {
    expect(filterPositions([position('II.09', 0, 0)], { ...all, gap: 'balance' })).toEqual([]);
  });

  it('keep the order of the catalogue until one is asked for', () => {
    expect(codes(sortPositions(positions, ''))).toEqual(['I.02', 'I.01', 'D.01']);
    expect(codes(sortPositions(positions, 'gap'))).toEqual(['I.01', 'I.02', 'D.01']);
    expect(codes(sortPositions(positions, '-present'))).toEqual(['D.01', 'I.02', 'I.01']);
  });

  it('add up', () => expect(totalsOf(positions)).toEqual({ required: 9, present: 9 }));
});
