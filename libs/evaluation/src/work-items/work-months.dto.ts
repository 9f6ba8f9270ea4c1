import {
  DecimalField,
  IntegerField,
  ObjectField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { PeriodScoreView } from '../period-score-trials/period-score-trials.dto.js';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/u;
const month = {
  description: 'Tháng của thời hạn, YYYY-MM; mặc định tháng này',
  pattern: MONTH,
  patternMessage: 'Tháng phải có dạng YYYY-MM, ví dụ 2026-11.',
  optional: true,
};

export class WorkMonthQuery {
  @TextField(month)
  month?: string;
}

export class WorkMonthPeopleQuery extends PageQuery {
  @TextField(month)
  month?: string;

  @UuidField({ description: 'Của một xã, phường', optional: true })
  unitId?: string;

  @UuidField({ description: 'Của một phòng, trung tâm', optional: true })
  officeId?: string;
}

export class WorkMonthPerson {
  @UuidField({ description: 'Mã hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Văn Lâm' })
  fullName: string;

  @TextField({ description: 'Vị trí đang giữ', nullable: true, example: 'Chuyên viên về tài chính' })
  positionTitle: string | null;

  @TextField({ description: 'Phòng, trung tâm', example: 'Phòng Kinh tế' })
  officeName: string;

  @UuidField({ description: 'Mã phòng, trung tâm' })
  officeId: string;

  @IntegerField({ description: 'Số việc của tháng', example: 20 })
  items: number;

  @IntegerField({ description: 'Chưa hoàn thành', example: 3 })
  open: number;

  @IntegerField({ description: 'Quá hạn chưa hoàn thành', example: 1 })
  overdue: number;

  @IntegerField({ description: 'Chờ kiểm tra', example: 2 })
  toCheck: number;

  @IntegerField({ description: 'Chờ duyệt nhận việc đột xuất', example: 0 })
  proposed: number;

  @IntegerField({ description: 'Đề nghị xác nhận nguyên nhân khách quan đang chờ', example: 0 })
  causesRequested: number;

  @DecimalField({ description: 'Kết quả (a + b + c) / 3, %; null: chưa được giao việc', nullable: true, example: 94.5 })
  resultPercent: number | null;
}

export class WorkMonthPeoplePage extends PageFields {
  @TextField({ description: 'Tháng', example: '2026-11' })
  month: string;

  @ObjectListField(() => WorkMonthPerson, { description: 'Những người của trang' })
  items: WorkMonthPerson[];
}

export class WorkMonth {
  @TextField({ description: 'Tháng', example: '2026-11' })
  month: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Văn Lâm' })
  fullName: string;

  @ObjectField(() => PeriodScoreView, {
    description:
      'Điểm kết quả thực hiện nhiệm vụ tính từ a, b, c, chưa có điểm tiêu chí chung; với người lãnh đạo chưa có d, đ, e',
  })
  score: PeriodScoreView;
}
