import { describe, expect, it } from '@jest/globals';
import { yearForm, type YearFormData } from './year-form.js';

const data: YearFormData = {
  issuer: { superior: null, name: 'Ủy ban nhân dân xã Bảo Lâm', place: 'Bảo Lâm' },
  periodName: 'năm 2026',
  fullName: 'Nông Văn Lâm',
  positionTitle: 'Chuyên viên',
  officeName: 'Phòng Kinh tế',
  months: [
    { month: 1, points: 90.25, gap: null },
    { month: 2, points: null, gap: 'absent' },
  ],
  points: 90.25,
  isProvisional: true,
  selfLevel: 'excellent',
  selfRatedOn: '2026-12-01',
  level: null,
  handling: null,
  decidedByName: null,
  decidedOn: null,
  signerPost: null,
};

const ticked = (given: YearFormData) =>
  yearForm(given).parts.flatMap((part) =>
    part.kind === 'ticks' ? [part.choices.filter(({ isTicked }) => isTicked).map(({ label }) => label)] : [],
  );

describe('Mẫu số 02', () => {
  it('has twelve months with why some have no points, and their mean', () => {
    const [table] = yearForm(data).parts.flatMap((part) => (part.kind === 'table' ? [part.rows] : []));
    expect(table).toHaveLength(13);
    expect(table?.slice(0, 3).map(({ cells }) => cells)).toEqual([
      [1, 90.25, null],
      [2, null, 'Nghỉ cả tháng'],
      [3, null, null],
    ]);
    expect(table?.at(-1)?.cells).toEqual(['Tổng điểm trung bình cả năm', 90.25, 'Tạm tính đến thời điểm xếp loại']);
  });

  it.each([
    ['before it is decided', {}, [['Hoàn thành xuất sắc nhiệm vụ'], []]],
    ['decided', { level: 'good' }, [['Hoàn thành xuất sắc nhiệm vụ'], ['Hoàn thành tốt nhiệm vụ']]],
    ['of somebody not rated', { selfLevel: null, level: 'not_rated' }, [[], []]],
  ] as const)('ticks the levels %s', (_, more, expected) => {
    expect(ticked({ ...data, ...more })).toEqual(expected);
  });

  it('is signed by the person and by the authority, open where that has not decided', () => {
    expect(yearForm(data).signers).toMatchObject([
      { date: '2026-12-01', name: 'Nông Văn Lâm' },
      { date: null, name: null },
    ]);
    const signed = { decidedOn: '2026-12-10', decidedByName: 'Nông Văn Hưng', signerPost: 'Chủ tịch' };
    expect(yearForm({ ...data, ...signed }).signers[1]).toEqual({
      date: '2026-12-10',
      titles: ['CẤP CÓ THẨM QUYỀN XẾP LOẠI', 'CHỦ TỊCH'],
      name: 'Nông Văn Hưng',
    });
  });
});
