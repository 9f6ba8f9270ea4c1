import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { blocs, type Bloc } from '@commune/kernel';
import { PERIOD_PATTERN } from '../domain/index.js';
import { UnitPeriod } from '../rules/unit-period.dto.js';

export const period = {
  description: 'Kỳ: tháng YYYY-MM hoặc quý YYYY-Qn',
  pattern: PERIOD_PATTERN,
  patternMessage: 'Kỳ phải có dạng YYYY-MM hoặc YYYY-Qn, ví dụ 2026-10, 2026-Q3.',
  example: '2026-10',
};
const unit = 'Tỉnh: khóa cho mọi đơn vị bên dưới; hoặc một xã, phường, cơ quan';

export class PeriodClosingRequest {
  @UuidField({ description: unit, example: '019ac111-0000-7000-8000-000000000001' })
  unitId: string;

  @ChoiceField({ description: 'Khối', values: blocs, example: 'government' })
  bloc: Bloc;

  @TextField(period)
  period: string;

  @BooleanField({
    description:
      'Khóa cả khi còn phiếu chưa xác nhận: phiếu đó không có điểm. Bỏ trống hoặc false: còn người chưa được xác nhận đủ phiếu (với quý: của mọi tháng) thì bị từ chối',
    example: false,
    optional: true,
  })
  acceptUnscored?: boolean;
}

export class PeriodClosingQuery {
  @TextField({ ...period, optional: true })
  period?: string;
}

export class ScoringProgressQuery {
  @TextField(period)
  period: string;

  @UuidField({ description: unit })
  unitId: string;

  @ChoiceField({ description: 'Khối', values: blocs, example: 'government' })
  bloc: Bloc;
}

export class PeriodClosingView extends UnitPeriod {
  @UuidField({ description: 'Mã' })
  id: string;

  @ChoiceField({ description: 'running: đang khóa; closed: đã khóa', values: ['running', 'closed'], example: 'closed' })
  state: 'running' | 'closed';

  @TextField({ description: 'Người khóa', example: 'Hoàng Thị Hạnh' })
  startedByName: string;

  @InstantField({ description: 'Bắt đầu lúc' })
  startedAt: string;

  @InstantField({ description: 'Khóa xong lúc', nullable: true })
  closedAt: string | null;

  @IntegerField({ description: 'Số đơn vị', nullable: true, example: 56 })
  units: number | null;

  @IntegerField({ description: 'Số người', nullable: true, example: 3555 })
  people: number | null;

  @IntegerField({ description: 'Số người có điểm', nullable: true, example: 3400 })
  scored: number | null;
}

export class PeriodClosings {
  @ObjectListField(() => PeriodClosingView, { description: 'Mới nhất trước' })
  items: PeriodClosingView[];
}

export class UnitScoringProgress {
  @UuidField({ description: 'Mã đơn vị' })
  unitId: string;

  @TextField({ description: 'Đơn vị', example: 'Phường Thục Phán' })
  unitName: string;

  @IntegerField({ description: 'Số người công tác trong kỳ', example: 64 })
  people: number;

  @IntegerField({
    description: 'Số người đã tự chấm, chờ xác nhận; quý của các tháng: đã gửi mọi phiếu tháng ở đơn vị',
    example: 4,
  })
  selfScored: number;

  @IntegerField({
    description: 'Số người đã được xác nhận; quý của các tháng: mọi phiếu tháng ở đơn vị đã được xác nhận',
    example: 58,
  })
  confirmed: number;

  @BooleanField({ description: 'Đã khóa', example: false })
  isClosed: boolean;
}

export class ScoringProgress {
  @TextField({ description: 'Kỳ', example: '2026-10' })
  period: string;

  @TextField({ description: 'Tên kỳ', example: 'tháng 10/2026' })
  periodName: string;

  @ObjectListField(() => UnitScoringProgress, { description: 'Từng đơn vị' })
  items: UnitScoringProgress[];

  @TextListField({ description: 'Việc làm được bây giờ' })
  allowedActions: string[];
}
