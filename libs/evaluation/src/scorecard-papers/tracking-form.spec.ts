import { describe, expect, it } from '@jest/globals';
import { trackingForm, type TrackingFormData } from './tracking-form.js';

const criterion = (code: string, maximum: number) => ({
  code,
  name: `Tiêu chí ${code}`,
  maximum,
  weight: null,
  help: [],
});
const data: TrackingFormData = {
  issuer: { superior: null, name: 'Ủy ban nhân dân xã Bảo Lâm', place: 'Bảo Lâm' },
  periodName: 'tháng 10/2026',
  fullName: 'Nông Văn Lâm',
  positionTitle: 'Chuyên viên',
  officeName: 'Phòng Kinh tế',
  groups: [
    { code: 'I', name: 'Nhóm I', criteria: [criterion('I.1', 5), criterion('I.2', 5)] },
    { code: 'II', name: 'Nhóm II', criteria: [criterion('II.1', 2.5)] },
  ],
  selfPoints: new Map([
    ['I.1', 4.5],
    ['II.1', 0],
  ]),
  selfTotal: 4.5,
  generalTotal: null,
  resultPoints: 66.19,
  points: null,
  withoutPoints: null,
  strengths: null,
  weaknesses: null,
  comment: null,
  selfScoredOn: '2026-11-02',
  confirmedOn: null,
  confirmedByName: null,
};

const tableOf = (given: TrackingFormData) =>
  trackingForm(given).parts.flatMap((part) => (part.kind === 'table' ? part.rows.map(({ cells }) => cells) : []));
const valueOf = (given: TrackingFormData, start: string) =>
  trackingForm(given).parts.flatMap((part) =>
    part.kind === 'line' && part.line.label.startsWith(start) ? [part.line.value] : [],
  );

describe('Mẫu số 01', () => {
  it('numbers the criteria of each group anew, with the sums of the decree', () => {
    expect(tableOf(data)).toEqual([
      ['(1)', '(2)', '(3)', '(4)'],
      ['I', 'Nhóm I', 10, null],
      [1, 'Tiêu chí I.1', 5, 4.5],
      [2, 'Tiêu chí I.2', 5, null],
      ['II', 'Nhóm II', 2.5, null],
      [1, 'Tiêu chí II.1', 2.5, 0],
      [null, 'Tổng cộng', 12.5, 4.5],
    ]);
  });

  it('leaves open what the superior has not said', () => {
    expect(valueOf(data, '1.')).toEqual([null]);
    expect(valueOf(data, '3.')).toEqual([null]);
    expect(trackingForm(data).signers[1]).toMatchObject({ date: null, name: null });
  });

  it('tells why a period gives no points', () => {
    expect(valueOf({ ...data, withoutPoints: 'Nghỉ cả kỳ' }, '3.')).toEqual(['Nghỉ cả kỳ']);
    expect(valueOf({ ...data, points: 93.69 }, '3.')).toEqual([93.69]);
  });
});
