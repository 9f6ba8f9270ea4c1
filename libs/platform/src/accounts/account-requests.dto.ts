import { blocs, type Bloc } from '@commune/kernel';
import { roles, type Role } from '../access/index.js';
import { CalendarDateField, ChoiceField, ObjectListField, TextField, TextListField, UuidField } from '../http/index.js';

const USERNAME = {
  pattern: /^[a-z0-9][a-z0-9._@-]{2,59}$/u,
  patternMessage: 'Từ 3 đến 60 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới, @.',
};

export class RoleRequest {
  @ChoiceField({ description: 'Vai trò', values: roles, name: 'Role', example: 'commune_clerk' })
  role: Role;

  @UuidField({ description: 'Đơn vị được giao', example: '018f0000-0000-7000-8000-000000000000' })
  unitId: string;

  @TextListField({ description: `Khối: ${blocs.join(', ')}`, max: 2, example: ['government'] })
  blocs: Bloc[];

  @CalendarDateField({ description: 'Từ ngày', example: '2026-07-01' })
  startsOn: string;

  @CalendarDateField({
    description: 'Đến hết ngày; trống là không thời hạn',
    nullable: true,
    optional: true,
    example: '2026-12-31',
  })
  endsOn?: string | null;
}

export class AccountRequest {
  @TextField({ description: 'Tên đăng nhập, viết thường không dấu', example: 'hoant', max: 60, ...USERNAME })
  username: string;

  @TextField({ description: 'Họ tên hiển thị', example: 'Nông Thị Hoa', max: 120 })
  displayName: string;

  @UuidField({
    description: 'Đơn vị của tài khoản; thường là xã hoặc tỉnh',
    example: '018f0000-0000-7000-8000-000000000000',
  })
  unitId: string;

  @ObjectListField(() => RoleRequest, {
    description: 'Vai trò ban đầu',
    max: 10,
    example: [
      {
        role: 'civil_servant',
        unitId: '018f0000-0000-7000-8000-000000000000',
        blocs: ['government'],
        startsOn: '2026-07-01',
      },
    ],
  })
  roles: RoleRequest[];
}

export class AccountPatch {
  @TextField({ description: 'Tên đăng nhập', example: 'hoant', max: 60, optional: true, ...USERNAME })
  username?: string;

  @TextField({ description: 'Họ tên hiển thị', example: 'Nông Thị Hoa', max: 120, optional: true })
  displayName?: string;

  @UuidField({ description: 'Đơn vị của tài khoản', optional: true, example: '018f0000-0000-7000-8000-000000000000' })
  unitId?: string;
}

export class AccountReason {
  @TextField({
    description: 'Lý do, được ghi vào lịch sử',
    example: 'Quên mật khẩu, đã gặp trực tiếp',
    min: 3,
    max: 300,
  })
  reason: string;
}

export class RoleEnd {
  @CalendarDateField({
    description: 'Ngày cuối còn hiệu lực; không gửi là thôi ngay',
    optional: true,
    example: '2026-12-31',
  })
  endsOn?: string;
}
