import type { Words } from '@/app/i18n';

export const words = {
  vi: {
    morning: 'Chào buổi sáng, {name}',
    afternoon: 'Chào buổi chiều, {name}',
    evening: 'Chào buổi tối, {name}',
    purpose: 'Hôm nay, {weekday} {date} · {unit}',
    todo: 'Việc cần làm',
    todoEmpty: 'Chưa có việc nào cần xử lý',
    todoEmptyText:
      'Khi có việc đến hạn, hồ sơ chờ duyệt hoặc cảnh báo thuộc trách nhiệm của Ông/Bà, hệ thống sẽ nêu tại đây.',
    figures: 'Số liệu',
    shortcuts: 'Chức năng được sử dụng',
    shortcutsEmpty: 'Tài khoản chưa được phân quyền chức năng nào. Đề nghị liên hệ quản trị hệ thống của tỉnh.',
    roles: 'Vai trò và phạm vi',
    until: 'đến hết ngày {date}',
    noRoles: 'Chưa được giao vai trò nào.',
  },
  en: {
    morning: 'Good morning, {name}',
    afternoon: 'Good afternoon, {name}',
    evening: 'Good evening, {name}',
    purpose: 'Today, {weekday} {date} · {unit}',
    todo: 'What needs you',
    todoEmpty: 'Nothing needs you at present',
    todoEmptyText: 'Work that falls due, approvals that wait and warnings in your charge will be named here.',
    figures: 'Figures',
    shortcuts: 'What you may use',
    shortcutsEmpty: 'This account may not use any function yet. Please ask the administrator of your province.',
    roles: 'Roles and scope',
    until: 'until {date}',
    noRoles: 'No role has been assigned.',
  },
} satisfies Words;
