import { OmitType } from '@nestjs/swagger';
import { blocs } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectField,
  ObjectListField,
  ProblemError,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { UpsertCounts, upsertOutcomes, type UpsertOutcome } from '@commune/platform/upserts';
import { CivilServantPatch } from '../records/civil-servant.dto.js';
import { CivilServantView, RecordFinding } from '../records/civil-servant-view.dto.js';
import { particulars } from '../records/record-particulars.dto.js';

const SYSTEM = { description: 'Mã của hệ thống bên ngoài', example: 'quan-ly-van-ban' };
const SYSTEM_PATTERN = /^[a-z0-9][a-z0-9-]{1,39}$/;

export class ExternalCodeParams {
  @TextField({
    ...SYSTEM,
    max: 40,
    pattern: SYSTEM_PATTERN,
    patternMessage: 'Mã hệ thống gồm chữ thường không dấu, số và gạch nối, 2–40 ký tự.',
  })
  system: string;

  @TextField({ description: 'Mã của người trong hệ thống đó', example: 'NV-00042', max: 100 })
  code: string;
}

export class ExternalUpsertQuery {
  @BooleanField({ description: 'Chỉ kiểm tra: kết quả như khi ghi, nhưng không ghi gì', example: true, optional: true })
  dryRun?: boolean;
}

/** What another system says of a person. Members of the post are needed to create; of a known person they must agree. */
/** Without the particulars that no list of the roster has either. */
export class ExternalRecord extends OmitType(CivilServantPatch, particulars) {
  @IntegerField({
    description: 'Phiên bản đã đọc; khác với hiện tại thì từ chối (412). Bỏ trống: ghi lên phiên bản hiện tại',
    example: 3,
    min: 1,
    optional: true,
  })
  version?: number;

  @TextField({ description: 'Mã xã, phường', example: '01273', max: 20, optional: true })
  communeCode?: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government', optional: true })
  bloc?: 'party' | 'government';

  @TextField({ description: 'Tên phòng, ban', example: 'Văn phòng HĐND và UBND', max: 200, optional: true })
  officeName?: string;

  @TextField({
    description: 'Chức vụ, vị trí việc làm',
    example: 'Chuyên viên về lĩnh vực tài chính',
    max: 300,
    optional: true,
  })
  positionTitle?: string;

  @TextField({ description: 'Mã vị trí việc làm', example: 'II.06', max: 20, optional: true })
  positionCode?: string;

  @CalendarDateField({ description: 'Giữ vị trí từ ngày', example: '2026-07-01', optional: true })
  postedOn?: string;
}

export class ExternalUpsertAnswer {
  @ChoiceField({
    description: 'Đã tạo, đã sửa, hoặc không có gì khác',
    values: ['created', 'updated', 'unchanged'],
    name: 'ExternalUpsertOutcome',
    example: 'updated',
  })
  outcome: UpsertOutcome;

  @BooleanField({ description: 'Chỉ là kiểm tra, chưa ghi gì', example: false })
  dryRun: boolean;

  @IntegerField({ description: 'Phiên bản của hồ sơ, cũng là ETag', example: 3 })
  version: number;

  @ObjectField(() => CivilServantView, { description: 'Hồ sơ sau khi ghi' })
  record: CivilServantView;
}

export class ExternalUpsertItem extends ExternalCodeParams {
  @ObjectField(() => ExternalRecord, {
    description: 'Trường không gửi giữ nguyên, null là xóa',
    example: { stateManagement: 'specialist' },
  })
  record: ExternalRecord;
}

export class ExternalUpsertRequest {
  @ObjectListField(() => ExternalUpsertItem, {
    description: 'Tối đa 100 hồ sơ, mỗi mã một lần',
    max: 100,
    example: [{ system: 'quan-ly-van-ban', code: 'NV-00042', record: { stateManagement: 'specialist' } }],
  })
  items: ExternalUpsertItem[];

  @BooleanField({ description: 'Chỉ kiểm tra, không ghi gì', example: true, optional: true })
  dryRun?: boolean;
}

export class ExternalUpsertItemResult extends ExternalCodeParams {
  @ChoiceField({
    description: 'Kết quả của mục này; bị từ chối: xem code',
    values: upsertOutcomes,
    name: 'ExternalUpsertItemOutcome',
    example: 'created',
  })
  outcome: UpsertOutcome;

  @UuidField({ description: 'Hồ sơ', optional: true })
  id?: string;

  @IntegerField({ description: 'Phiên bản sau khi ghi', example: 1, optional: true })
  version?: number;

  @TextField({ description: 'Mã lỗi ổn định', example: 'http.stale', optional: true })
  problemCode?: string;

  @TextField({ description: 'Điều đã xảy ra và cách xử lý', optional: true })
  detail?: string;

  @ObjectListField(() => ProblemError, { description: 'Từng lỗi và vị trí của nó trong record', optional: true })
  errors?: ProblemError[];

  @ObjectListField(() => RecordFinding, { description: 'Điểm cần đối chiếu', optional: true })
  warnings?: RecordFinding[];
}

export class ExternalUpsertResult extends UpsertCounts {
  @ObjectListField(() => ExternalUpsertItemResult, { description: 'Kết quả từng mục, theo thứ tự đã gửi' })
  items: ExternalUpsertItemResult[];
}
