import type { RequiredPostFault } from '../domain/index.js';

const messages: Readonly<Record<RequiredPostFault, (code: string) => string>> = {
  'position-not-in-force': (code) => `Vị trí ${code} không có hiệu lực vào ngày này. Chọn ngày khác.`,
  past: (code) =>
    `Vị trí ${code} đã có số cần có; báo cáo của những ngày đã qua giữ nguyên. Chọn ngày từ hôm nay trở đi.`,
};

export const faultMessage = (fault: RequiredPostFault, positionCode: string): string => messages[fault](positionCode);
