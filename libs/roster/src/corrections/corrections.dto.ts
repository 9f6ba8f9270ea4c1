import { IntersectionType, OmitType } from '@nestjs/swagger';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { CivilServantPatch } from '../records/civil-servant.dto.js';
import { correctionKinds } from './correctable-fields.js';
import { rowActions, type RowAction } from './correction.entities.js';
import { CorrectionChoice, CorrectionRow } from './correction-rows.dto.js';

export const correctionStates = ['open', 'decided', 'withdrawn'] as const;
const itemStates = ['open', 'accepted', 'refused', 'withdrawn'] as const;

/** What a person may propose of the own record. */
export class CorrectionChanges extends OmitType(CivilServantPatch, ['note']) {}

export class CorrectionSubmission {
  @ObjectField(() => CorrectionChanges, { description: 'Giá trị đúng của từng trường cần đính chính' })
  changes: CorrectionChanges;

  @ObjectListField(() => CorrectionRow, {
    description: 'Các mục của quá trình, văn bằng, gia đình cần thêm, sửa hoặc bỏ',
    optional: true,
    max: 30,
  })
  rows?: CorrectionRow[];

  @TextField({ description: 'Lý do', min: 5, max: 1000, example: 'Ngày sinh ghi nhầm so với giấy khai sinh' })
  reason: string;
}

export class CorrectableFieldView {
  @TextField({ description: 'Trường', example: 'birthDate' })
  field: string;

  @TextField({ description: 'Tên trường', example: 'Ngày sinh' })
  name: string;

  @ChoiceField({ description: 'Kiểu dữ liệu', values: correctionKinds, name: 'CorrectionKind', example: 'date' })
  kind: string;

  @ObjectListField(() => CorrectionChoice, { description: 'Các lựa chọn' })
  choices: CorrectionChoice[];

  @TextField({ description: 'Giá trị đang ghi trong hồ sơ', example: '01/02/1990', max: 2000 })
  current: string;
}

export class CorrectableFieldList {
  @ObjectListField(() => CorrectableFieldView, { description: 'Các trường được đề nghị đính chính' })
  items: CorrectableFieldView[];
}

export class CorrectionItemMember {
  @TextField({ description: 'Thành phần của mục', example: 'Số hiệu' })
  name: string;

  @TextField({ description: 'Đang ghi', example: 'KNS-07', min: 0, max: 5000 })
  current: string;

  @TextField({ description: 'Đề nghị', example: 'KNS-77', min: 0, max: 5000 })
  proposed: string;
}

export class CorrectionItemView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: 'Trường', example: 'birthDate' })
  field: string;

  @TextField({ description: 'Tên trường', example: 'Ngày sinh' })
  name: string;

  @ChoiceField({
    description: 'Với mục của một phần: thêm, sửa hay bỏ; null là trường của hồ sơ',
    values: [...rowActions],
    name: 'CorrectionRowAction',
    nullable: true,
    example: 'add',
  })
  action: RowAction | null;

  @TextField({ description: 'Giá trị khi gửi đề nghị', example: '01/02/1990', min: 0, max: 5000 })
  before: string;

  @TextField({ description: 'Giá trị trong hồ sơ lúc này', example: '01/02/1990', min: 0, max: 5000 })
  current: string;

  @TextField({ description: 'Giá trị đề nghị', example: '02/01/1990', min: 0, max: 5000 })
  proposed: string;

  @ObjectListField(() => CorrectionItemMember, { description: 'Mục được thêm hoặc sửa: từng thành phần đề nghị' })
  members: CorrectionItemMember[];

  @ChoiceField({ description: 'Tình trạng', values: itemStates, name: 'CorrectionItemState', example: 'open' })
  state: string;

  @TextField({ description: 'Lý do từ chối', nullable: true, max: 1000, example: 'Chưa có giấy khai sinh kèm theo' })
  decisionReason: string | null;
}

export class CorrectionRequestRow {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @TextField({ description: 'Đơn vị', example: 'Phường Thục Phán' })
  unitName: string;

  @TextField({ description: 'Lý do', example: 'Ngày sinh ghi nhầm so với giấy khai sinh', max: 1000 })
  reason: string;

  @ChoiceField({ description: 'Tình trạng', values: correctionStates, name: 'CorrectionState', example: 'open' })
  state: string;

  @InstantField({ description: 'Gửi lúc', example: '2026-11-20T02:00:00.000Z' })
  submittedAt: string;

  @TextListField({ description: 'Các trường, trong phạm vi được xem', example: ['Ngày sinh'] })
  fieldNames: string[];

  @TextField({ description: 'Người quyết định', nullable: true, example: 'Lục Thị Mai' })
  decidedBy: string | null;

  @InstantField({ description: 'Quyết định lúc', nullable: true, example: '2026-11-21T02:00:00.000Z' })
  decidedAt: string | null;
}

export class CorrectionRequestView extends OmitType(CorrectionRequestRow, ['fieldNames']) {
  @ObjectListField(() => CorrectionItemView, { description: 'Từng trường, trong phạm vi được xem' })
  items: CorrectionItemView[];

  @IntegerField({ description: 'Phiên bản của hồ sơ lúc này, gửi lại khi quyết định', example: 3 })
  recordVersion: number;

  @IntegerField({ description: 'Phiên bản của đề nghị', example: 1 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm', example: ['decideCorrectionRequest'] })
  allowedActions: string[];
}

export class CorrectionListParameters {
  @ChoiceField({
    description: 'Tình trạng',
    values: correctionStates,
    name: 'CorrectionState',
    optional: true,
    example: 'open',
  })
  state?: string;

  @UuidField({ description: 'Của một hồ sơ', optional: true })
  civilServantId?: string;
}

export class CorrectionListQuery extends IntersectionType(PageQuery, CorrectionListParameters) {}

export class CorrectionPage extends PageFields {
  @ObjectListField(() => CorrectionRequestRow, { description: 'Mới nhất trước', max: 100 })
  items: CorrectionRequestRow[];
}

export class CorrectionDecision {
  @UuidField({ description: 'Mục', example: '01890000-0000-7000-8000-000000000001' })
  itemId: string;

  @BooleanField({ description: 'Chấp nhận (true) hay từ chối (false)', example: true })
  isAccepted: boolean;

  @TextField({
    description: 'Lý do; bắt buộc khi từ chối',
    optional: true,
    min: 5,
    max: 1000,
    example: 'Chưa có giấy khai sinh kèm theo',
  })
  reason?: string;
}

export class CorrectionDecisions {
  @IntegerField({ description: 'Phiên bản của hồ sơ như đã xem', example: 3 })
  recordVersion: number;

  @ObjectListField(() => CorrectionDecision, { description: 'Quyết định từng mục', max: 50 })
  decisions: CorrectionDecision[];
}
