import { TextField } from '../../http/index.js';

export class SignInOptions {
  @TextField({
    description: 'Tên dịch vụ đăng nhập một lần; null khi không cấu hình',
    nullable: true,
    example: 'Tài khoản chung của tỉnh',
  })
  oidcTitle: string | null;
}

export class OidcSignInQuery {
  @TextField({ description: 'Trang mở sau khi đăng nhập', max: 500, optional: true, example: '/civil-servants' })
  returnTo?: string;
}
