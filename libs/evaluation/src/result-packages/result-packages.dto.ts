import { blocs, type Bloc } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';
import { PACKAGE_PERIOD_PATTERN, packageStates, type PackageState } from '../domain/index.js';
import { UnitPeriod } from '../rules/unit-period.dto.js';

const period = {
  description: 'Kỳ: tháng YYYY-MM, quý YYYY-Qn hoặc năm YYYY',
  pattern: PACKAGE_PERIOD_PATTERN,
  patternMessage: 'Kỳ phải có dạng YYYY-MM, YYYY-Qn hoặc YYYY, ví dụ 2026-10, 2026-Q3, 2026.',
  example: '2026-10',
};
const unit = 'Tỉnh: mọi đơn vị bên dưới; hoặc một xã, phường, cơ quan';
const someUnit = '019ac111-0000-7000-8000-000000000001';

export class ResultPackageRequest {
  @UuidField({ description: unit, example: someUnit })
  unitId: string;

  @ChoiceField({ description: 'Khối', values: blocs, example: 'government' })
  bloc: Bloc;

  @TextField(period)
  period: string;

  @BooleanField({
    description: 'Kèm số định danh cá nhân: chỉ với người được xem, và được ghi vào nhật ký',
    example: false,
    optional: true,
  })
  includeIdNumbers?: boolean;
}

export class ResultPackageQuery extends PageQuery {
  @UuidField({ description: 'Gói lập cho đơn vị này', optional: true })
  unitId?: string;

  @TextField({ ...period, optional: true })
  period?: string;

  @ChoiceField({ description: 'Tình trạng', values: packageStates, optional: true })
  state?: PackageState;
}

export class ResultPackageSending {
  @CalendarDateField({ description: 'Ngày gửi', example: '2026-11-21' })
  sentOn: string;

  @TextField({ description: 'Số biên nhận, mã giao dịch của bên nhận', max: 100, example: 'CSDLQG-2026-001234' })
  receiptNumber: string;
}

export class ResultPackageWithdrawal {
  @TextField({ description: 'Lý do hủy gói', min: 5, max: 300, example: 'Lập nhầm kỳ' })
  reason: string;
}

export class ResultPackageView extends UnitPeriod {
  @UuidField({ description: 'Mã' })
  id: string;

  @ChoiceField({
    description: 'ready: đã lập, chờ gửi; sent: đã gửi; withdrawn: đã hủy',
    values: packageStates,
    example: 'ready',
  })
  state: PackageState;

  @IntegerField({ description: 'Số kết quả trong gói', example: 3400 })
  people: number;

  @BooleanField({ description: 'Có số định danh cá nhân', example: false })
  hasIdNumbers: boolean;

  @TextField({ description: 'Tên tệp', example: 'ket-qua-04-2026-10-9f86d081.zip' })
  fileName: string;

  @IntegerField({ description: 'Dung lượng, byte', example: 482113 })
  sizeBytes: number;

  @TextField({
    description: 'SHA-256 của tệp, hệ 16',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
  sha256: string;

  @TextField({ description: 'Người lập', example: 'Hoàng Thị Hạnh' })
  madeByName: string;

  @InstantField({ description: 'Lập lúc' })
  madeAt: string;

  @CalendarDateField({ description: 'Ngày có kết quả sớm nhất trong gói', example: '2026-11-18' })
  resultOn: string;

  @CalendarDateField({ description: 'Hạn gửi: 5 ngày sau ngày có kết quả (Điều 26.1d)', example: '2026-11-23' })
  dueOn: string;

  @CalendarDateField({ description: 'Đã gửi ngày', nullable: true })
  sentOn: string | null;

  @TextField({ description: 'Số biên nhận', nullable: true })
  receiptNumber: string | null;

  @TextField({ description: 'Người ghi đã gửi', nullable: true })
  sentByName: string | null;

  @TextField({ description: 'Lý do hủy', nullable: true })
  withdrawnReason: string | null;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 1 })
  version: number;

  @TextListField({ description: 'Việc làm được bây giờ' })
  allowedActions: string[];
}

export class ResultPackagePage extends PageFields {
  @ObjectListField(() => ResultPackageView, { description: 'Mới nhất trước' })
  items: ResultPackageView[];
}
