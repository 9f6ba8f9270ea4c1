import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  DecimalField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';

export const surveyStates = ['upcoming', 'open', 'closed'] as const;
export type SurveyState = (typeof surveyStates)[number];
const MOST_CODES = 200;

export class SurveyQuery extends PageQuery {
  @UuidField({ description: 'Của một tỉnh hoặc một xã, phường', optional: true })
  unitId?: string;
}

export class SurveyCreation {
  @UuidField({ description: 'Xã, phường được khảo sát', example: '019ac111-0000-7000-8000-000000000001' })
  unitId: string;

  @TextField({ description: 'Mã lĩnh vực; "all": mọi lĩnh vực', max: 40, example: 'land' })
  fieldCode: string;

  @TextField({ description: 'Tên đợt khảo sát', min: 5, max: 200, example: 'Khảo sát sự hài lòng quý IV/2026' })
  name: string;

  @CalendarDateField({ description: 'Nhận ý kiến từ ngày', example: '2026-11-01' })
  opensOn: string;

  @CalendarDateField({ description: 'Đến hết ngày', example: '2026-12-31' })
  closesOn: string;
}

export class SurveyCodesRequest {
  @IntegerField({ description: 'Số phiếu cần tạo', min: 1, max: MOST_CODES, example: 30 })
  count: number;
}

export class SurveyCodes {
  @TextListField({
    description: 'Mã của từng phiếu, chỉ cho biết lần này; mỗi mã trả lời một lần',
    max: MOST_CODES,
    example: ['k3m9p2q7r4s8t5u6v2w3'],
  })
  codes: string[];
}

export class SurveyRow {
  @UuidField({ description: 'Mã đợt', example: '019ac111-0000-7000-8000-000000000001' })
  id: string;

  @TextField({ description: 'Tên đợt', example: 'Khảo sát sự hài lòng quý IV/2026' })
  name: string;

  @UuidField({ description: 'Mã xã, phường', example: '019ac111-0000-7000-8000-000000000001' })
  unitId: string;

  @TextField({ description: 'Xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @TextField({ description: 'Lĩnh vực', example: 'Đất đai' })
  fieldName: string;

  @CalendarDateField({ description: 'Từ ngày', example: '2026-11-01' })
  opensOn: string;

  @CalendarDateField({ description: 'Đến hết ngày', example: '2026-12-31' })
  closesOn: string;

  @ChoiceField({ description: 'Tình trạng', values: surveyStates, name: 'SurveyState', example: 'open' })
  state: SurveyState;

  @IntegerField({ description: 'Số phiếu đã phát', example: 60 })
  codes: number;

  @IntegerField({ description: 'Số ý kiến nhận được', example: 41 })
  answers: number;

  @DecimalField({
    description: 'Hài lòng (mức 4, 5), %; null khi chưa đủ 5 ý kiến',
    nullable: true,
    example: 95.12,
  })
  satisfactionPercent: number | null;
}

export class SurveyPage extends PageFields {
  @BooleanField({ description: 'Người xem được lập đợt khảo sát', example: true })
  mayCreate: boolean;

  @ObjectListField(() => SurveyRow, { description: 'Các đợt của trang' })
  items: SurveyRow[];
}

export class SurveyMonth {
  @TextField({ description: 'Tháng, YYYY-MM', example: '2026-11' })
  id: string;

  @IntegerField({ description: 'Số ý kiến', example: 41 })
  answers: number;

  @DecimalField({ description: 'Hài lòng, %; null khi chưa đủ 5 ý kiến', nullable: true, example: 95.12 })
  satisfactionPercent: number | null;

  @DecimalField({ description: 'Điểm trung bình chung, thang 5', nullable: true, example: 4.5 })
  overall: number | null;

  @DecimalField({ description: 'Đúng hẹn, nhanh chóng', nullable: true, example: 4.3 })
  promptness: number | null;

  @DecimalField({ description: 'Thái độ phục vụ', nullable: true, example: 4.7 })
  attitude: number | null;

  @DecimalField({ description: 'Hướng dẫn dễ hiểu', nullable: true, example: 4.4 })
  guidance: number | null;
}

export class SurveyView extends SurveyRow {
  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 1 })
  version: number;

  @TextListField({ description: 'Việc được làm: codes, close', example: ['codes', 'close'] })
  allowedActions: string[];

  @ObjectListField(() => SurveyMonth, { description: 'Kết quả từng tháng' })
  months: SurveyMonth[];
}

export class PublicSurvey {
  @TextField({ description: 'Tên đợt', example: 'Khảo sát sự hài lòng quý IV/2026' })
  name: string;

  @TextField({ description: 'Nơi giải quyết', example: 'Phường Thục Phán' })
  unitName: string;

  @TextField({ description: 'Lĩnh vực', example: 'Đất đai' })
  fieldName: string;

  @CalendarDateField({ description: 'Nhận ý kiến đến hết ngày', example: '2026-12-31' })
  closesOn: string;
}

const scale = { min: 1, max: 5, example: 5 };

export class PublicSurveyAnswer {
  @IntegerField({ description: 'Hài lòng chung, từ 1 (rất không hài lòng) đến 5 (rất hài lòng)', ...scale })
  overall: number;

  @IntegerField({ description: 'Giải quyết nhanh, đúng hẹn', ...scale })
  promptness: number;

  @IntegerField({ description: 'Thái độ phục vụ', ...scale })
  attitude: number;

  @IntegerField({ description: 'Hướng dẫn rõ ràng, dễ hiểu', ...scale })
  guidance: number;
}
