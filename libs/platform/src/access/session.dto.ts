import { blocs } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  InstantField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '../http/index.js';
import { nextSteps } from './next-step.js';
import { roles } from './roles.js';

export class SignInRequest {
  @TextField({ description: 'Tên đăng nhập', example: 'xa-thuc-phan', max: 100 })
  username: string;

  @TextField({ description: 'Mật khẩu', example: 'mat-khau-rieng-cua-toi', max: 200, verbatim: true })
  password: string;
}

export class PasswordChangeRequest {
  @TextField({ description: 'Mật khẩu hiện tại', max: 200, verbatim: true, example: 'mat-khau-cu' })
  currentPassword: string;

  @TextField({
    description: 'Mật khẩu mới, ít nhất 15 ký tự',
    max: 1000,
    verbatim: true,
    example: 'mot-cau-dai-de-nho-khong-ai-doan',
  })
  newPassword: string;
}

export class SessionAccount {
  @UuidField({ description: 'Mã tài khoản' })
  id: string;

  @TextField({ description: 'Tên đăng nhập', example: 'xa-thuc-phan' })
  username: string;

  @TextField({ description: 'Họ tên hiển thị', example: 'Nông Thị Hoa' })
  displayName: string;

  @BooleanField({ description: 'Phải đổi mật khẩu trước khi làm việc', example: false })
  mustChangePassword: boolean;

  @UuidField({ description: 'Hồ sơ của chính người dùng, nếu có', nullable: true })
  civilServantId: string | null;
}

export class SessionAssignment {
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

  @TextField({ description: 'Người ủy quyền, nếu vai trò được ủy quyền', nullable: true, example: 'Nông Văn Sơn' })
  delegatedBy: string | null;
}

export class SessionView {
  @ObjectField(() => SessionAccount, { description: 'Tài khoản' })
  account: SessionAccount;

  @ObjectListField(() => SessionAssignment, { description: 'Vai trò đang có hiệu lực' })
  assignments: SessionAssignment[];

  @TextListField({ description: 'operationId mà tài khoản được gọi', example: ['listCivilServants'], max: 500 })
  operations: string[];

  @ChoiceField({
    description: 'Việc phải làm trước: nhập mã xác thực, đổi mật khẩu được cấp, bật xác thực hai bước',
    values: nextSteps,
    name: 'NextStep',
    nullable: true,
    example: 'second_factor',
  })
  nextStep: string | null;

  @TextField({ description: 'Gửi lại trong X-CSRF-Token khi ghi', example: 'b64url' })
  csrfToken: string;

  @TextField({
    description: 'Đơn vị đang làm việc; trống khi không còn vai trò nào',
    example: 'Phường Thục Phán',
    min: 0,
  })
  unitName: string;
}

export class OwnSessionRow {
  @UuidField({ description: 'Mã phiên' })
  id: string;

  @ChoiceField({ description: 'Cách đăng nhập', values: ['password', 'oidc'], example: 'password' })
  method: string;

  @TextField({ description: 'Địa chỉ mạng', example: '10.0.0.7', min: 0 })
  address: string;

  @TextField({ description: 'Thiết bị, như trình duyệt tự giới thiệu', example: 'Mozilla/5.0', min: 0 })
  userAgent: string;

  @InstantField({ description: 'Đăng nhập lúc', example: '2026-04-10T02:00:00.000Z' })
  createdAt: string;

  @InstantField({ description: 'Dùng gần nhất', example: '2026-04-10T02:00:00.000Z' })
  lastUsedAt: string;

  @BooleanField({ description: 'Là phiên này', example: true })
  isCurrent: boolean;
}

export class OwnSessionList {
  @ObjectListField(() => OwnSessionRow, { description: 'Phiên đang mở, mới dùng trước' })
  items: OwnSessionRow[];
}
