import {
  AmountField,
  BooleanField,
  CalendarDateField,
  ChoiceField,
  DecimalField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { ExplanationStepView } from '../rules/explanation-step.dto.js';
import { workOrigins, type LeaderFactor, type PeriodScore, type WorkOrigin } from '../domain/index.js';

const factors = ['full', 'half'] as const;
const MOST_FAULTS = 100;

export class CriterionPointsRequest {
  @TextField({ description: 'Mã tiêu chí theo Mẫu số 01', example: 'I.1', max: 20 })
  code: string;

  @AmountField({ description: 'Điểm chấm', example: 4.5, max: 100 })
  points: number;
}

export class TrialWorkItem {
  @TextField({ description: 'Tên sản phẩm, công việc', example: 'Báo cáo tháng', max: 300 })
  name: string;

  @AmountField({ description: 'Số lượng được giao', example: 2, min: 0.01, max: 100_000 })
  quantity: number;

  @AmountField({ description: 'Hệ số quy đổi về đơn vị chuẩn', example: 5, min: 0.01, max: 10_000 })
  coefficient: number;

  @AmountField({ description: 'Số lượng đã hoàn thành', example: 2, max: 100_000 })
  completedQuantity: number;

  @ChoiceField({
    description:
      'initial: giao ban đầu; taken_over: nhận từ người khác; ad_hoc: đột xuất, phát sinh. Bỏ trống là initial',
    values: workOrigins,
    example: 'initial',
    optional: true,
  })
  origin?: WorkOrigin;

  @BooleanField({ description: 'Đã chuyển người khác làm', example: false, optional: true })
  isHandedOver?: boolean;

  @IntegerField({
    description: 'Số lần chưa đạt vì sai sót lớn, không có nguyên nhân khách quan được xác nhận',
    example: 0,
    max: MOST_FAULTS,
    optional: true,
  })
  majorFaults?: number;

  @IntegerField({ description: 'Số lần chưa đạt vì sai sót khác', example: 0, max: MOST_FAULTS, optional: true })
  minorFaults?: number;

  @IntegerField({
    description: 'Số lần chậm, không có nguyên nhân khách quan được xác nhận',
    example: 0,
    max: MOST_FAULTS,
    optional: true,
  })
  delays?: number;
}

export class LeaderFactorsRequest {
  @ChoiceField({ description: 'd: kết quả hoạt động của đơn vị (100 % hoặc 50 %)', values: factors, example: 'full' })
  unitResults: LeaderFactor;

  @ChoiceField({ description: 'đ: khả năng tổ chức triển khai', values: factors, example: 'full' })
  organising: LeaderFactor;

  @ChoiceField({ description: 'e: năng lực tập hợp, đoàn kết', values: factors, example: 'full' })
  unity: LeaderFactor;
}

export class PeriodScoreTrialRequest {
  @CalendarDateField({
    description: 'Ngày để lấy cách tính đang có hiệu lực; bỏ trống là hôm nay',
    example: '2026-11-30',
    optional: true,
  })
  asOf?: string;

  @UuidField({
    description: 'Đơn vị, để lấy bộ tiêu chí của tỉnh; bỏ trống là bộ theo Nghị định',
    example: '019ac111-0000-7000-8000-000000000001',
    optional: true,
  })
  unitId?: string;

  @ObjectListField(() => CriterionPointsRequest, { description: 'Điểm của 10 tiêu chí chung', max: 50 })
  generalPoints: CriterionPointsRequest[];

  @ObjectListField(() => TrialWorkItem, { description: 'Sản phẩm, công việc trong kỳ', max: 500 })
  items: TrialWorkItem[];

  @ObjectField(() => LeaderFactorsRequest, {
    description: 'Với công chức lãnh đạo, quản lý; bỏ trống hoặc null với người khác',
    optional: true,
    nullable: true,
  })
  leaderFactors?: LeaderFactorsRequest | null;
}

export class WorkCreditView {
  @TextField({ description: 'Tên sản phẩm, công việc', example: 'Báo cáo tháng' })
  name: string;

  @ChoiceField({ description: 'Nguồn giao việc', values: workOrigins, example: 'initial' })
  origin: WorkOrigin;

  @DecimalField({ description: 'Đơn vị chuẩn: số lượng × hệ số', example: 10 })
  units: number;

  @DecimalField({ description: 'Phần tính vào tổng giao ban đầu', example: 10 })
  assigned: number;

  @DecimalField({ description: 'Phần tính vào số lượng', example: 10 })
  quantity: number;

  @DecimalField({ description: 'Phần tính vào chất lượng', example: 7.5 })
  quality: number;

  @DecimalField({ description: 'Phần tính vào tiến độ', example: 10 })
  progress: number;

  @TextField({ description: 'Diễn giải có số', example: '2 × 5 = 10 đơn vị chuẩn; hoàn thành 2 × 5 = 10', max: 2000 })
  formula: string;
}

export class PeriodScoreView {
  @ChoiceField({
    description: 'scored: có điểm; insufficient_data: không có việc được giao ban đầu nên không có điểm',
    values: ['scored', 'insufficient_data'],
    example: 'scored',
  })
  state: PeriodScore['state'];

  @DecimalField({ description: 'Điểm theo dõi, đánh giá, đã làm tròn', example: 93.69, nullable: true })
  points: number | null;

  @DecimalField({ description: 'Điểm tiêu chí chung', example: 27.5 })
  generalPoints: number;

  @DecimalField({ description: 'Điểm tiêu chí kết quả', example: 66.1859, nullable: true })
  resultPoints: number | null;

  @DecimalField({ description: 'Kết quả thực hiện nhiệm vụ, %', example: 94.5513, nullable: true })
  resultPercent: number | null;

  @DecimalField({ description: 'Kết quả trước khi áp trần 100 %', example: 94.5513, nullable: true })
  uncappedPercent: number | null;

  @ObjectListField(() => WorkCreditView, { description: 'Từng sản phẩm, công việc' })
  items: WorkCreditView[];

  @ObjectListField(() => ExplanationStepView, { description: 'Từng bước tính' })
  steps: ExplanationStepView[];
}
