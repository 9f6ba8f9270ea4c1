import { foldLabel } from '@commune/kernel';

/** The three groups of fields in short supply (KH 1570/KH-UBND annex 4; NQ 04-NQ/TU section I). */
export type FieldOfStudyGroup = 'finance_accounting' | 'land_construction' | 'information_technology';

export const fieldOfStudyGroups: readonly { code: FieldOfStudyGroup; name: string; fields: readonly string[] }[] = [
  {
    code: 'finance_accounting',
    name: 'Tài chính, kế toán',
    fields: ['Kế toán', 'Tài chính – Ngân hàng', 'Tài chính công', 'Kiểm toán'],
  },
  {
    code: 'land_construction',
    name: 'Địa chính, xây dựng',
    fields: ['Quản lý đất đai', 'Địa chính', 'Kỹ thuật xây dựng', 'Kỹ thuật công trình giao thông', 'Quy hoạch đô thị'],
  },
  {
    code: 'information_technology',
    name: 'Công nghệ thông tin',
    fields: ['Công nghệ thông tin', 'Hệ thống thông tin', 'Khoa học máy tính'],
  },
];

const groupByField = new Map(
  fieldOfStudyGroups.flatMap(({ code, fields }) => fields.map((field) => [foldLabel(field), code] as const)),
);

export const fieldOfStudyGroupOf = (fieldOfStudy: string): FieldOfStudyGroup | undefined =>
  groupByField.get(foldLabel(fieldOfStudy));
