import { blocs, type Bloc } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { checkCodes, checkGroups, type CheckGroup, type CheckNeed } from '../domain/index.js';

export class CompletenessQueryParameters {
  @UuidField({ description: 'Tỉnh, xã/phường hoặc phòng ban; bỏ trống là toàn phạm vi được giao', optional: true })
  unitId?: string;

  @UuidField({ description: 'Cụm (đơn vị hành chính cấp huyện cũ)', optional: true })
  clusterId?: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', optional: true, example: 'government' })
  bloc?: Bloc;
}

export class IncompleteRecordsQuery extends PageQuery {
  @UuidField({ description: 'Tỉnh, xã/phường hoặc phòng ban; bỏ trống là toàn phạm vi được giao', optional: true })
  unitId?: string;

  @UuidField({ description: 'Cụm (đơn vị hành chính cấp huyện cũ)', optional: true })
  clusterId?: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', optional: true, example: 'government' })
  bloc?: Bloc;

  @ChoiceField({
    description: 'Chỉ hồ sơ còn thiếu mục này',
    values: checkCodes,
    name: 'CompletenessCheckCode',
    example: 'foreignLanguage',
    optional: true,
  })
  missing?: string;

  @BooleanField({ description: 'Chỉ hồ sơ còn thiếu dữ liệu bắt buộc', example: true, optional: true })
  requiredOnly?: boolean;
}

export class CompletenessCheckView {
  @ChoiceField({ description: 'Mã mục', values: checkCodes, name: 'CompletenessCheckCode', example: 'foreignLanguage' })
  code: string;

  @TextField({ description: 'Tên mục', example: 'Ngoại ngữ' })
  name: string;

  @ChoiceField({ description: 'Nhóm', values: checkGroups, name: 'CompletenessGroup', example: 'qualification' })
  group: CheckGroup;

  @ChoiceField({
    description: 'required: bắt buộc; desired: nên có',
    values: ['required', 'desired'],
    name: 'CompletenessNeed',
    example: 'required',
  })
  need: CheckNeed;

  @IntegerField({ description: 'Trọng số trong điểm', example: 3 })
  weight: number;

  @TextField({ description: 'Căn cứ', example: 'NĐ 27/2026/NĐ-CP Đ5' })
  source: string;
}

export class CountedCheck extends CompletenessCheckView {
  @IntegerField({ description: 'Số hồ sơ còn thiếu', example: 412 })
  missing: number;
}

export class CompletenessFigures {
  @IntegerField({ description: 'Số hồ sơ', example: 3555 })
  records: number;

  @IntegerField({ description: 'Hồ sơ đủ dữ liệu bắt buộc', example: 2100 })
  complete: number;

  @IntegerField({ description: 'Hồ sơ đủ giấy tờ số hóa', example: 40 })
  digitised: number;

  @IntegerField({ description: 'Điểm đầy đủ trung bình, phần trăm', example: 82 })
  score: number;
}

export class CompletenessUnit extends CompletenessFigures {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên', example: 'Phường Thục Phán' })
  fullName: string;

  @TextField({ description: 'Cụm', nullable: true, example: 'Thành phố Cao Bằng (cũ)' })
  clusterName: string | null;

  @TextField({ description: 'Mục thiếu nhiều nhất', nullable: true, example: 'foreignLanguage' })
  mostMissing: string | null;

  @IntegerField({ description: 'Số hồ sơ thiếu mục ấy', example: 20 })
  mostMissingCount: number;
}

export class CompletenessDay extends CompletenessFigures {
  @CalendarDateField({ description: 'Ngày chốt', example: '2026-06-29' })
  takenOn: string;

  @TextField({ description: 'Nguồn số liệu', example: 'Hệ thống chốt hằng tuần' })
  source: string;
}

export class CompletenessTarget {
  @IntegerField({ description: 'Tỷ lệ hồ sơ đầy đủ phải đạt, phần trăm', example: 100 })
  percent: number;

  @IntegerField({ description: 'Năm hoàn thành', example: 2029 })
  year: number;
}

export class Completeness {
  @CalendarDateField({ description: 'Tính đến ngày', example: '2026-07-01' })
  asOf: string;

  @ObjectField(() => CompletenessFigures, { description: 'Cả phạm vi' })
  totals: CompletenessFigures;

  @ObjectField(() => CompletenessTarget, { description: 'Mục tiêu' })
  target: CompletenessTarget;

  @ObjectListField(() => CountedCheck, { description: 'Từng mục, thiếu nhiều nhất trước' })
  checks: CountedCheck[];

  @ObjectListField(() => CompletenessUnit, { description: 'Từng xã, phường', max: 5000 })
  communes: CompletenessUnit[];

  @ObjectListField(() => CompletenessDay, { description: 'Tiến độ qua các tuần' })
  trend: CompletenessDay[];
}

export class IncompleteRecord {
  @UuidField({ description: 'Hồ sơ' })
  id: string;

  @TextField({ description: 'Mã hồ sơ', example: 'CB0000012' })
  code: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @TextField({ description: 'Đơn vị công tác', example: 'Phòng Kinh tế' })
  officeName: string;

  @TextField({ description: 'Vị trí', example: 'Chuyên viên về lĩnh vực đất đai' })
  positionTitle: string;

  @IntegerField({ description: 'Điểm đầy đủ, phần trăm', example: 78 })
  score: number;

  @TextListField({ description: 'Mã các mục còn thiếu', example: ['foreignLanguage'] })
  missing: string[];
}

export class IncompleteRecordPage extends PageFields {
  @ObjectListField(() => IncompleteRecord, { description: 'Các dòng của trang', max: 100 })
  items: IncompleteRecord[];
}

export class RecordCompletenessCheck extends CompletenessCheckView {
  @BooleanField({ description: 'Đã có; null là không đòi hỏi ở người này', nullable: true, example: false })
  isFilled: boolean | null;
}

export class RecordCompleteness {
  @IntegerField({ description: 'Điểm đầy đủ, phần trăm', example: 78 })
  score: number;

  @BooleanField({ description: 'Đủ dữ liệu bắt buộc', example: false })
  isComplete: boolean;

  @ObjectListField(() => RecordCompletenessCheck, { description: 'Từng mục' })
  checks: RecordCompletenessCheck[];
}
