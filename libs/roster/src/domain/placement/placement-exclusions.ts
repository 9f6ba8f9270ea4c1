import { addMonths, type FieldClass } from '@commune/kernel';
import { retirementDate } from '../retirement-date.js';
import type { PersonToPlace } from './person-to-place.js';
import type { PlacementLimits } from './placement-weights.js';

export type ExclusionCode =
  'maternity' | 'young-child' | 'long-absence' | 'discipline' | 'unsatisfactory' | 'near-retirement' | 'spoken-for';

export interface ExclusionRule {
  readonly code: ExclusionCode;
  readonly name: string;
  readonly source: string;
  /** Class of the facts that it tells. */
  readonly fieldClass: FieldClass;
  /** Concerns only moves to another unit. */
  readonly onlyElsewhere: boolean;
}

/** Who is not proposed. A person may still be moved by hand, where the law lets it. */
export const exclusionRules: readonly ExclusionRule[] = [
  {
    code: 'maternity',
    name: 'Đang nghỉ thai sản',
    source: 'NĐ 154/2025/NĐ-CP; NĐ 172/2025/NĐ-CP (chưa xem xét người mang thai, thai sản)',
    fieldClass: 'employment',
    onlyElsewhere: false,
  },
  {
    code: 'young-child',
    name: 'Nuôi con nhỏ, theo lần nghỉ thai sản gần nhất',
    source: 'NĐ 154/2025/NĐ-CP lấy 36 tháng khi tinh giản; với điều động do tỉnh quyết định',
    fieldClass: 'employment',
    onlyElsewhere: true,
  },
  {
    code: 'long-absence',
    name: 'Đang đi học, biệt phái, nghỉ ốm hoặc nghỉ không lương dài ngày',
    source: 'Tỉnh quyết định',
    fieldClass: 'employment',
    onlyElsewhere: false,
  },
  {
    code: 'discipline',
    name: 'Đang trong thời gian xử lý hoặc thi hành kỷ luật',
    source: 'Luật Cán bộ, công chức 80/2025/QH15 chương V [S]',
    fieldClass: 'discipline',
    onlyElsewhere: false,
  },
  {
    code: 'unsatisfactory',
    name: 'Năm trước không hoàn thành nhiệm vụ: xem xét riêng',
    source: 'KH 1570/KH-UBND mục III.2 (nhóm 5)',
    fieldClass: 'assessment',
    onlyElsewhere: false,
  },
  {
    code: 'near-retirement',
    name: 'Sắp đến tuổi nghỉ hưu',
    source: 'Tỉnh quyết định; thông lệ luân chuyển: còn đủ thời gian công tác',
    fieldClass: 'identity',
    onlyElsewhere: true,
  },
  {
    code: 'spoken-for',
    name: 'Đã có quyết định khác hoặc đang ở phương án khác',
    source: 'Mỗi người một quyết định một lúc',
    fieldClass: 'employment',
    onlyElsewhere: false,
  },
];

const LONG_ABSENCES = ['long_sick_leave', 'unpaid_leave', 'study', 'secondment'];

const holds: Readonly<Record<ExclusionCode, (person: PersonToPlace, on: string, limits: PlacementLimits) => boolean>> =
  {
    maternity: ({ absences }) => absences.includes('maternity'),
    'young-child': ({ maternitySince }, on, { youngChildMonths }) =>
      maternitySince !== null && addMonths(maternitySince, youngChildMonths) > on,
    'long-absence': ({ absences }) => absences.some((kind) => LONG_ABSENCES.includes(kind)),
    discipline: ({ underDiscipline, absences }, _on, { excludesDisciplined }) =>
      (excludesDisciplined && underDiscipline) || absences.includes('suspension'),
    unsatisfactory: ({ ratings }, on, { excludesUnsatisfactory }) =>
      excludesUnsatisfactory &&
      ratings.some(({ year, rating }) => year === Number(on.slice(0, 4)) - 1 && rating === 'unsatisfactory'),
    'near-retirement': ({ sex, birthDate }, on, { retirementMonths }) =>
      retirementDate(sex, birthDate) < addMonths(on, retirementMonths),
    'spoken-for': ({ isSpokenFor }) => isSpokenFor,
  };

/** Why a person is not proposed on a day, in the order of the list. */
export function exclusionsOf(person: PersonToPlace, on: string, limits: PlacementLimits): ExclusionRule[] {
  return exclusionRules.filter(({ code }) => holds[code](person, on, limits));
}
