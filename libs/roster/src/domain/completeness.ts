import type { FieldClass } from '@commune/kernel';

export const checkGroups = ['identity', 'employment', 'qualification', 'party', 'history', 'papers'] as const;
export type CheckGroup = (typeof checkGroups)[number];

/** `required`: without it the record is not complete · `desired`: it counts for the score only. */
export type CheckNeed = 'required' | 'desired';

export interface CompletenessCheck {
  readonly code: string;
  readonly name: string;
  readonly group: CheckGroup;
  readonly need: CheckNeed;
  readonly weight: number;
  readonly fieldClass: FieldClass;
  readonly source: string;
}

const DATABASE = 'NĐ 27/2026/NĐ-CP Đ5';
const FORM = 'Mẫu 2C-BNV/2008';
const DIGITISED = 'NQ 04-NQ/TU mục 2.2(3)';

const check = <Code extends string>(
  code: Code,
  name: string,
  group: CheckGroup,
  need: CheckNeed,
  weight: number,
  fieldClass: FieldClass,
  source: string,
): CompletenessCheck & { readonly code: Code } => ({ code, name, group, need, weight, fieldClass, source });

/**
 * What a record needs, as data: one line here and one in completeness-sql.ts adds a check. Weights have no source: what
 * the law keys records by, and what decides about people, weighs 3.
 */
export const completenessChecks = [
  check('idNumber', 'Số định danh cá nhân', 'identity', 'required', 3, 'id_number', DATABASE),
  check('ethnicGroup', 'Dân tộc', 'identity', 'required', 2, 'sensitive', DATABASE),
  check('recruitedOn', 'Ngày tuyển dụng', 'employment', 'required', 2, 'employment', DATABASE),
  check('position', 'Vị trí việc làm theo danh mục', 'employment', 'required', 3, 'name', DATABASE),
  check('salary', 'Ngạch, bậc, hệ số lương', 'employment', 'required', 3, 'employment', DATABASE),
  check('rating', 'Xếp loại chất lượng năm trước', 'employment', 'required', 3, 'assessment', 'NĐ 335/2025/NĐ-CP Đ20'),
  check('educationLevel', 'Trình độ chuyên môn', 'qualification', 'required', 3, 'qualification', DATABASE),
  check('fieldOfStudy', 'Chuyên ngành đào tạo', 'qualification', 'required', 3, 'qualification', DATABASE),
  check('graduationYear', 'Năm tốt nghiệp', 'qualification', 'desired', 1, 'qualification', FORM),
  check('politicalTheory', 'Lý luận chính trị', 'qualification', 'required', 2, 'qualification', DATABASE),
  check('stateManagement', 'Quản lý nhà nước', 'qualification', 'required', 2, 'qualification', DATABASE),
  check('itLevel', 'Tin học', 'qualification', 'required', 1, 'qualification', DATABASE),
  check('foreignLanguage', 'Ngoại ngữ', 'qualification', 'desired', 1, 'qualification', FORM),
  check('partyAdmittedOn', 'Ngày vào Đảng (khối Đảng)', 'party', 'required', 2, 'sensitive', DATABASE),
  check('workHistory', 'Quá trình công tác', 'history', 'desired', 2, 'employment', DATABASE),
  check('training', 'Đào tạo, bồi dưỡng hoặc chứng chỉ', 'history', 'desired', 1, 'qualification', DATABASE),
  check('family', 'Quan hệ gia đình', 'history', 'desired', 1, 'sensitive', DATABASE),
  check('identityPaper', 'Bản số hóa căn cước', 'papers', 'desired', 1, 'id_number', DIGITISED),
  check('diplomaPaper', 'Bản số hóa văn bằng', 'papers', 'desired', 2, 'qualification', DIGITISED),
  check('decisionPaper', 'Bản số hóa quyết định tuyển dụng, bổ nhiệm', 'papers', 'desired', 2, 'employment', DIGITISED),
  check('vitaePaper', 'Bản số hóa sơ yếu lý lịch', 'papers', 'desired', 2, 'sensitive', DIGITISED),
];

export type CheckCode = (typeof completenessChecks)[number]['code'];

export const checkCodes: readonly string[] = completenessChecks.map(({ code }) => code);

/** What is known of one check of one record; null where the check does not apply to it. */
export interface CheckedPoint {
  readonly code: string;
  readonly isFilled: boolean | null;
}

/** Weight filled of the weight that applies, in whole percent rounded down: 100 means that nothing is missing. */
export function completenessScore(points: readonly CheckedPoint[]): number {
  const weights = new Map(completenessChecks.map(({ code, weight }) => [code as string, weight]));
  const sum = (counts: (point: CheckedPoint) => boolean): number =>
    points.filter(counts).reduce((total, { code }) => total + (weights.get(code) ?? 0), 0);
  const applying = sum(({ isFilled }) => isFilled !== null);
  return applying === 0 ? 100 : Math.floor((sum(({ isFilled }) => isFilled === true) * 100) / applying);
}
