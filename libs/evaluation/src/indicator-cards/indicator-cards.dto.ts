import {
  AmountField,
  BooleanField,
  CalendarDateField,
  ChoiceField,
  DecimalField,
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
import { figureMeasures, type FigureMeasure } from '@commune/platform/figures';
import { PERIOD_PATTERN, ratingLevels, type IndicatorOrigin, type RatingLevel } from '../domain/index.js';
import { ExplanationStepView } from '../rules/explanation-step.dto.js';

const period = {
  description: 'Kỳ: tháng YYYY-MM hoặc quý YYYY-Q1; mặc định quý trước',
  pattern: PERIOD_PATTERN,
  patternMessage: 'Kỳ phải có dạng YYYY-MM hoặc YYYY-Q1, ví dụ 2026-Q3.',
};
const origins = ['decided', 'figure', 'missing'] as const;

export class IndicatorCardQuery {
  @TextField({ ...period, optional: true })
  period?: string;
}

export class IndicatorCardListQuery extends PageQuery {
  @TextField({ ...period, optional: true })
  period?: string;

  @UuidField({ description: 'Của một tỉnh hoặc một xã, phường', optional: true })
  unitId?: string;
}

export class IndicatorDecision {
  @TextField({ ...period, example: '2026-Q3' })
  period: string;

  @TextField({ description: 'Mã tiêu chí', example: '8', max: 20 })
  criterionCode: string;

  @AmountField({
    description: 'Giá trị trên thang đo của tiêu chí; null: bỏ giá trị đã ghi, trở lại theo số liệu',
    example: 85,
    max: 10_000,
    nullable: true,
  })
  value: number | null;

  @TextField({
    description: 'Lý do, căn cứ: vì sao ghi giá trị này, nhất là khi khác số liệu',
    example: 'Theo báo cáo phối hợp quý III của Văn phòng UBND tỉnh',
    min: 5,
    max: 1000,
  })
  reason: string;

  @UuidField({
    description: 'Mã của giá trị đã ghi mà giá trị này thay; null khi chưa có',
    nullable: true,
    example: null,
  })
  replaces: string | null;
}

export class IndicatorFigure {
  @TextField({ description: 'Mã số liệu', example: 'dossiers.on-time' })
  code: string;

  @TextField({ description: 'Tên số liệu', example: 'Tỷ lệ giải quyết hồ sơ đúng hạn' })
  name: string;

  @ChoiceField({ description: 'Đơn vị đo', values: figureMeasures, name: 'FigureMeasure', example: 'percent' })
  measure: FigureMeasure;

  @TextField({ description: 'Cách tính', max: 1000, example: 'Đúng hạn chia cho đã giải quyết và đang quá hạn' })
  explanation: string;

  @TextField({ description: 'Căn cứ', example: 'NQ 04-NQ/TU phụ lục 1' })
  source: string;

  @DecimalField({ description: 'Giá trị; null: kỳ này chưa có dữ liệu', nullable: true, example: 98.88 })
  value: number | null;

  @TextField({ description: 'Giá trị từ đâu ra, có số', nullable: true, example: '793 đúng hạn / 802' })
  account: string | null;

  @CalendarDateField({ description: 'Dữ liệu tính đến ngày', nullable: true, example: '2026-10-05' })
  asOf: string | null;

  @TextField({ description: 'Nơi xem các dòng dữ liệu', nullable: true, example: '/thu-tuc-hanh-chinh?by=month' })
  link: string | null;
}

export class IndicatorWord {
  @UuidField({ description: 'Mã của giá trị đã ghi', example: '019ac111-0000-7000-8000-000000000001' })
  id: string;

  @TextField({ description: 'Mã tiêu chí', example: '8' })
  criterionCode: string;

  @DecimalField({ description: 'Giá trị; null: trở lại theo số liệu', nullable: true, example: 85 })
  value: number | null;

  @DecimalField({ description: 'Số liệu khi đó cho giá trị', nullable: true, example: 98.88 })
  computed: number | null;

  @TextField({ description: 'Lý do', max: 1000, example: 'Theo báo cáo phối hợp quý III' })
  reason: string;

  @TextField({ description: 'Ai ghi', example: 'Nông Văn Lâm' })
  decidedBy: string;

  @InstantField({ description: 'Lúc', example: '2026-10-06T02:00:00.000Z' })
  decidedAt: string;
}

export class IndicatorCriterion {
  @TextField({ description: 'Mã tiêu chí', example: '3' })
  code: string;

  @TextField({ description: 'Tên tiêu chí', example: 'Tỷ lệ giải quyết hồ sơ hành chính đúng hạn' })
  name: string;

  @DecimalField({ description: 'Thang đo', example: 100 })
  maximum: number;

  @ObjectField(() => IndicatorFigure, { description: 'Số liệu của tiêu chí; null: chấm bằng tay', nullable: true })
  figure: IndicatorFigure | null;

  @DecimalField({ description: 'Giá trị mà số liệu cho trên thang đo', nullable: true, example: 98.88 })
  computed: number | null;

  @ObjectField(() => IndicatorWord, { description: 'Giá trị đang được ghi; null: chưa ai ghi', nullable: true })
  decided: IndicatorWord | null;

  @DecimalField({ description: 'Giá trị được tính', nullable: true, example: 98.88 })
  value: number | null;

  @ChoiceField({
    description: 'decided: người có thẩm quyền ghi; figure: theo số liệu; missing: chưa có',
    values: origins,
    name: 'IndicatorOrigin',
    example: 'figure',
  })
  origin: IndicatorOrigin;
}

export class IndicatorGroup {
  @TextField({ description: 'Mã nhóm', example: 'I' })
  code: string;

  @TextField({ description: 'Tên nhóm', example: 'Kết quả thực hiện nhiệm vụ' })
  name: string;

  @DecimalField({ description: 'Trọng số, %', example: 40 })
  weight: number;

  @ObjectListField(() => IndicatorCriterion, { description: 'Các tiêu chí' })
  criteria: IndicatorCriterion[];
}

export class IndicatorCardSummary {
  @UuidField({ description: 'Mã xã, phường', example: '019ac111-0000-7000-8000-000000000001' })
  id: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @DecimalField({ description: 'Điểm; null khi còn tiêu chí chưa có giá trị', nullable: true, example: 91.25 })
  points: number | null;

  @ChoiceField({ description: 'Mức theo điểm', values: ratingLevels, nullable: true, example: 'excellent' })
  level: RatingLevel | null;

  @IntegerField({ description: 'Số tiêu chí', example: 11 })
  criteria: number;

  @IntegerField({ description: 'Tiêu chí theo số liệu', example: 3 })
  fromFigures: number;

  @IntegerField({ description: 'Tiêu chí do người có thẩm quyền ghi', example: 7 })
  decided: number;

  @TextListField({ description: 'Mã tiêu chí chưa có giá trị', example: ['8'] })
  missing: string[];

  @BooleanField({ description: 'Kỳ của khối chính quyền đã khóa: giữ nguyên như khi khóa', example: false })
  isClosed: boolean;
}

export class IndicatorCardPage extends PageFields {
  @TextField({ description: 'Kỳ', example: '2026-Q3' })
  period: string;

  @TextField({ description: 'Tên kỳ', example: 'quý III/2026' })
  periodName: string;

  @ObjectListField(() => IndicatorCardSummary, { description: 'Các xã, phường của trang' })
  items: IndicatorCardSummary[];
}

export class IndicatorCardView extends IndicatorCardSummary {
  @TextField({ description: 'Kỳ', example: '2026-Q3' })
  period: string;

  @TextField({ description: 'Tên kỳ', example: 'quý III/2026' })
  periodName: string;

  @UuidField({ description: 'Bộ tiêu chí', example: '019ac000-0000-7000-8000-000000000004' })
  criteriaSetId: string;

  @TextField({ description: 'Tên bộ tiêu chí', example: 'Cán bộ lãnh đạo, quản lý cấp xã (11 chỉ số)' })
  criteriaSetName: string;

  @TextField({ description: 'Căn cứ', example: 'NQ 04-NQ/TU phụ lục 1' })
  source: string;

  @BooleanField({ description: 'Người xem được ghi giá trị', example: true })
  mayDecide: boolean;

  @ObjectListField(() => IndicatorGroup, { description: 'Các nhóm tiêu chí' })
  groups: IndicatorGroup[];

  @ObjectListField(() => ExplanationStepView, { description: 'Từng bước tính điểm' })
  steps: ExplanationStepView[];

  @ObjectListField(() => IndicatorWord, { description: 'Mọi giá trị đã ghi, mới nhất trước' })
  words: IndicatorWord[];
}
