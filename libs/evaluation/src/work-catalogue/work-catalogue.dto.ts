import {
  AmountField,
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

const GROUP = { description: 'Nhóm độ phức tạp, 1 đến 5', min: 1, max: 5, example: 2 };
const MOST = 10_000;
const basis = { description: 'Căn cứ', min: 5, max: 500, example: 'Quyết định số 283/QĐ-UBND ngày 31/5/2026' };

export class WorkCatalogueQuery extends PageQuery {
  @CalendarDateField({ description: 'Danh mục có hiệu lực vào ngày; mặc định hôm nay', optional: true })
  asOf?: string;

  @IntegerField({ description: 'Nhóm độ phức tạp, 1 đến 5', min: 1, max: 5, optional: true })
  group?: number;

  @TextField({ description: 'Phần của danh mục: QL, DC hoặc RIENG', max: 20, optional: true })
  part?: string;
}

export class WorkCatalogueEntryView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: 'Mã sản phẩm, công việc', example: 'DC.02' })
  code: string;

  @TextField({ description: 'Phần của danh mục', example: 'DC' })
  part: string;

  @TextField({ description: 'Riêng của bộ phận; null: dùng chung', nullable: true, example: 'Phòng Kinh tế' })
  officeName: string | null;

  @TextField({ description: 'Nhiệm vụ', example: 'Soạn công văn trao đổi, xin ý kiến, đôn đốc' })
  task: string;

  @TextField({ description: 'Nội dung công việc', nullable: true, max: 1000, example: 'Nghiên cứu nội dung, dự thảo' })
  detail: string | null;

  @TextField({ description: 'Sản phẩm đầu ra', nullable: true, example: 'Công văn' })
  output: string | null;

  @IntegerField(GROUP)
  complexityGroup: number;

  @TextField({ description: 'Khung điểm của nhóm', nullable: true, example: '11-50' })
  scoreFrame: string | null;

  @DecimalField({ description: 'Điểm; null: danh mục không ghi', nullable: true, example: 25 })
  score: number | null;

  @DecimalField({ description: 'Hệ số quy đổi ra đơn vị sản phẩm/công việc chuẩn', example: 5 })
  coefficient: number;

  @CalendarDateField({ description: 'Có hiệu lực từ ngày', example: '2026-05-31' })
  effectiveFrom: string;

  @CalendarDateField({ description: 'Đến hết ngày', nullable: true, example: null })
  effectiveTo: string | null;

  @TextField({ description: 'Căn cứ', example: basis.example })
  source: string;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 1 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm', example: ['closeWorkCatalogueEntry'] })
  allowedActions: string[];
}

export class WorkCataloguePage extends PageFields {
  @ObjectListField(() => WorkCatalogueEntryView, { description: 'Các dòng của trang' })
  items: WorkCatalogueEntryView[];

  @TextListField({ description: 'Việc người gọi được làm với cả danh mục', example: ['setWorkCatalogueEntry'] })
  allowedActions: string[];
}

/** What is said of a piece of work, wherever it is entered or proposed. */
class WorkDescription {
  @TextField({ description: 'Nhiệm vụ', min: 5, max: 300, example: 'Soạn công văn trao đổi, xin ý kiến' })
  task: string;

  @TextField({
    description: 'Nội dung công việc',
    max: 1000,
    nullable: true,
    optional: true,
    example: 'Dự thảo, trình ký',
  })
  detail?: string | null;

  @IntegerField(GROUP)
  complexityGroup: number;

  @AmountField({ description: 'Hệ số quy đổi ra đơn vị chuẩn', min: 0.01, max: MOST, example: 5 })
  coefficient: number;
}

export class WorkCatalogueEntryRequest extends WorkDescription {
  @TextField({
    description: 'Mã; mã đã có thì dòng này thay dòng cũ từ ngày hiệu lực',
    max: 20,
    pattern: /^[\p{L}\d][\p{L}\d.\-/]*$/u,
    patternMessage: 'Mã chỉ gồm chữ, số, dấu chấm, gạch nối và gạch chéo, ví dụ DC.02.',
    example: 'DC.90',
  })
  code: string;

  @TextField({ description: 'Phần của danh mục', max: 20, example: 'DC' })
  part: string;

  @TextField({ description: 'Riêng của bộ phận', max: 200, nullable: true, optional: true, example: 'Phòng Kinh tế' })
  officeName?: string | null;

  @TextField({ description: 'Sản phẩm đầu ra', max: 300, nullable: true, optional: true, example: 'Công văn' })
  output?: string | null;

  @AmountField({ description: 'Điểm', min: 0.01, max: MOST, nullable: true, optional: true, example: 25 })
  score?: number | null;

  @CalendarDateField({ description: 'Có hiệu lực từ ngày, không trước hôm nay', example: '2027-01-01' })
  effectiveFrom: string;

  @TextField(basis)
  source: string;
}

export class WorkCatalogueClosing {
  @CalendarDateField({ description: 'Ngày cuối cùng còn hiệu lực, không trước hôm nay', example: '2027-12-31' })
  lastDay: string;

  @TextField({ ...basis, description: 'Lý do, căn cứ' })
  reason: string;
}

export class WorkProposalQuery extends PageQuery {
  @ChoiceField({
    description: 'Tình trạng',
    values: ['submitted', 'appraised', 'approved', 'refused', 'withdrawn'],
    name: 'WorkProposalState',
    optional: true,
  })
  state?: string;
}

export class WorkProposalRequest extends WorkDescription {
  @UuidField({ description: 'Xã, phường đề xuất', example: '0197a000-0000-7000-8000-000000000000' })
  unitId: string;

  @TextField({ description: 'Sản phẩm đầu ra', min: 3, max: 300, example: 'Báo cáo kiểm tra' })
  output: string;

  @TextField({ description: 'Vì sao cần bổ sung', min: 10, max: 1000, example: 'Nhiệm vụ mới giao cho xã từ quý III' })
  reason: string;
}

export class WorkProposalView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Xã, phường đề xuất' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @TextField({ description: 'Nhiệm vụ', example: 'Kiểm tra mô hình du lịch cộng đồng' })
  task: string;

  @TextField({ description: 'Nội dung công việc', nullable: true, max: 1000, example: null })
  detail: string | null;

  @TextField({ description: 'Sản phẩm đầu ra', example: 'Báo cáo kiểm tra' })
  output: string;

  @IntegerField(GROUP)
  complexityGroup: number;

  @DecimalField({ description: 'Hệ số đề xuất', example: 5 })
  coefficient: number;

  @TextField({ description: 'Vì sao cần bổ sung', max: 1000, example: 'Nhiệm vụ mới giao cho xã từ quý III' })
  reason: string;

  @ChoiceField({
    description: 'Tình trạng',
    values: ['submitted', 'appraised', 'approved', 'refused', 'withdrawn'],
    name: 'WorkProposalState',
    example: 'submitted',
  })
  state: string;

  @TextField({ description: 'Người đề xuất', example: 'Nông Thị Hoa' })
  proposedBy: string;

  @CalendarDateField({ description: 'Ngày đề xuất', example: '2026-11-02' })
  proposedOn: string;

  @TextField({ description: 'Ý kiến thẩm định', nullable: true, max: 1000, example: null })
  appraisal: string | null;

  @TextField({ description: 'Người thẩm định', nullable: true, example: null })
  appraisedBy: string | null;

  @TextField({ description: 'Lý do của quyết định', nullable: true, max: 1000, example: null })
  decision: string | null;

  @TextField({ description: 'Người quyết định', nullable: true, example: null })
  decidedBy: string | null;

  @UuidField({ description: 'Dòng của danh mục sau khi duyệt', nullable: true })
  entryId: string | null;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 1 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm', example: ['withdrawWorkProposal'] })
  allowedActions: string[];
}

export class WorkProposalPage extends PageFields {
  @ObjectListField(() => WorkProposalView, { description: 'Các đề xuất của trang' })
  items: WorkProposalView[];
}

export class WorkProposalOpinion {
  @TextField({
    description: 'Ý kiến, lý do',
    min: 5,
    max: 1000,
    example: 'Thống nhất hệ số 5 như nhóm công văn trao đổi',
  })
  reason: string;
}

export class WorkProposalApproval extends WorkProposalOpinion {
  @TextField({ description: 'Mã trong danh mục', max: 20, pattern: /^[\p{L}\d][\p{L}\d.\-/]*$/u, example: 'DC.91' })
  code: string;

  @TextField({ description: 'Phần của danh mục', max: 20, example: 'DC' })
  part: string;

  @CalendarDateField({ description: 'Có hiệu lực từ ngày, không trước hôm nay', example: '2027-01-01' })
  effectiveFrom: string;
}
