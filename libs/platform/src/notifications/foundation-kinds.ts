import type { NotificationKind } from './notification-kind.js';

/** What the rooms below this one tell: they can't declare kinds themselves, since this room stands on them. */
export const foundationKinds: readonly NotificationKind[] = [
  {
    name: 'access.sign-in-elsewhere',
    title: 'Đăng nhập từ thiết bị lạ',
    explanation: 'Khi tài khoản của mình được đăng nhập từ một trình duyệt hoặc nơi chưa từng dùng.',
    byMail: 'at_once',
    alwaysShown: true,
  },
  {
    name: 'access.password-changed',
    title: 'Mật khẩu đã đổi',
    explanation: 'Khi mật khẩu của mình được đổi hoặc cấp lại.',
    byMail: 'at_once',
    alwaysShown: true,
  },
  {
    name: 'access.role-changed',
    title: 'Vai trò thay đổi',
    explanation: 'Khi được giao một vai trò hoặc vai trò đó kết thúc.',
    byMail: 'daily',
  },
  {
    name: 'jobs.ended',
    title: 'Việc chạy lâu đã kết thúc',
    explanation: 'Khi việc nhập dữ liệu, xuất dữ liệu, lập báo cáo do mình bắt đầu đã xong hoặc bị lỗi.',
    byMail: 'daily',
  },
];
