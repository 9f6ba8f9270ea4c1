import type { CodeListToLoad } from './record-code-lists.js';

export interface PartCode {
  readonly code: string;
  readonly name: string;
}

/** `counts`: the time counts as time worked (evaluation reads it). */
export interface AbsenceKind extends PartCode {
  readonly counts: boolean;
}

/**
 * Kinds of dated absence. Whether study counts as work is unsettled, so it counts until a source says otherwise;
 * seconded people are evaluated by the receiving agency (NĐ 170/2025 Đ26) and go on working. NĐ 335/2025 Đ19 for leave.
 */
export const absenceKinds: readonly AbsenceKind[] = [
  { code: 'maternity', name: 'Nghỉ thai sản', counts: false },
  { code: 'long_sick_leave', name: 'Nghỉ ốm dài ngày', counts: false },
  { code: 'unpaid_leave', name: 'Nghỉ không lương', counts: false },
  { code: 'study', name: 'Đi học tập trung', counts: true },
  { code: 'secondment', name: 'Biệt phái', counts: true },
  { code: 'suspension', name: 'Tạm đình chỉ công tác', counts: false },
];

/** Luật Cán bộ, công chức 80/2025/QH15 Ch. V; NĐ 172/2025. Older forms stay on file, so they can be entered. */
export const disciplineForms: readonly PartCode[] = [
  { code: 'reprimand', name: 'Khiển trách' },
  { code: 'warning', name: 'Cảnh cáo' },
  { code: 'salary_reduction', name: 'Hạ bậc lương (theo quy định cũ)' },
  { code: 'demotion', name: 'Giáng chức (theo quy định cũ)' },
  { code: 'dismissal', name: 'Cách chức' },
  { code: 'removal', name: 'Bãi nhiệm' },
  { code: 'expulsion', name: 'Buộc thôi việc' },
  { code: 'party_expulsion', name: 'Khai trừ khỏi Đảng' },
];

/** Where the lists of the record come from. */
export const RECORD_FORM = 'Mẫu 2C-BNV/2008; chưa đối chiếu với mẫu mới';

/** Lists of the dated parts of a record that no rule reads: data to be edited. */
export const partCodeLists: readonly CodeListToLoad[] = [
  { list: 'absence_kind', source: 'NĐ 335/2025/NĐ-CP Đ11, Đ19', entries: absenceKinds },
  { list: 'discipline_form', source: 'Luật 80/2025/QH15 chương V; NĐ 172/2025/NĐ-CP', entries: disciplineForms },
  {
    list: 'certificate_kind',
    source: RECORD_FORM,
    entries: [
      { code: 'state_management', name: 'Quản lý nhà nước theo ngạch' },
      { code: 'leadership', name: 'Lãnh đạo, quản lý' },
      { code: 'position_training', name: 'Nghiệp vụ theo vị trí việc làm' },
      { code: 'it', name: 'Tin học, kỹ năng số' },
      { code: 'foreign_language', name: 'Ngoại ngữ' },
      { code: 'ethnic_language', name: 'Tiếng dân tộc' },
      { code: 'defence_security', name: 'Quốc phòng và an ninh' },
      { code: 'other', name: 'Khác' },
    ],
  },
  {
    list: 'training_form',
    source: RECORD_FORM,
    entries: [
      { code: 'full_time', name: 'Chính quy, tập trung' },
      { code: 'in_service', name: 'Vừa làm vừa học' },
      { code: 'distance', name: 'Từ xa' },
      { code: 'short_course', name: 'Bồi dưỡng ngắn hạn' },
      { code: 'other', name: 'Khác' },
    ],
  },
  {
    list: 'award_level',
    source: 'Luật Thi đua, khen thưởng 06/2022/QH15; tên nhóm để chọn, chưa đối chiếu',
    entries: [
      { code: 'commune', name: 'Cấp xã' },
      { code: 'department', name: 'Cấp sở, ban, ngành' },
      { code: 'province', name: 'Cấp tỉnh' },
      { code: 'ministry', name: 'Cấp bộ' },
      { code: 'state', name: 'Cấp Nhà nước' },
    ],
  },
  {
    list: 'family_relation',
    source: RECORD_FORM,
    entries: [
      { code: 'father', name: 'Bố' },
      { code: 'mother', name: 'Mẹ' },
      { code: 'spouse', name: 'Vợ, chồng' },
      { code: 'child', name: 'Con' },
      { code: 'sibling', name: 'Anh, chị, em ruột' },
      { code: 'parent_in_law', name: 'Bố, mẹ vợ (chồng)' },
      { code: 'sibling_in_law', name: 'Anh, chị, em vợ (chồng)' },
      { code: 'other', name: 'Khác' },
    ],
  },
];
