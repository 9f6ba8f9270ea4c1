import { blocs } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  IntegerField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '@commune/platform/http';

export class JobPositionListQuery {
  @ChoiceField({ description: 'Khối', values: blocs, name: 'Bloc', optional: true, example: 'government' })
  bloc?: string;

  @UuidField({
    description: 'Xã, phường để xem số vị trí cần có; bỏ trống là tổng trong phạm vi được giao',
    optional: true,
  })
  unitId?: string;

  @CalendarDateField({ description: 'Tại ngày (mặc định hôm nay)', example: '2026-03-31', optional: true })
  asOf?: string;

  @BooleanField({ description: 'Kể cả vị trí có hiệu lực sau ngày đó', optional: true, example: true })
  includeUpcoming?: boolean;
}

export class JobPositionRow {
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

  @TextField({ description: 'Trình độ tối thiểu', nullable: true, example: 'university' })
  minEducation: string | null;

  @TextListField({ description: 'Chuyên ngành phù hợp', example: ['Kế toán'] })
  fieldsOfStudy: string[];

  @TextField({ description: 'Lý luận chính trị tối thiểu', nullable: true, example: 'elementary' })
  minPoliticalTheory: string | null;

  @TextField({ description: 'Quản lý nhà nước tối thiểu', nullable: true, example: 'specialist' })
  minStateManagement: string | null;

  @TextField({ description: 'Nguồn của tiêu chuẩn', nullable: true, example: 'Số liệu minh họa' })
  standardSource: string | null;

  @CalendarDateField({ description: 'Có hiệu lực từ ngày', example: '2025-07-01' })
  effectiveFrom: string;

  @CalendarDateField({ description: 'Đến hết ngày', nullable: true })
  effectiveTo: string | null;

  @IntegerField({ description: 'Số vị trí cần có', example: 56 })
  required: number;

  @IntegerField({ description: 'Số người đang giữ', example: 92 })
  present: number;
}

export class JobPositionList {
  @ObjectListField(() => JobPositionRow, { description: 'Các vị trí việc làm' })
  items: JobPositionRow[];

  @TextListField({ description: 'Các khối mà người gọi được lập vị trí: party, government', example: ['government'] })
  creatableBlocs: string[];
}

export class CodeListRow {
  @TextField({ description: 'Mã', example: '02' })
  code: string;

  @TextField({ description: 'Tên', example: 'Tày' })
  name: string;

  @CalendarDateField({ description: 'Có hiệu lực từ ngày', example: '2025-07-01' })
  effectiveFrom: string;

  @CalendarDateField({ description: 'Đến hết ngày', nullable: true })
  effectiveTo: string | null;

  @BooleanField({ description: 'Do tỉnh thêm', example: false })
  isOwn: boolean;
}

export class CodeList {
  @TextField({ description: 'Tên danh mục', example: 'ethnic_group' })
  list: string;

  @TextField({ description: 'Nguồn', example: 'QĐ 121-TCTK/PPCĐ (1979)' })
  source: string;

  @TextField({ description: 'Phiên bản: đổi khi nội dung danh mục đổi', example: '5d41402abc4b' })
  version: string;

  @ObjectListField(() => CodeListRow, { description: 'Các mã đã có hiệu lực, kể cả mã đã hết: hồ sơ cũ còn mang' })
  entries: CodeListRow[];
}

export class CodeLists {
  @ObjectListField(() => CodeList, { description: 'Các danh mục' })
  items: CodeList[];
}
