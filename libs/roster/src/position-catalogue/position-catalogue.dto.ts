import { blocs, type Bloc } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';

const BASIS = 'Lý do, căn cứ';
const basisExample = 'Quyết định số 12/QĐ-UBND ngày 05/01/2027';

export class JobPositionView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: 'Mã vị trí việc làm', example: 'II.06' })
  code: string;

  @TextField({ description: 'Tên', example: 'Chuyên viên về lĩnh vực tài chính' })
  name: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: string;

  @TextListField({ description: 'Thuộc phòng, ban', example: ['Phòng Kinh tế'] })
  officeNames: string[];

  @TextField({ description: 'Lĩnh vực chuyên môn', nullable: true, example: 'finance' })
  specialismCode: string | null;

  @BooleanField({ description: 'Lãnh đạo, quản lý', example: false })
  isLeader: boolean;

  @TextField({ description: 'Mã ngạch', example: '01.003' })
  rankCode: string;

  @IntegerField({ description: 'Thứ tự trong danh mục', example: 12 })
  sortOrder: number;

  @CalendarDateField({ description: 'Có hiệu lực từ ngày', example: '2025-07-01' })
  effectiveFrom: string;

  @CalendarDateField({ description: 'Đến hết ngày', nullable: true })
  effectiveTo: string | null;

  @IntegerField({ description: 'Phiên bản, dùng cho If-Match', example: 3 })
  version: number;

  @TextListField({ description: 'Việc người gọi được làm: update, close, reopen', example: ['update', 'close'] })
  allowedActions: string[];
}

export class JobPositionRequest {
  @TextField({
    description: 'Mã: không trùng với vị trí nào cùng thời gian',
    max: 20,
    pattern: /^[\p{L}\d][\p{L}\d.\-/]*$/u,
    patternMessage: 'Mã chỉ gồm chữ, số, dấu chấm, gạch nối và gạch chéo, ví dụ II.06.',
    example: 'II.61',
  })
  code: string;

  @TextField({ description: 'Tên', min: 3, max: 200, example: 'Chuyên viên về chuyển đổi số' })
  name: string;

  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', example: 'government' })
  bloc: Bloc;

  @TextListField({ description: 'Thuộc phòng, ban', max: 20, example: ['Phòng Văn hóa – Xã hội'] })
  officeNames: string[];

  @TextField({
    description: 'Lĩnh vực chuyên môn',
    max: 40,
    nullable: true,
    optional: true,
    example: 'digital_transformation',
  })
  specialismCode?: string | null;

  @BooleanField({ description: 'Lãnh đạo, quản lý', example: false })
  isLeader: boolean;

  @TextField({ description: 'Mã ngạch', max: 20, example: '01.003' })
  rankCode: string;

  @IntegerField({ description: 'Thứ tự trong danh mục; bỏ trống là cuối', max: 100_000, optional: true, example: 61 })
  sortOrder?: number;

  @CalendarDateField({ description: 'Có hiệu lực từ ngày, không trước hôm nay', example: '2027-01-01' })
  effectiveFrom: string;

  @TextField({ description: BASIS, min: 5, max: 500, example: basisExample })
  reason: string;
}

export class JobPositionPatch {
  @TextField({ description: 'Tên', min: 3, max: 200, optional: true, example: 'Chuyên viên về chuyển đổi số' })
  name?: string;

  @TextListField({ description: 'Thuộc phòng, ban', max: 20, optional: true, example: ['Phòng Kinh tế'] })
  officeNames?: string[];

  @TextField({
    description: 'Lĩnh vực chuyên môn',
    max: 40,
    nullable: true,
    optional: true,
    example: 'digital_transformation',
  })
  specialismCode?: string | null;

  @BooleanField({ description: 'Lãnh đạo, quản lý', optional: true, example: false })
  isLeader?: boolean;

  @TextField({ description: 'Mã ngạch', max: 20, optional: true, example: '01.003' })
  rankCode?: string;

  @IntegerField({ description: 'Thứ tự trong danh mục', max: 100_000, optional: true, example: 61 })
  sortOrder?: number;

  @TextField({ description: BASIS, min: 5, max: 500, example: basisExample })
  reason: string;
}

export class JobPositionClosing {
  @CalendarDateField({ description: 'Ngày cuối cùng còn hiệu lực, không trước hôm nay', example: '2027-12-31' })
  lastDay: string;

  @TextField({ description: BASIS, min: 5, max: 500, example: basisExample })
  reason: string;
}

export class JobPositionReopening {
  @TextField({ description: BASIS, min: 5, max: 500, example: 'Chọn nhầm ngày kết thúc' })
  reason: string;
}
