import { blocs } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '../http/index.js';

const SCOPES_EXAMPLE = ['roster:read', 'units:read', 'changes:read'];

export class ApiClientPatch {
  @TextField({ description: 'Tên ứng dụng', example: 'Phần mềm quản lý văn bản', max: 100, optional: true })
  name?: string;

  @TextField({
    description: 'Người phụ trách: họ tên, điện thoại hoặc thư điện tử',
    example: 'Lý Văn Bình, 0206 3852 xxx',
    max: 200,
    optional: true,
  })
  contact?: string;

  @TextListField({ description: `Khối: ${blocs.join(', ')}`, example: ['government'], max: 2, optional: true })
  blocs?: string[];

  @TextListField({ description: 'Phạm vi được cấp', example: SCOPES_EXAMPLE, max: 50, optional: true })
  scopes?: string[];

  @IntegerField({ description: 'Số yêu cầu mỗi phút', example: 600, min: 1, max: 60_000, optional: true })
  requestsPerMinute?: number;

  @CalendarDateField({
    description: 'Dùng đến hết ngày; null là không hạn',
    example: '2027-12-31',
    optional: true,
    nullable: true,
  })
  expiresOn?: string | null;

  @BooleanField({ description: 'Đang bị khóa', example: false, optional: true })
  isDisabled?: boolean;
}

export class ApiClientCreation {
  @TextField({ description: 'Tên ứng dụng', example: 'Phần mềm quản lý văn bản', max: 100 })
  name: string;

  @TextField({
    description: 'Người phụ trách: họ tên, điện thoại hoặc thư điện tử',
    example: 'Lý Văn Bình, 0206 3852 xxx',
    max: 200,
  })
  contact: string;

  @UuidField({
    description: 'Đơn vị: ứng dụng chạm tới đơn vị này và mọi đơn vị bên dưới',
    example: '01890000-0000-7000-8000-000000000000',
  })
  unitId: string;

  @TextListField({ description: `Khối: ${blocs.join(', ')}`, example: ['government'], max: 2 })
  blocs: string[];

  @TextListField({ description: 'Phạm vi được cấp', example: SCOPES_EXAMPLE, max: 50 })
  scopes: string[];

  @IntegerField({ description: 'Số yêu cầu mỗi phút; mặc định 600', example: 600, min: 1, max: 60_000, optional: true })
  requestsPerMinute?: number;

  @CalendarDateField({
    description: 'Dùng đến hết ngày; null là không hạn',
    example: '2027-12-31',
    optional: true,
    nullable: true,
  })
  expiresOn?: string | null;
}

export class ApiKeyRotation {
  @IntegerField({ description: 'Số giờ khóa cũ còn dùng được song song', example: 24, min: 0, max: 720 })
  overlapHours: number;
}

export class ApiKeyView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: 'Phần đầu của khóa, để nhận ra khóa', example: 'cck_bcdfghjkmnpq' })
  prefix: string;

  @InstantField({ description: 'Cấp lúc', example: '2026-11-21T02:00:00.000Z' })
  createdAt: string;

  @InstantField({ description: 'Hết hiệu lực lúc', nullable: true })
  endsAt: string | null;

  @InstantField({ description: 'Dùng gần nhất', nullable: true })
  lastUsedAt: string | null;

  @BooleanField({ description: 'Còn dùng được', example: true })
  isLive: boolean;
}

export class ApiClientView {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: 'Tên ứng dụng', example: 'Phần mềm quản lý văn bản' })
  name: string;

  @TextField({ description: 'Người phụ trách', example: 'Lý Văn Bình' })
  contact: string;

  @UuidField({ description: 'Đơn vị' })
  unitId: string;

  @TextField({ description: 'Tên đơn vị', example: 'Tỉnh Cao Bằng' })
  unitName: string;

  @TextListField({ description: 'Khối', example: ['government'] })
  blocs: string[];

  @TextListField({ description: 'Phạm vi được cấp', example: SCOPES_EXAMPLE })
  scopes: string[];

  @IntegerField({ description: 'Số yêu cầu mỗi phút', example: 600 })
  requestsPerMinute: number;

  @CalendarDateField({ description: 'Dùng đến hết ngày', nullable: true })
  expiresOn: string | null;

  @ChoiceField({
    description: 'Trạng thái: đang dùng, đã khóa, hết hạn',
    values: ['live', 'disabled', 'expired'],
    name: 'ApiClientState',
    example: 'live',
  })
  state: string;

  @InstantField({ description: 'Tạo lúc', example: '2026-11-21T02:00:00.000Z' })
  createdAt: string;

  @InstantField({ description: 'Dùng gần nhất', nullable: true })
  lastUsedAt: string | null;

  @IntegerField({ description: 'Số yêu cầu hôm nay', example: 120 })
  requestsToday: number;

  @IntegerField({ description: 'Số yêu cầu bị từ chối hôm nay (thiếu phạm vi, bị khóa, hết hạn)', example: 0 })
  refusedToday: number;

  @IntegerField({ description: 'Số yêu cầu vượt hạn mức hôm nay', example: 0 })
  limitedToday: number;

  @ObjectListField(() => ApiKeyView, { description: 'Các khóa, mới nhất trước' })
  keys: ApiKeyView[];

  @IntegerField({ description: 'Phiên bản, là ETag khi sửa', example: 1 })
  version: number;
}

export class ApiClientList {
  @ObjectListField(() => ApiClientView, { description: 'Các ứng dụng' })
  items: ApiClientView[];
}

export class IssuedApiKey {
  @TextField({ description: 'Khóa API, chỉ hiện một lần', example: 'cck_bcdfghjkmnpq_…' })
  key: string;

  @ObjectField(() => ApiClientView, { description: 'Ứng dụng' })
  client: ApiClientView;
}

export class ClientScopeRow {
  @TextField({ description: 'Phạm vi', example: 'roster:read' })
  name: string;

  @TextField({ description: 'Tên', example: 'Đọc hồ sơ cán bộ, công chức' })
  title: string;

  @TextField({ description: 'Giải thích', example: 'Họ tên, đơn vị, vị trí, trình độ và ngạch lương.' })
  explanation: string;

  @TextListField({ description: 'Lớp dữ liệu đọc được', example: ['name', 'identity'] })
  reads: string[];

  @TextListField({ description: 'Lớp dữ liệu ghi được', example: [] })
  writes: string[];

  @TextListField({ description: 'Thao tác được mở', example: ['listCivilServants'] })
  operations: string[];
}

export class ClientScopeList {
  @ObjectListField(() => ClientScopeRow, { description: 'Các phạm vi' })
  items: ClientScopeRow[];
}

export class OwnApiClient {
  @UuidField({ description: 'Mã định danh' })
  id: string;

  @TextField({ description: 'Tên ứng dụng', example: 'Phần mềm quản lý văn bản' })
  name: string;

  @UuidField({ description: 'Đơn vị' })
  unitId: string;

  @TextField({ description: 'Tên đơn vị', example: 'Tỉnh Cao Bằng' })
  unitName: string;

  @TextListField({ description: 'Khối', example: ['government'] })
  blocs: string[];

  @TextListField({ description: 'Phạm vi được cấp', example: SCOPES_EXAMPLE })
  scopes: string[];

  @TextListField({ description: 'operationId mà ứng dụng được gọi', example: ['listCivilServants'] })
  operations: string[];

  @IntegerField({ description: 'Số yêu cầu mỗi phút', example: 600 })
  requestsPerMinute: number;

  @CalendarDateField({ description: 'Dùng đến hết ngày', nullable: true })
  expiresOn: string | null;
}
