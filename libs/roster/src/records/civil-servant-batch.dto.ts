import { OmitType } from '@nestjs/swagger';
import {
  BooleanField,
  ChoiceField,
  IntegerField,
  ObjectField,
  ObjectListField,
  ProblemError,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { CivilServantPatch } from './civil-servant.dto.js';
import { RecordFinding } from './civil-servant-view.dto.js';

export const MOST_AT_ONCE = 500;

/** A person's number is nobody else's: it is changed on the record itself. */
export class CivilServantBatchPatch extends OmitType(CivilServantPatch, ['idNumber'] as const) {}

export class CivilServantChange {
  @UuidField({ description: 'Hồ sơ', example: '01890000-0000-7000-8000-000000000000' })
  id: string;

  @IntegerField({ description: 'Phiên bản đã đọc, thay cho If-Match', example: 3, min: 1 })
  version: number;

  @ObjectField(() => CivilServantBatchPatch, {
    description: 'Trường không gửi giữ nguyên, null là xóa',
    example: { stateManagement: 'specialist' },
  })
  changes: CivilServantBatchPatch;
}

export class CivilServantBatchRequest {
  @ObjectListField(() => CivilServantChange, { description: 'Mỗi hồ sơ một lần', max: MOST_AT_ONCE })
  items: CivilServantChange[];

  @BooleanField({ description: 'Chỉ kiểm tra: kết quả như khi ghi, nhưng không ghi gì', example: true, optional: true })
  dryRun?: boolean;

  @TextField({ description: 'Lý do, ghi vào nhật ký của từng hồ sơ', max: 300, optional: true })
  reason?: string;
}

export const batchOutcomes = ['changed', 'unchanged', 'refused'] as const;

export class CivilServantChangeResult {
  @UuidField({ description: 'Hồ sơ' })
  id: string;

  @ChoiceField({
    description: 'Đã sửa; không có gì khác; hoặc bị từ chối (xem code)',
    values: batchOutcomes,
    name: 'BatchOutcome',
    example: 'changed',
  })
  outcome: (typeof batchOutcomes)[number];

  @IntegerField({ description: 'Phiên bản sau khi sửa', example: 4, optional: true })
  version?: number;

  @TextField({ description: 'Mã lỗi ổn định', example: 'http.stale', optional: true })
  code?: string;

  @TextField({ description: 'Điều đã xảy ra và cách xử lý', optional: true })
  detail?: string;

  @ObjectListField(() => ProblemError, { description: 'Từng lỗi và vị trí của nó trong changes', optional: true })
  errors?: ProblemError[];

  @ObjectListField(() => RecordFinding, { description: 'Điểm cần đối chiếu sau khi sửa', optional: true })
  warnings?: RecordFinding[];
}

export class CivilServantBatchResult {
  @BooleanField({ description: 'Chỉ là kiểm tra, chưa ghi gì', example: true })
  dryRun: boolean;

  @IntegerField({ description: 'Số hồ sơ đã sửa (hoặc sẽ sửa)', example: 118 })
  changed: number;

  @IntegerField({ description: 'Số hồ sơ không có gì khác', example: 2 })
  unchanged: number;

  @IntegerField({ description: 'Số hồ sơ bị từ chối', example: 1 })
  refused: number;

  @ObjectListField(() => CivilServantChangeResult, { description: 'Theo thứ tự đã gửi', max: MOST_AT_ONCE })
  items: CivilServantChangeResult[];
}
