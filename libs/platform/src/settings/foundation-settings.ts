import { defineSetting } from './setting-definition.js';

const SECURITY_LEVEL = 'NĐ 331/2026/NĐ-CP Đ12–13 và TCVN 14423:2026 (cấp độ 2)';

/** Days without signing in after which an account is disabled. */
export const dormantAccountDays = defineSetting<number>({
  key: 'accounts.dormant-days',
  title: 'Khóa tài khoản không dùng sau',
  explanation:
    'Tài khoản không đăng nhập quá số ngày này bị khóa; quản trị viên mở lại khi người dùng trở lại làm việc.',
  type: 'integer',
  minimum: 15,
  maximum: 45,
  unit: 'ngày',
  defaultValue: 45,
  source: SECURITY_LEVEL,
  certainty: 'S',
});

/** Days for which a finished job is kept, with the file that it made. */
export const finishedJobDays = defineSetting<number>({
  key: 'jobs.days-kept',
  title: 'Giữ việc chạy nền đã kết thúc trong',
  explanation:
    'Việc đã xong, bị lỗi hoặc bị hủy quá số ngày này bị xóa khỏi danh sách, cùng tệp nó để lại. Nhật ký giữ nguyên.',
  type: 'integer',
  minimum: 7,
  maximum: 730,
  unit: 'ngày',
  defaultValue: 90,
  source: 'Chưa có quy định; tỉnh tự đặt',
  certainty: '?',
});

/** Who must sign in with a second factor. */
export const secondFactorRequired = defineSetting<string>({
  key: 'accounts.second-factor',
  title: 'Xác thực hai bước',
  explanation: 'Ai phải nhập thêm mã từ ứng dụng xác thực khi đăng nhập. Người khác vẫn tự bật được.',
  type: 'choice',
  choices: ['optional', 'privileged', 'everyone'],
  choiceTitles: {
    optional: 'Không bắt buộc',
    privileged: 'Bắt buộc với lãnh đạo, Sở Nội vụ, thanh tra và quản trị viên',
    everyone: 'Bắt buộc với mọi người (khi truy cập từ Internet)',
  },
  defaultValue: 'privileged',
  source: SECURITY_LEVEL,
  certainty: 'S',
});

/** Minutes without a request after which a session of an administrator or of Sở Nội vụ ends. */
export const watchedSessionIdleMinutes = defineSetting<number>({
  key: 'accounts.watched-session-idle-minutes',
  title: 'Kết thúc phiên của quản trị viên và Sở Nội vụ khi không thao tác',
  explanation: 'Phiên mở sau khi đổi theo giá trị mới; phiên đang mở giữ giá trị cũ.',
  type: 'integer',
  minimum: 5,
  maximum: 15,
  unit: 'phút',
  defaultValue: 15,
  source: SECURITY_LEVEL,
  certainty: 'S',
});

/** Minutes without a request after which any other session ends. */
export const sessionIdleMinutes = defineSetting<number>({
  key: 'accounts.session-idle-minutes',
  title: 'Kết thúc phiên của người khác khi không thao tác',
  explanation: 'Phiên mở sau khi đổi theo giá trị mới; phiên đang mở giữ giá trị cũ.',
  type: 'integer',
  minimum: 5,
  maximum: 30,
  unit: 'phút',
  defaultValue: 30,
  source: 'Chưa có nguồn cho máy trạm của xã; giới hạn trên là quyết định của hệ thống',
  certainty: '?',
});

/** Failed attempts after which signing in is slowed down. */
export const signInFailuresAllowed = defineSetting<number>({
  key: 'accounts.sign-in-failures',
  title: 'Số lần nhập sai trước khi phải chờ',
  explanation:
    'Sau số lần này mỗi lần sai phải chờ lâu hơn. Tài khoản không bị khóa hẳn, để người khác không khóa được nó.',
  type: 'integer',
  minimum: 3,
  maximum: 5,
  unit: 'lần',
  defaultValue: 5,
  source: SECURITY_LEVEL,
  certainty: 'S',
});

/** The longest wait after failed attempts. */
export const longestSignInWaitMinutes = defineSetting<number>({
  key: 'accounts.longest-sign-in-wait-minutes',
  title: 'Thời gian chờ dài nhất sau khi nhập sai',
  explanation: 'Thời gian chờ tăng dần đến mức này.',
  type: 'integer',
  minimum: 5,
  maximum: 60,
  unit: 'phút',
  defaultValue: 15,
  source: 'Quyết định của hệ thống',
  certainty: '?',
});

export const foundationSettings = [
  dormantAccountDays,
  secondFactorRequired,
  watchedSessionIdleMinutes,
  sessionIdleMinutes,
  signInFailuresAllowed,
  longestSignInWaitMinutes,
  finishedJobDays,
] as const;
