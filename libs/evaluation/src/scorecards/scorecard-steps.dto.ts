import {
  AmountField,
  ChoiceField,
  DecimalField,
  ObjectField,
  ObjectListField,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { absences, type Absence } from '../domain/index.js';
import { LeaderFactorsRequest } from '../period-score-trials/period-score-trials.dto.js';
import { period, unitOfBody } from './scorecards.dto.js';

export class GivenPointsRequest {
  @TextField({ description: 'Mã tiêu chí theo Mẫu số 01', example: 'I.1', max: 20 })
  code: string;

  @AmountField({ description: 'Điểm chấm', example: 4.5, max: 100 })
  points: number;

  @TextField({
    description: 'Minh chứng, giải thích',
    nullable: true,
    optional: true,
    max: 1000,
    example: 'Sáng kiến được xã công nhận',
  })
  note?: string | null;
}

export class SelfScore {
  @TextField(period)
  period: string;

  @UuidField(unitOfBody)
  unitId?: string;

  @ObjectListField(() => GivenPointsRequest, { description: 'Điểm tự chấm của từng tiêu chí chung', max: 50 })
  points: GivenPointsRequest[];

  @TextField({
    description: 'Ưu điểm (Mẫu số 01, II.4)',
    nullable: true,
    optional: true,
    max: 4000,
    example: 'Chủ động, đúng hẹn',
  })
  strengths?: string | null;

  @TextField({
    description: 'Hạn chế, khuyết điểm (Mẫu số 01, II.5)',
    nullable: true,
    optional: true,
    max: 4000,
    example: 'Một báo cáo chậm hai ngày',
  })
  weaknesses?: string | null;
}

export class ScorecardConfirmation {
  @TextField(period)
  period: string;

  @UuidField(unitOfBody)
  unitId?: string;

  @ObjectListField(() => GivenPointsRequest, {
    description: 'Điểm từng tiêu chí chung; bỏ trống là đồng ý với điểm tự chấm',
    max: 50,
    optional: true,
  })
  points?: GivenPointsRequest[];

  @ObjectField(() => LeaderFactorsRequest, {
    description: 'd, đ, e với công chức lãnh đạo, quản lý; null với người khác',
    example: null,
    optional: true,
    nullable: true,
  })
  leaderFactors?: LeaderFactorsRequest | null;

  @ChoiceField({
    description: 'Nghỉ cả kỳ: kỳ này không có điểm và không tính vào trung bình',
    values: absences,
    optional: true,
    nullable: true,
    example: null,
  })
  absence?: Absence | null;

  @TextField({
    description: 'Ý kiến nhận xét (Mẫu số 01, II.6); bắt buộc khi khác điểm tự chấm',
    nullable: true,
    optional: true,
    max: 4000,
    example: 'Hoàn thành tốt, cần chủ động hơn khi phối hợp',
  })
  comment?: string | null;
}

export class ScorecardTrial {
  @TextField(period)
  period: string;

  @UuidField(unitOfBody)
  unitId?: string;

  @ObjectListField(() => GivenPointsRequest, { description: 'Điểm định cho của từng tiêu chí chung', max: 50 })
  points: GivenPointsRequest[];

  @ObjectField(() => LeaderFactorsRequest, {
    description: 'd, đ, e với công chức lãnh đạo, quản lý; thiếu thì chưa có điểm tạm tính',
    example: null,
    optional: true,
    nullable: true,
  })
  leaderFactors?: LeaderFactorsRequest | null;
}

export class ScorecardTrialResult {
  @DecimalField({
    description: 'Điểm nếu phiếu được xác nhận như vậy bây giờ; null khi không được giao việc, hoặc còn d, đ, e',
    nullable: true,
    example: 94.19,
  })
  provisionalPoints: number | null;
}

export class ScorecardReturn {
  @TextField(period)
  period: string;

  @UuidField(unitOfBody)
  unitId?: string;

  @TextField({ description: 'Lý do trả lại', max: 1000, example: 'Bổ sung minh chứng sáng kiến' })
  reason: string;
}
