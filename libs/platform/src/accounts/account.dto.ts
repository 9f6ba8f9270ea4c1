import { blocs } from '@commune/kernel';
import { roles } from '../access/index.js';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  PageFields,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '../http/index.js';

export const accountStates = ['active', 'never_used', 'dormant', 'disabled'] as const;

export class AccountListQuery extends PageQuery {
  @UuidField({ description: 'Đơn vị của tài khoản', optional: true })
  unitId?: string;

  @ChoiceField({ description: 'Vai trò đang giữ', values: roles, optional: true, example: 'commune_clerk' })
  role?: string;

  @ChoiceField({
    description: 'Tình trạng: đang dùng, chưa dùng lần nào, lâu không dùng, đã khóa',
    values: accountStates,
    optional: true,
    example: 'never_used',
  })
  state?: string;
}

export class AccountRole {
  @UuidField({ description: 'Mã lần giao vai trò' })
  id: string;

  @ChoiceField({ description: 'Vai trò', values: roles, name: 'Role', example: 'commune_clerk' })
  role: string;

  @UuidField({ description: 'Đơn vị' })
  unitId: string;

  @TextField({ description: 'Tên đơn vị', example: 'Phường Thục Phán' })
  unitName: string;

  @TextListField({ description: `Khối: ${blocs.join(', ')}`, example: ['government'] })
  blocs: string[];

  @CalendarDateField({ description: 'Từ ngày', example: '2025-07-01' })
  startsOn: string;

  @CalendarDateField({ description: 'Đến hết ngày', nullable: true })
  endsOn: string | null;
}

export class AccountRow {
  @UuidField({ description: 'Mã tài khoản' })
  id: string;

  @TextField({ description: 'Tên đăng nhập', example: 'hoant' })
  username: string;

  @TextField({ description: 'Họ tên hiển thị', example: 'Nông Thị Hoa' })
  displayName: string;

  @UuidField({ description: 'Đơn vị của tài khoản' })
  unitId: string;

  @TextField({ description: 'Tên đơn vị', example: 'Phường Thục Phán' })
  unitName: string;

  @ChoiceField({ description: 'Tình trạng', values: accountStates, name: 'AccountState', example: 'active' })
  state: string;

  @InstantField({ description: 'Lần dùng gần nhất', nullable: true, example: '2026-04-10T02:00:00.000Z' })
  lastUsedAt: string | null;

  @ObjectListField(() => AccountRole, { description: 'Vai trò đang và sắp có hiệu lực' })
  roles: AccountRole[];
}

export class AccountPage extends PageFields {
  @ObjectListField(() => AccountRow, { description: 'Tài khoản' })
  items: AccountRow[];
}

export class AccountView extends AccountRow {
  @UuidField({ description: 'Hồ sơ của chủ tài khoản, nếu có', nullable: true })
  civilServantId: string | null;

  @BooleanField({ description: 'Phải đổi mật khẩu ở lần đăng nhập tới', example: false })
  mustChangePassword: boolean;

  @BooleanField({ description: 'Đã bật xác thực hai bước', example: false })
  hasSecondFactor: boolean;

  @IntegerField({ description: 'Số phiên đang mở', example: 1 })
  openSessions: number;

  @InstantField({ description: 'Ngày lập', example: '2026-04-10T02:00:00.000Z' })
  createdAt: string;

  @ObjectListField(() => AccountRole, { description: 'Vai trò đã hết hiệu lực' })
  endedRoles: AccountRole[];

  @IntegerField({ description: 'Phiên bản; là ETag', example: 3 })
  version: number;

  @TextListField({ description: 'Thao tác được phép lúc này', example: ['resetAccountPassword'] })
  allowedActions: string[];
}

export class AccountWithPassword {
  @ObjectField(() => AccountView, { description: 'Tài khoản' })
  account: AccountView;

  @TextField({
    description: 'Mật khẩu được cấp; chỉ hiện một lần, phải đổi khi đăng nhập',
    example: 'k7mfx-9hbqe-w4tza-p3nuv',
  })
  password: string;
}

export class AccountHistoryChange {
  @TextField({ description: 'Trường', example: 'displayName' })
  field: string;

  @TextField({ description: 'Trước', nullable: true, example: 'Nông Thị Hoa' })
  before: string | null;

  @TextField({ description: 'Sau', nullable: true, example: 'Nông Thị Hòa' })
  after: string | null;
}

export class AccountHistoryLine {
  @IntegerField({ description: 'Số thứ tự trong nhật ký', example: 12 })
  seq: number;

  @InstantField({ description: 'Lúc', example: '2026-04-10T02:00:00.000Z' })
  at: string;

  @TextField({ description: 'Ai', example: 'Quản trị hệ thống' })
  actorName: string;

  @TextField({ description: 'Bằng thao tác nào', example: 'grantAccountRole' })
  operation: string;

  @TextField({ description: 'Lý do', nullable: true, example: 'Quên mật khẩu' })
  reason: string | null;

  @ChoiceField({
    description: 'Việc',
    values: ['insert', 'update', 'delete', 'sign_in', 'sign_in_refused', 'sign_out'],
    example: 'update',
  })
  action: string;

  @ObjectListField(() => AccountHistoryChange, { description: 'Từng trường đã đổi' })
  changes: AccountHistoryChange[];
}

export class AccountHistory {
  @ObjectListField(() => AccountHistoryLine, { description: 'Mới nhất trước' })
  items: AccountHistoryLine[];
}
