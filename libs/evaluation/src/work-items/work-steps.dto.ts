import {
  AmountField,
  BooleanField,
  CalendarDateField,
  ChoiceField,
  ObjectListField,
  TextField,
  UuidField,
} from '@commune/platform/http';
import { WorkItemView } from './work-items.dto.js';

export const MOST_QUANTITY = 10_000;
const MOST_PARTS = 100;
const reasonField = { description: 'Lý do', min: 5, max: 1000, example: 'Điều động sang nhiệm vụ phòng chống bão' };
const aPerson = '0197a000-0000-7000-8000-000000000000';

export class WorkPart {
  @UuidField({ description: 'Người được giao', example: aPerson })
  civilServantId: string;

  @AmountField({ description: 'Số lượng của phần này', min: 0.01, max: MOST_QUANTITY, example: 2 })
  quantity: number;

  @CalendarDateField({ description: 'Thời hạn của phần này; việc thuộc tháng của thời hạn', example: '2026-12-15' })
  deadline: string;
}

export class WorkAssignment {
  @TextField({ description: 'Mã trong danh mục', max: 20, example: 'DC.02' })
  workCode: string;

  @TextField({ description: 'Công việc cụ thể', min: 3, max: 300, example: 'Công văn đôn đốc thu quỹ' })
  name: string;

  @AmountField({ description: 'Số lượng của cả sản phẩm', min: 0.01, max: MOST_QUANTITY, example: 2 })
  quantity: number;

  @TextField({ description: 'Yêu cầu chất lượng', max: 1000, nullable: true, optional: true, example: 'Đúng thể thức' })
  qualityRequirement?: string | null;

  @ChoiceField({ description: 'Giao ban đầu hoặc đột xuất', values: ['initial', 'ad_hoc'], example: 'initial' })
  origin: 'initial' | 'ad_hoc';

  @CalendarDateField({ description: 'Ngày giao; mặc định hôm nay', optional: true, example: '2026-12-01' })
  assignedOn?: string;

  @ObjectListField(() => WorkPart, {
    description: 'Các phần; sản phẩm dài hạn hoặc nhiều người làm có nhiều phần, cộng lại bằng cả sản phẩm',
    max: MOST_PARTS,
  })
  parts: WorkPart[];
}

export class WorkAssigned {
  @ObjectListField(() => WorkItemView, { description: 'Từng phần việc đã giao', max: MOST_PARTS })
  items: WorkItemView[];
}

/** Work that arose and that nobody had assigned, told by whoever did it. */
export class OwnWorkProposal {
  @TextField({ description: 'Mã trong danh mục', max: 20, example: 'DC.02' })
  workCode: string;

  @TextField({ description: 'Công việc cụ thể', min: 3, max: 300, example: 'Đi cơ sở kiểm tra sạt lở' })
  name: string;

  @AmountField({ description: 'Số lượng', min: 0.01, max: MOST_QUANTITY, example: 1 })
  quantity: number;

  @CalendarDateField({ description: 'Thời hạn', example: '2026-12-15' })
  deadline: string;
}

export class WorkCompletion {
  @AmountField({ description: 'Số lượng đã hoàn thành', max: MOST_QUANTITY, example: 2 })
  completedQuantity: number;

  @CalendarDateField({ description: 'Ngày hoàn thành; mặc định hôm nay', optional: true, example: '2026-11-20' })
  completedOn?: string;

  @TextField({
    description: 'Kết quả, minh chứng',
    max: 1000,
    nullable: true,
    optional: true,
    example: 'Số 45/UBND-VX',
  })
  note?: string | null;
}

export class WorkCheck {
  @ChoiceField({
    description: 'Đạt; chưa đạt vì sai sót nhỏ; chưa đạt vì sai sót lớn về nội dung',
    values: ['passed', 'minor_fault', 'major_fault'],
    example: 'passed',
  })
  result: 'passed' | 'minor_fault' | 'major_fault';

  @TextField({
    description: 'Nhận xét; bắt buộc khi chưa đạt',
    max: 1000,
    nullable: true,
    optional: true,
    example: null,
  })
  note?: string | null;
}

export class WorkReason {
  @TextField(reasonField)
  reason: string;
}

export class WorkExtension extends WorkReason {
  @CalendarDateField({ description: 'Thời hạn mới, sau thời hạn cũ', example: '2026-12-20' })
  deadline: string;
}

export class WorkHandOver extends WorkReason {
  @UuidField({ description: 'Người nhận', example: aPerson })
  civilServantId: string;

  @AmountField({ description: 'Số lượng chuyển giao', min: 0.01, max: MOST_QUANTITY, example: 1 })
  quantity: number;

  @CalendarDateField({ description: 'Thời hạn của người nhận', example: '2026-12-25' })
  deadline: string;
}

export class ObjectiveCause {
  @TextField({
    description: 'Nguyên nhân khách quan',
    min: 10,
    max: 1000,
    example: 'Mưa lũ chia cắt đường vào xóm 3 ngày',
  })
  cause: string;
}

export class ObjectiveCauseDecision {
  @BooleanField({ description: 'Xác nhận là nguyên nhân khách quan', example: true })
  confirmed: boolean;

  @TextField({ ...reasonField, description: 'Lý do của quyết định' })
  reason: string;
}
