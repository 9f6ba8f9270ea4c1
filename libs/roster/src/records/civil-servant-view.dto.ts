import {
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { ratings } from '../domain/index.js';
import { codes, CivilServantFields } from './civil-servant.dto.js';

export class RatingOfYear {
  @IntegerField({ description: 'Năm', example: 2025, min: 2000 })
  year: number;

  @ChoiceField({ description: 'Xếp loại', values: codes(ratings), name: 'Rating', example: 'good' })
  rating: string;

  @TextField({ description: 'Nguồn', example: 'Danh sách 31/3/2026' })
  source: string;
}

export class CurrentAbsence {
  @TextField({ description: 'Loại vắng mặt (danh mục absence_kind)', example: 'maternity' })
  kindCode: string;

  @CalendarDateField({ description: 'Từ ngày', example: '2026-09-01' })
  startedOn: string;

  @CalendarDateField({ description: 'Đến ngày', nullable: true, example: '2027-02-28' })
  endedOn: string | null;
}

export class RecordFinding {
  @TextField({ description: 'Trường', example: '/idNumber' })
  pointer: string;

  @TextField({ description: 'Mã', example: 'roster.id-number-sex' })
  code: string;

  @TextField({ description: 'Giải thích', example: 'Số định danh không khớp với giới tính.' })
  message: string;
}

export class CivilServantView extends CivilServantFields {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @IntegerField({ description: 'Phiên bản, là ETag khi sửa', example: 3 })
  version: number;

  @CalendarDateField({
    description: 'Ngày cuối ở đơn vị của người đọc, khi người này đã chuyển đi: hồ sơ hiện như tại ngày đó',
    nullable: true,
    example: '2026-11-30',
  })
  formerUntil: string | null;

  @CalendarDateField({ description: 'Ngày cuối giữ vị trí, của người đã nghỉ', nullable: true, example: '2026-11-30' })
  lastDayOn: string | null;

  @ObjectField(() => CurrentAbsence, {
    description: 'Đang vắng mặt, hoặc đã có quyết định vắng mặt từ một ngày sắp tới',
    optional: true,
    nullable: true,
  })
  absence?: CurrentAbsence | null;

  @ObjectListField(() => RatingOfYear, { description: 'Xếp loại các năm, mới nhất trước', optional: true })
  ratings?: RatingOfYear[];

  @ObjectListField(() => RecordFinding, { description: 'Điểm cần đối chiếu trong hồ sơ' })
  warnings: RecordFinding[];

  @TextListField({ description: 'Trường mà người đọc được sửa', example: ['fullName'] })
  editableFields: string[];

  @TextListField({ description: 'Thao tác được phép lúc này', example: ['updateCivilServant'] })
  allowedActions: string[];
}
