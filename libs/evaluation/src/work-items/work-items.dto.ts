import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  DecimalField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
  PageFields,
  PageQuery,
} from '@commune/platform/http';
import {
  causeStates,
  markKinds,
  workItemStates,
  workOrigins,
  type WorkItemState,
  type WorkOrigin,
} from '../domain/index.js';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/u;
const monthMessage = 'Tháng phải có dạng YYYY-MM, ví dụ 2026-11.';
const origins = {
  description: 'Nguồn: giao ban đầu, nhận chuyển giao, đột xuất',
  values: workOrigins,
  name: 'WorkOrigin',
};
const states = { description: 'Tình trạng', values: workItemStates, name: 'WorkItemState' };

export class WorkItemQuery extends PageQuery {
  @TextField({
    description: 'Tháng của thời hạn, YYYY-MM',
    pattern: MONTH,
    patternMessage: monthMessage,
    optional: true,
  })
  month?: string;

  @UuidField({ description: 'Của một người', optional: true })
  civilServantId?: string;

  @UuidField({ description: 'Của một xã, phường', optional: true })
  unitId?: string;

  @UuidField({ description: 'Của một phòng, trung tâm', optional: true })
  officeId?: string;

  @ChoiceField({ ...states, optional: true })
  state?: WorkItemState;

  @BooleanField({ description: 'Chỉ việc có đề nghị xác nhận nguyên nhân khách quan đang chờ', optional: true })
  causeRequested?: boolean;
}

export class WorkItemMarkView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @ChoiceField({
    description: 'Đạt, sai sót nhỏ, sai sót lớn về nội dung, chậm',
    values: markKinds,
    name: 'WorkItemMarkKind',
    example: 'delay',
  })
  kind: string;

  @CalendarDateField({ description: 'Ngày ghi', example: '2026-11-20' })
  markedOn: string;

  @CalendarDateField({ description: 'Thời hạn đã lỡ; chỉ có khi chậm', nullable: true, example: '2026-11-18' })
  missedDeadline: string | null;

  @TextField({ description: 'Nhận xét', nullable: true, max: 1000, example: null })
  note: string | null;

  @TextField({ description: 'Người ghi', example: 'Nông Thị Hoa' })
  markedBy: string;

  @ChoiceField({
    description: 'Nguyên nhân khách quan: chưa đề nghị, đã đề nghị, được xác nhận, không được xác nhận',
    values: causeStates,
    name: 'ObjectiveCauseState',
    example: 'none',
  })
  causeState: string;

  @TextField({ description: 'Nguyên nhân do người được giao nêu', nullable: true, max: 1000, example: null })
  cause: string | null;

  @TextField({ description: 'Lý do của quyết định', nullable: true, max: 1000, example: null })
  causeDecision: string | null;

  @TextField({ description: 'Người quyết định', nullable: true, example: null })
  causeDecidedBy: string | null;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 1 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm', example: ['requestObjectiveCause'] })
  allowedActions: string[];
}

export class WorkItemView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Người được giao' })
  civilServantId: string;

  @TextField({
    description: 'Họ và tên; null: người đã chuyển ra ngoài phạm vi',
    nullable: true,
    example: 'Nông Văn Lâm',
  })
  civilServantName: string | null;

  @UuidField({ description: 'Xã, phường lúc giao' })
  unitId: string;

  @UuidField({ description: 'Phòng, trung tâm lúc giao' })
  officeId: string;

  @TextField({ description: 'Mã trong danh mục', example: 'DC.02' })
  workCode: string;

  @TextField({ description: 'Công việc cụ thể', example: 'Công văn đôn đốc thu quỹ phòng chống thiên tai' })
  name: string;

  @DecimalField({ description: 'Hệ số tại lúc giao', example: 5 })
  coefficient: number;

  @DecimalField({ description: 'Số lượng', example: 2 })
  quantity: number;

  @DecimalField({ description: 'Số đơn vị chuẩn: số lượng × hệ số', example: 10 })
  units: number;

  @DecimalField({ description: 'Số lượng đã hoàn thành', example: 0 })
  completedQuantity: number;

  @TextField({
    description: 'Yêu cầu chất lượng',
    nullable: true,
    max: 1000,
    example: 'Đúng thể thức, có số liệu từng xóm',
  })
  qualityRequirement: string | null;

  @ChoiceField({ ...origins, example: 'initial' })
  origin: WorkOrigin;

  @ChoiceField({ ...states, example: 'assigned' })
  state: WorkItemState;

  @CalendarDateField({ description: 'Ngày giao', example: '2026-11-02' })
  assignedOn: string;

  @CalendarDateField({ description: 'Thời hạn', example: '2026-11-20' })
  deadline: string;

  @CalendarDateField({ description: 'Ngày hoàn thành', nullable: true, example: null })
  completedOn: string | null;

  @TextField({ description: 'Kết quả, minh chứng', nullable: true, max: 1000, example: null })
  completionNote: string | null;

  @TextField({ description: 'Lý do chuyển giao, hủy hoặc không nhận', nullable: true, max: 1000, example: null })
  closingReason: string | null;

  @UuidField({ description: 'Sản phẩm chung mà phần việc này thuộc về', nullable: true })
  productId: string | null;

  @TextField({ description: 'Người giao', example: 'Nông Thị Hoa' })
  assignedBy: string;

  @IntegerField({ description: 'Số lần chưa đạt vì sai sót lớn, không kể nguyên nhân khách quan', example: 0 })
  majorFaults: number;

  @IntegerField({ description: 'Số lần chưa đạt vì sai sót nhỏ', example: 0 })
  minorFaults: number;

  @IntegerField({ description: 'Số lần chậm, không kể nguyên nhân khách quan', example: 0 })
  delays: number;

  @TextField({ description: 'Hệ thống đã gửi việc này', nullable: true, example: 'van-ban' })
  externalSystem: string | null;

  @TextField({ description: 'Mã trong hệ thống đó', nullable: true, example: 'VB-2026-00451' })
  externalCode: string | null;

  @BooleanField({ description: 'Đã quá hạn mà chưa hoàn thành', example: false })
  isOverdue: boolean;

  @BooleanField({
    description: 'Kỳ đánh giá của thời hạn đã khóa: công việc giữ nguyên, không còn bước nào',
    example: false,
  })
  isClosed: boolean;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 1 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm', example: ['completeWorkItem'] })
  allowedActions: string[];
}

export class WorkItemDetail extends WorkItemView {
  @ObjectListField(() => WorkItemMarkView, { description: 'Các lần kiểm tra chất lượng và chậm, mới nhất trước' })
  marks: WorkItemMarkView[];
}

export class WorkItemPage extends PageFields {
  @ObjectListField(() => WorkItemView, { description: 'Các việc của trang' })
  items: WorkItemView[];

  @TextListField({ description: 'Việc người gọi được làm', example: ['assignWork'] })
  allowedActions: string[];
}
