export interface MailContent {
  readonly subject: string;
  readonly text: string;
}

const SYSTEM = 'Hệ thống quản lý chất lượng cán bộ, công chức cấp xã';
const FOOTER = (publicUrl: string): string =>
  `--\n${SYSTEM}\nThư gửi tự động. Chọn cách nhận thông báo tại ${publicUrl}/thong-bao/tuy-chon`;

interface Told {
  readonly title: string;
  readonly link: string | null;
}

const place = (publicUrl: string, link: string | null): string => `${publicUrl}${link ?? '/thong-bao'}`;

/** Of a notification only its title leaves the application; what it is about is read there. */
export function notificationMail(told: Told, publicUrl: string): MailContent {
  return {
    subject: told.title,
    text: [`${told.title}.`, `Xem tại: ${place(publicUrl, told.link)}`, FOOTER(publicUrl)].join('\n\n'),
  };
}

export function digestMail(told: readonly Told[], publicUrl: string): MailContent {
  const lines = told.map(({ title, link }) => `- ${title}\n  ${place(publicUrl, link)}`);
  return {
    subject: `${told.length} thông báo chưa đọc`,
    text: [`Có ${told.length} thông báo chưa đọc:`, lines.join('\n'), FOOTER(publicUrl)].join('\n\n'),
  };
}

export function confirmationMail(code: string, minutes: number, publicUrl: string): MailContent {
  return {
    subject: 'Mã xác nhận địa chỉ nhận thông báo',
    text: [
      `Mã xác nhận: ${code}`,
      `Nhập mã này tại ${publicUrl}/thong-bao/tuy-chon trong ${minutes} phút. Nếu không phải chính mình yêu cầu, hãy bỏ qua thư này.`,
      FOOTER(publicUrl),
    ].join('\n\n'),
  };
}
