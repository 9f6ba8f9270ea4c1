/** Mẫu số 01 of ND 335: 27.5 of 30. */
const points: Readonly<Record<string, number>> = {
  'I.1': 4.5,
  'I.2': 5,
  'II.1': 2.5,
  'II.2': 2.5,
  'II.3': 2,
  'II.4': 2.5,
  'III.1': 1,
  'III.2': 2.5,
  'III.3': 2.5,
  'III.4': 2.5,
};
const generalPoints = Object.entries(points).map(([code, value]) => ({ code, points: value }));
const item = (name: string, quantity: number, coefficient: number, more: object = {}) => ({
  name,
  quantity,
  coefficient,
  completedQuantity: quantity,
  ...more,
});

/** ND 335 Đ14: one item faulty, one late. */
export const staff = {
  asOf: '2026-11-30',
  generalPoints,
  items: [
    item('Soạn thảo văn bản hành chính đơn giản', 4, 1),
    item('Báo cáo tháng', 1, 5),
    item('Báo cáo chuyên đề', 1, 5, { delays: 1 }),
    item('Kế hoạch năm', 1, 12, { majorFaults: 1 }),
  ],
  leaderFactors: null,
};

/** ND 335 Đ15–16: a 100, b 90, c 80, d 50, đ 100, e 100. */
export const leader = {
  asOf: '2026-11-30',
  generalPoints: generalPoints.map((one) => (one.code === 'III.2' ? { ...one, points: 1 } : one)),
  items: [
    item('Chỉ đạo, phân công nhiệm vụ', 6, 1),
    item('Kiểm tra tiến độ', 2, 1, { majorFaults: 2 }),
    item('Duyệt hồ sơ', 2, 1, { delays: 4 }),
  ],
  leaderFactors: { unitResults: 'half', organising: 'full', unity: 'full' },
};
