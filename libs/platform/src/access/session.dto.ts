import { blocs } from '@commune/kernel';
import {
  BooleanField,
  CalendarDateField,
  ChoiceField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '../http/index.js';
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
}

export class SessionView {
  @ObjectField(() => SessionAccount, { description: 'Tài khoản' })
  account: SessionAccount;

  @ObjectListField(() => SessionAssignment, { description: 'Vai trò đang có hiệu lực' })
  assignments: SessionAssignment[];

  @TextListField({ description: 'operationId mà tài khoản được gọi', example: ['listCivilServants'] })
  operations: string[];

  @TextField({ description: 'Gửi lại trong X-CSRF-Token khi ghi', example: 'b64url' })
  csrfToken: string;

  @TextField({
    description: 'Đơn vị đang làm việc; trống khi không còn vai trò nào',
    example: 'Phường Thục Phán',
    min: 0,
  })
  unitName: string;
}
