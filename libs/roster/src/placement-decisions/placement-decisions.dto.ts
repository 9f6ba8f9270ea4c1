import {
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  PageQuery,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { IntersectionType } from '@nestjs/swagger';
import { moveKindCodes, moveStates, type MoveKind, type MoveState } from '../domain/index.js';

export class PlacementDecisionParameters {
  @ChoiceField({
    description: 'Tình trạng',
    values: moveStates,
    name: 'PlacementMoveState',
    optional: true,
    example: 'decided',
  })
  state?: MoveState;

  @ChoiceField({
    description: 'Hình thức',
    values: moveKindCodes,
    name: 'PlacementMoveKind',
    optional: true,
    example: 'secondment',
  })
  kind?: MoveKind;

  @UuidField({ description: 'Đi từ hoặc đến đơn vị', optional: true })
  unitId?: string;

  @CalendarDateField({
    description: 'Chỉ thời hạn kết thúc đến hết ngày này mà chưa kéo dài, chấm dứt hay giữ lại',
    optional: true,
    example: '2027-12-01',
  })
  endsBy?: string;
}

export class PlacementDecisionListQuery extends IntersectionType(PageQuery, PlacementDecisionParameters) {}

class DecisionSigner {
  @CalendarDateField({ description: 'Ngày ký, không sau hôm nay', example: '2026-11-15' })
  signedOn: string;

  @TextField({ description: 'Người ký', min: 2, max: 200, example: 'Lê Hải Hòa' })
  signerName: string;

  @TextField({ description: 'Chức vụ người ký', min: 2, max: 200, example: 'Chủ tịch' })
  signerPosition: string;
}

export class PlacementDecisionRequest extends DecisionSigner {
  @TextField({ description: 'Số và ký hiệu quyết định', max: 100, example: '1250/QĐ-UBND' })
  number: string;

  @CalendarDateField({
    description: 'Ngày thực hiện; bỏ trống là ngày trong phương án. Không trước ngày ký',
    optional: true,
    example: '2026-12-01',
  })
  effectiveOn?: string;

  @CalendarDateField({
    description: 'Ngày kết thúc; bỏ trống là ngày trong phương án',
    optional: true,
    example: '2027-12-01',
  })
  endsOn?: string;
}

export class PlacementDecisionsRequest extends DecisionSigner {
  @IntegerField({
    description: 'Số đầu tiên; mỗi người một quyết định, số tăng dần',
    min: 1,
    max: 999_999,
    example: 1250,
  })
  firstNumber: number;

  @TextField({ description: 'Ký hiệu', max: 60, example: 'QĐ-UBND' })
  symbol: string;

  @CalendarDateField({
    description: 'Ngày thực hiện chung; bỏ trống là ngày của từng người trong phương án',
    optional: true,
    example: '2026-12-01',
  })
  effectiveOn?: string;
}

export class PlacementUndoingRequest extends DecisionSigner {
  @TextField({ description: 'Số và ký hiệu quyết định mới', max: 100, example: '1401/QĐ-UBND' })
  number: string;

  @CalendarDateField({ description: 'Ngày trở về vị trí cũ, không trước ngày ký', example: '2027-01-15' })
  effectiveOn: string;

  @TextField({ description: 'Lý do', min: 5, max: 1000, example: 'Hết thời hạn biệt phái' })
  reason: string;
}

export class PlacementTermRequest {
  @ChoiceField({
    description: 'Kéo dài đến ngày mới, hay giữ lại ở vị trí (bổ nhiệm chính thức, điều động hẳn)',
    values: ['extended', 'kept'],
    name: 'PlacementTermOutcome',
    example: 'extended',
  })
  outcome: string;

  @CalendarDateField({ description: 'Ngày kết thúc mới, khi kéo dài', optional: true, example: '2028-12-01' })
  endsOn?: string;

  @TextField({ description: 'Số quyết định', max: 100, example: '1402/QĐ-UBND' })
  decisionNumber: string;
}

export class PlacementDecided {
  @UuidField({ description: 'Người trong phương án' })
  moveId: string;

  @TextField({ description: 'Số quyết định', example: '1250/QĐ-UBND' })
  number: string;
}

export class PlacementDecisionsAnswer {
  @IntegerField({ description: 'Số quyết định đã lập', example: 42 })
  decided: number;

  @ObjectListField(() => PlacementDecided, { description: 'Từng quyết định, theo thứ tự trong phương án', max: 2000 })
  items: PlacementDecided[];
}
