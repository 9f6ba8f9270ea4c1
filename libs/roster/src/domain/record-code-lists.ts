import { partCodeLists, RECORD_FORM } from './record-part-codes.js';

export interface CodeListToLoad {
  readonly list: string;
  readonly source: string;
  readonly entries: readonly { readonly code: string; readonly name: string }[];
}

/** Lists of the personnel record that no rule reads yet. Their sources are unconfirmed, so they are data to be edited. */
export const recordCodeLists: readonly CodeListToLoad[] = [
  {
    list: 'civil_servant_category',
    source: 'Luật Cán bộ, công chức 80/2025/QH15; NĐ 111/2022/NĐ-CP',
    entries: [
      { code: 'elected_official', name: 'Cán bộ' },
      { code: 'leading_civil_servant', name: 'Công chức lãnh đạo, quản lý' },
      { code: 'civil_servant', name: 'Công chức chuyên môn' },
      { code: 'public_employee', name: 'Viên chức' },
      { code: 'contract_worker', name: 'Lao động hợp đồng' },
      { code: 'part_time', name: 'Người hoạt động không chuyên trách' },
    ],
  },
  {
    list: 'employment_status',
    source: RECORD_FORM,
    entries: [
      { code: 'working', name: 'Đang làm việc' },
      { code: 'maternity_leave', name: 'Nghỉ thai sản' },
      { code: 'long_sick_leave', name: 'Nghỉ ốm dài ngày' },
      { code: 'unpaid_leave', name: 'Nghỉ không lương' },
      { code: 'studying', name: 'Đi học' },
      { code: 'seconded_out', name: 'Biệt phái đi' },
      { code: 'seconded_in', name: 'Biệt phái đến' },
      { code: 'suspended', name: 'Tạm đình chỉ công tác' },
      { code: 'resigned', name: 'Thôi việc' },
      { code: 'retired', name: 'Nghỉ hưu' },
      { code: 'moved_away', name: 'Chuyển đi' },
      { code: 'deceased', name: 'Từ trần' },
    ],
  },
  {
    list: 'religion',
    source: RECORD_FORM,
    entries: [
      { code: 'none', name: 'Không' },
      { code: 'buddhism', name: 'Phật giáo' },
      { code: 'catholicism', name: 'Công giáo' },
      { code: 'protestantism', name: 'Tin lành' },
      { code: 'caodaism', name: 'Cao Đài' },
      { code: 'hoa_hao_buddhism', name: 'Phật giáo Hòa Hảo' },
      { code: 'islam', name: 'Hồi giáo' },
      { code: 'other', name: 'Khác' },
    ],
  },
  {
    list: 'foreign_language_level',
    source: 'TT 01/2014/TT-BGDĐT',
    entries: ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'].map((european, index) => ({
      code: String(index + 1),
      name: `Bậc ${index + 1} (${european})`,
    })),
  },
  ...partCodeLists,
];
