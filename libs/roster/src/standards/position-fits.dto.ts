import { blocs, type Bloc } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  UuidField,
} from '@commune/platform/http';

const results = ['met', 'unmet', 'unknown', 'expired'];
const kinds = ['failed', 'mandatory', 'field', 'training', 'note'];

export class PositionFitQuery {
  @UuidField({ description: 'So với vị trí này; bỏ trống là vị trí đang giữ', optional: true })
  positionId?: string;

  @CalendarDateField({ description: 'Tại ngày (mặc định hôm nay)', example: '2026-03-31', optional: true })
  asOf?: string;

  @CalendarDateField({ description: 'Theo tiêu chuẩn của ngày (mặc định như asOf)', optional: true })
  standardsAsOf?: string;
}

export class FitRow {
  @TextField({ description: 'Yêu cầu và kết quả', example: 'education-met' })
  code: string;

  @TextField({ description: 'Tên yêu cầu', example: 'Trình độ chuyên môn' })
  name: string;

  @TextField({ description: 'Yêu cầu', nullable: true, max: 20_000, example: 'Đại học' })
  required: string | null;

  @TextField({ description: 'Có trên hồ sơ; null: chưa có thông tin', nullable: true, example: 'Thạc sĩ' })
  found: string | null;

  @ChoiceField({ description: 'Kết quả', values: results, name: 'RequirementResult', example: 'met' })
  result: string;

  @ChoiceField({
    description: 'Thiếu yêu cầu này là gì; null: đạt',
    values: kinds,
    name: 'FitReasonKind',
    nullable: true,
    example: 'training',
  })
  counts: string | null;

  @TextField({ description: 'Nguồn', example: 'Quyết định số 2815/QĐ-UBND' })
  source: string;

  @BooleanField({ description: 'Yêu cầu này quyết định nhóm', example: false })
  decides: boolean;
}

export class FitCompetency {
  @TextField({ description: 'Mã năng lực', example: 'commune_leader.digital' })
  code: string;

  @TextField({ description: 'Tên năng lực', example: 'Năng lực chuyển đổi số' })
  name: string;

  @IntegerField({ description: 'Mức yêu cầu; null: trọng tâm của địa bàn', nullable: true, example: 3 })
  level: number | null;

  @BooleanField({ description: 'Là trọng tâm theo đặc thù địa bàn của đơn vị', example: false })
  isEmphasis: boolean;

  @IntegerField({ description: 'Mức được đánh giá gần nhất; null: chưa đánh giá', nullable: true, example: 2 })
  assessedLevel: number | null;

  @CalendarDateField({ description: 'Ngày đánh giá', nullable: true, example: '2026-05-20' })
  assessedOn: string | null;
}

export class PositionFitView {
  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hà' })
  fullName: string;

  @UuidField({ description: 'Vị trí được so; null: vị trí đang giữ chưa gắn với danh mục', nullable: true })
  positionId: string | null;

  @TextField({ description: 'Tên vị trí được so', example: 'Chuyên viên về lĩnh vực tài chính' })
  positionName: string;

  @BooleanField({ description: 'Là vị trí đang giữ', example: true })
  isHeld: boolean;

  @CalendarDateField({ description: 'Tại ngày', example: '2026-03-31' })
  asOf: string;

  @CalendarDateField({ description: 'Tiêu chuẩn có hiệu lực từ ngày; null: chưa có tiêu chuẩn', nullable: true })
  standardFrom: string | null;

  @IntegerField({ description: 'Nhóm đề xuất (1–5)', nullable: true, min: 1, max: 5, example: 2 })
  group: number | null;

  @IntegerField({ description: 'Nhóm sau khi bổ sung những điểm quyết định', nullable: true, min: 1, max: 5 })
  nextGroup: number | null;

  @BooleanField({ description: 'Không hiển thị nhóm: người xem thiếu quyền đọc một phần căn cứ', example: false })
  isWithheld: boolean;

  @ObjectListField(() => FitRow, { description: 'Từng yêu cầu, nặng nhất trước' })
  rows: FitRow[];

  @ObjectListField(() => FitCompetency, { description: 'Năng lực yêu cầu và trọng tâm địa bàn; không quyết định nhóm' })
  competencies: FitCompetency[];
}

export class FitListQuery extends PageQuery {
  @UuidField({ description: 'Đơn vị, gồm cả đơn vị bên dưới', optional: true })
  unitId?: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', optional: true, example: 'government' })
  bloc?: Bloc;

  @UuidField({ description: 'So mọi người với vị trí này; bỏ trống là vị trí mỗi người đang giữ', optional: true })
  positionId?: string;

  @IntegerField({ description: 'Nhóm', min: 1, max: 5, optional: true, example: 2 })
  group?: number;

  @CalendarDateField({ description: 'Tại ngày (mặc định hôm nay)', example: '2026-03-31', optional: true })
  asOf?: string;
}

export class FitReasonView {
  @TextField({ description: 'Yêu cầu và kết quả', example: 'it-unmet' })
  code: string;

  @TextField({ description: 'Tên yêu cầu', example: 'Tin học' })
  name: string;

  @ChoiceField({ description: 'Thiếu yêu cầu này là gì', values: kinds, name: 'FitReasonKind', example: 'training' })
  kind: string;

  @TextField({ description: 'Yêu cầu', nullable: true, max: 20_000, example: 'Nâng cao' })
  required: string | null;

  @TextField({ description: 'Có trên hồ sơ; null: chưa có thông tin', nullable: true, example: 'Cơ bản' })
  found: string | null;
}

export class FitListRow {
  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hà' })
  fullName: string;

  @UuidField({ description: 'Đơn vị' })
  unitId: string;

  @TextField({ description: 'Tên đơn vị', example: 'Xã Bảo Lạc' })
  unitName: string;

  @TextField({ description: 'Phòng, ban', example: 'Phòng Kinh tế' })
  officeName: string;

  @UuidField({ description: 'Vị trí đang giữ trong danh mục', nullable: true })
  positionId: string | null;

  @TextField({ description: 'Vị trí đang giữ', example: 'Chuyên viên về lĩnh vực tài chính' })
  positionTitle: string;

  @IntegerField({ description: 'Nhóm; null: vị trí chưa có tiêu chuẩn', nullable: true, min: 1, max: 5, example: 2 })
  group: number | null;

  @ObjectListField(() => FitReasonView, { description: 'Các lý do, nặng nhất trước' })
  reasons: FitReasonView[];
}

export class FitGroupCount {
  @IntegerField({ description: 'Nhóm; null: chưa có tiêu chuẩn', nullable: true, min: 1, max: 5, example: 2 })
  group: number | null;

  @IntegerField({ description: 'Số người', example: 120 })
  count: number;
}

export class FitPage extends PageFields {
  @CalendarDateField({ description: 'Tại ngày', example: '2026-03-31' })
  asOf: string;

  @ObjectListField(() => FitGroupCount, { description: 'Số người mỗi nhóm, trước khi lọc theo nhóm' })
  groups: FitGroupCount[];

  @ObjectListField(() => FitListRow, { description: 'Các dòng của trang' })
  items: FitListRow[];
}
