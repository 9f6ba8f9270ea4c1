import {
  AmountField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { criteriaParts, criteriaSetKinds, type CriteriaPart, type CriteriaSetKind } from '../domain/index.js';

export const criteriaSetStates = ['draft', 'upcoming', 'current', 'past'] as const;
export type CriteriaSetState = (typeof criteriaSetStates)[number];

const MOST_POINTS = 10_000;
const MOST_FIGURE = 1_000_000;

export class CriterionFigureContent {
  @TextField({ description: 'Mã số liệu (GET /figures)', example: 'dossiers.on-time', max: 60 })
  code: string;

  @AmountField({
    description: 'Giá trị được điểm tối đa; null: số liệu chỉ để tham khảo',
    example: 100,
    max: MOST_FIGURE,
    nullable: true,
  })
  full: number | null;

  @AmountField({ description: 'Giá trị không có điểm', example: 0, max: MOST_FIGURE, nullable: true })
  none: number | null;
}

export class CriterionContent {
  @TextField({ description: 'Mã, duy nhất trong bộ tiêu chí', example: 'I.1', max: 20 })
  code: string;

  @TextField({ description: 'Tên tiêu chí', example: 'Ý thức kỷ luật, kỷ cương trong thực thi công vụ', max: 500 })
  name: string;

  @AmountField({ description: 'Điểm tối đa, hoặc mức cao nhất của thang đo', example: 5, min: 0.01, max: MOST_POINTS })
  maximum: number;

  @AmountField({ description: 'Trọng số trong nhóm; null nếu chấm theo điểm', example: null, max: 100, nullable: true })
  weight: number | null;

  @TextListField({
    description: 'Gợi ý khi chấm',
    example: ['Chấp hành sự phân công của tổ chức.'],
    max: 30,
    maxLength: 1000,
  })
  help: string[];

  @ObjectField(() => CriterionFigureContent, {
    description: 'Số liệu mà tiêu chí tự lấy điểm; null hoặc không gửi: chấm bằng tay',
    nullable: true,
    optional: true,
  })
  figure?: CriterionFigureContent | null;
}

export class CriteriaGroupContent {
  @TextField({ description: 'Mã nhóm', example: 'I', max: 20 })
  code: string;

  @TextField({ description: 'Tên nhóm', example: 'Phẩm chất chính trị, ý thức kỷ luật', max: 500 })
  name: string;

  @ChoiceField({
    description: 'general: tiêu chí chung (30 điểm); results: tiêu chí kết quả',
    values: criteriaParts,
    example: 'general',
  })
  part: CriteriaPart;

  @AmountField({
    description: 'Trọng số của nhóm, %; null nếu chấm theo điểm',
    example: null,
    max: 100,
    nullable: true,
  })
  weight: number | null;

  @ObjectListField(() => CriterionContent, { description: 'Các tiêu chí', max: 40 })
  criteria: CriterionContent[];
}

export class ThresholdsContent {
  @AmountField({ description: 'Từ điểm này: hoàn thành xuất sắc', example: 90, max: 100 })
  excellent: number;

  @AmountField({ description: 'Từ điểm này: hoàn thành tốt', example: 70, max: 100 })
  good: number;

  @AmountField({ description: 'Từ điểm này: hoàn thành; dưới là không hoàn thành', example: 50, max: 100 })
  satisfactory: number;
}

export class CriteriaSetQuery {
  @ChoiceField({ description: 'Áp dụng cho ai', values: criteriaSetKinds, example: 'civil_servant', optional: true })
  kind?: CriteriaSetKind;
}

export class CriteriaSetCopy {
  @UuidField({ description: 'Tỉnh ban hành bộ tiêu chí', example: '019ac111-0000-7000-8000-000000000001' })
  unitId: string;

  @UuidField({ description: 'Bộ tiêu chí được sao chép', example: '019ac000-0000-7000-8000-000000000001' })
  copyOf: string;

  @CalendarDateField({ description: 'Dự kiến áp dụng từ ngày 01 của tháng', example: '2027-01-01' })
  effectiveFrom: string;
}

export class CriteriaSetReplacement {
  @TextField({ description: 'Tên bộ tiêu chí', example: 'Công chức không giữ chức vụ lãnh đạo, quản lý', max: 200 })
  name: string;

  @TextField({ description: 'Căn cứ ban hành', example: 'Quyết định số 12/QĐ-UBND ngày 05/12/2026', max: 500 })
  source: string;

  @CalendarDateField({ description: 'Áp dụng từ ngày 01 của tháng', example: '2027-01-01' })
  effectiveFrom: string;

  @ObjectField(() => ThresholdsContent, {
    description: 'Các mức xếp loại của bộ có trọng số; null nếu theo Nghị định 335',
    nullable: true,
  })
  thresholds: ThresholdsContent | null;

  @ObjectListField(() => CriteriaGroupContent, { description: 'Các nhóm tiêu chí', max: 20 })
  groups: CriteriaGroupContent[];
}

export class CriteriaSetPublication {
  @TextField({ description: 'Lý do, căn cứ', example: 'Giám đốc Sở Nội vụ phê duyệt', min: 5, max: 500 })
  reason: string;
}

export class CriteriaSetSummary {
  @UuidField({ description: 'Mã', example: '019ac000-0000-7000-8000-000000000001' })
  id: string;

  @ChoiceField({ description: 'Áp dụng cho ai', values: criteriaSetKinds, example: 'civil_servant' })
  kind: CriteriaSetKind;

  @TextField({ description: 'Tên bộ tiêu chí', example: 'Công chức không giữ chức vụ lãnh đạo, quản lý' })
  name: string;

  @TextField({ description: 'Căn cứ', example: 'Nghị định 335/2025/NĐ-CP' })
  source: string;

  @UuidField({ description: 'Tỉnh ban hành; null là bộ theo Nghị định, Nghị quyết', example: null, nullable: true })
  unitId: string | null;

  @TextField({ description: 'Tên tỉnh', example: 'Tỉnh Cao Bằng', nullable: true })
  unitName: string | null;

  @ChoiceField({
    description: 'draft: dự thảo; upcoming: sẽ áp dụng; current: đang áp dụng; past: hết hiệu lực',
    values: criteriaSetStates,
    example: 'current',
  })
  state: CriteriaSetState;

  @CalendarDateField({ description: 'Áp dụng từ', example: '2026-01-01' })
  effectiveFrom: string;

  @CalendarDateField({ description: 'Đến hết ngày', example: null, nullable: true })
  effectiveTo: string | null;

  @IntegerField({ description: 'Phiên bản của dữ liệu, dùng cho If-Match', example: 1 })
  version: number;

  @TextListField({ description: 'Việc được làm: update, discard, publish, copy', example: ['copy'] })
  allowedActions: string[];
}

export class CriteriaSetView extends CriteriaSetSummary {
  @ObjectField(() => ThresholdsContent, {
    description: 'Các mức xếp loại; null: 90, 70, 50 theo Nghị định',
    nullable: true,
  })
  thresholds: ThresholdsContent | null;

  @ObjectListField(() => CriteriaGroupContent, { description: 'Các nhóm tiêu chí' })
  groups: CriteriaGroupContent[];
}

export class CriteriaSetProvince {
  @UuidField({ description: 'Mã tỉnh', example: '019ac111-0000-7000-8000-000000000001' })
  unitId: string;

  @TextField({ description: 'Tên tỉnh', example: 'Tỉnh Cao Bằng' })
  name: string;
}

export class CriteriaSetList {
  @ObjectListField(() => CriteriaSetSummary, { description: 'Các bộ tiêu chí' })
  items: CriteriaSetSummary[];

  @ObjectListField(() => CriteriaSetProvince, { description: 'Các tỉnh mà người xem được lập bộ tiêu chí' })
  provinces: CriteriaSetProvince[];
}
