import { IntersectionType } from '@nestjs/swagger';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { plannedTransferKinds, transferKinds } from '../domain/index.js';
import { postChangeStates } from './departures.dto.js';
import { PostPlaceRequest, PostWarning } from './post-place.dto.js';

const requested = transferKinds.map(({ code }) => code);
const kinds = [...transferKinds, ...plannedTransferKinds].map(({ code }) => code);

export class TransferRequest extends PostPlaceRequest {
  @ChoiceField({ description: 'Hình thức', values: requested, name: 'RequestedTransferKind', example: 'transfer' })
  kindCode: string;

  @CalendarDateField({
    description: 'Ngày đầu tiên ở vị trí mới; sau hôm nay thì tự thực hiện vào ngày đó',
    example: '2026-12-01',
  })
  effectiveOn: string;
}

export class TransferDryRun {
  @BooleanField({ description: 'Chỉ kiểm tra, không ghi', example: true, optional: true })
  dryRun?: boolean;
}

export class HandedPaperView {
  @TextField({ description: 'Loại giấy tờ', example: 'Văn bằng chuyên môn' })
  kindName: string;

  @TextField({ description: 'Tên tệp', example: 'bang-dai-hoc.pdf' })
  fileName: string;
}

export class PostPlaceView {
  @UuidField({ description: 'Xã, phường' })
  unitId: string;

  @TextField({ description: 'Tên xã, phường', example: 'Phường Thục Phán' })
  unitName: string;

  @TextField({ description: 'Phòng, ban', example: 'Văn phòng HĐND và UBND' })
  officeName: string;

  @TextField({ description: 'Chức vụ, chức danh', example: 'Văn thư' })
  positionTitle: string;
}

export class TransferView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @UuidField({ description: 'Hồ sơ' })
  civilServantId: string;

  @TextField({ description: 'Họ và tên', example: 'Nông Thị Hoa' })
  fullName: string;

  @ChoiceField({ description: 'Hình thức', values: kinds, name: 'TransferKind', example: 'transfer' })
  kindCode: string;

  @ObjectListField(() => PostPlaceView, { description: 'Từ vị trí cũ đến vị trí mới', max: 2 })
  places: PostPlaceView[];

  @CalendarDateField({ description: 'Ngày đầu tiên ở vị trí mới', example: '2026-12-01' })
  effectiveOn: string;

  @TextField({ description: 'Số quyết định', example: '125/QĐ-UBND' })
  decisionNumber: string;

  @TextField({ description: 'Ghi chú', nullable: true, max: 1000, example: 'Theo phương án bố trí' })
  note: string | null;

  @ChoiceField({ description: 'Tình trạng', values: postChangeStates, name: 'PostChangeState', example: 'done' })
  state: string;

  @TextField({ description: 'Vì sao chưa thực hiện được', nullable: true, max: 2000, example: 'Trùng thời gian' })
  failure: string | null;

  @BooleanField({ description: 'Giữa hai đơn vị, nên có bàn giao hồ sơ', example: true })
  hasHandover: boolean;

  @ObjectListField(() => HandedPaperView, { description: 'Giấy tờ có trong hồ sơ khi chuyển' })
  papers: HandedPaperView[];

  @TextListField({ description: 'Việc còn dở, do nơi giao ghi', max: 50, maxLength: 500, example: ['Chờ nâng lương'] })
  openItems: string[];

  @CalendarDateField({ description: 'Ngày giao', nullable: true, example: '2026-12-01' })
  handedOverOn: string | null;

  @TextField({ description: 'Người giao', nullable: true, example: 'Hoàng Văn Lâm' })
  handedOverBy: string | null;

  @TextListField({ description: 'Giấy tờ nơi nhận thấy còn thiếu', max: 100, example: ['bang-dai-hoc.pdf'] })
  missingPapers: string[];

  @TextField({ description: 'Ý kiến của nơi nhận', nullable: true, max: 1000, example: 'Đã nhận đủ' })
  receivedNote: string | null;

  @CalendarDateField({ description: 'Ngày nhận', nullable: true, example: '2026-12-03' })
  receivedOn: string | null;

  @TextField({ description: 'Người nhận', nullable: true, example: 'Lục Thị Mai' })
  receivedBy: string | null;

  @TextField({ description: 'Người lập', example: 'Nông Thị Hoa' })
  requestedByName: string;

  @IntegerField({ description: 'Phiên bản', example: 1 })
  version: number;

  @ObjectListField(() => PostWarning, { description: 'Điều cần xem lại, ngay sau khi lập' })
  warnings: PostWarning[];

  @TextListField({ description: 'Việc người gọi được làm', example: ['receiveTransfer'] })
  allowedActions: string[];
}

export class TransferListParameters {
  @ChoiceField({
    description: 'Tình trạng',
    values: postChangeStates,
    name: 'PostChangeState',
    optional: true,
    example: 'done',
  })
  state?: string;

  @BooleanField({ description: 'Chỉ hồ sơ chưa nhận bàn giao', optional: true, example: true })
  awaitsReceipt?: boolean;

  @UuidField({ description: 'Của một hồ sơ', optional: true })
  civilServantId?: string;
}

export class TransferListQuery extends IntersectionType(PageQuery, TransferListParameters) {}

export class TransferPage extends PageFields {
  @ObjectListField(() => TransferView, { description: 'Mới nhất trước', max: 100 })
  items: TransferView[];
}

export class HandoverRequest {
  @TextListField({
    description: 'Việc còn dở cần nơi nhận làm tiếp',
    max: 50,
    maxLength: 500,
    example: ['Chờ quyết định nâng bậc lương tháng 12'],
  })
  openItems: string[];
}

export class ReceiptRequest {
  @TextListField({ description: 'Tên tệp của giấy tờ còn thiếu', max: 100, maxLength: 300, example: [] })
  missingPapers: string[];

  @TextField({ description: 'Ý kiến', optional: true, nullable: true, max: 1000, example: 'Đã nhận đủ' })
  note?: string | null;
}
