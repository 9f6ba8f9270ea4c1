const criterion = (code: string, name: string, maximum: number) => ({ code, name, maximum, weight: null, help: [] });

/** A whole set of general criteria, as a province may make its own. */
export const replacementExample = {
  name: 'Công chức không giữ chức vụ lãnh đạo, quản lý',
  source: 'Quyết định số 12/QĐ-UBND ngày 05/12/2026',
  effectiveFrom: '2027-01-01',
  thresholds: null,
  groups: [
    {
      code: 'I',
      name: 'Phẩm chất chính trị, ý thức kỷ luật',
      part: 'general',
      weight: null,
      criteria: [criterion('I.1', 'Phẩm chất chính trị, đạo đức', 5), criterion('I.2', 'Ý thức kỷ luật, kỷ cương', 5)],
    },
    {
      code: 'II',
      name: 'Năng lực, trách nhiệm, đổi mới',
      part: 'general',
      weight: null,
      criteria: [criterion('II.1', 'Năng lực chuyên môn', 10), criterion('II.2', 'Đổi mới, sáng tạo', 10)],
    },
  ],
};
