import { finderOf, type CodedName } from './coded-names.js';

export type Specialism =
  | 'land'
  | 'construction'
  | 'finance'
  | 'budget'
  | 'accounting'
  | 'justice_civil_status'
  | 'home_affairs'
  | 'clerical'
  | 'archives'
  | 'ethnic_affairs'
  | 'religion'
  | 'citizen_reception'
  | 'complaints'
  | 'digital_transformation'
  | 'information_technology'
  | 'foreign_language';

/** The 16 fields of the deep review (KH 1570/KH-UBND III.2). */
export const specialisms: readonly CodedName<Specialism>[] = [
  { code: 'land', name: 'Đất đai', aliases: ['địa chính'] },
  { code: 'construction', name: 'Xây dựng', aliases: [] },
  { code: 'finance', name: 'Tài chính', aliases: [] },
  { code: 'budget', name: 'Ngân sách', aliases: [] },
  { code: 'accounting', name: 'Kế toán', aliases: [] },
  { code: 'justice_civil_status', name: 'Tư pháp – hộ tịch', aliases: ['tư pháp hộ tịch', 'tư pháp'] },
  { code: 'home_affairs', name: 'Nội vụ', aliases: [] },
  { code: 'clerical', name: 'Văn thư', aliases: [] },
  { code: 'archives', name: 'Lưu trữ', aliases: [] },
  { code: 'ethnic_affairs', name: 'Dân tộc', aliases: [] },
  { code: 'religion', name: 'Tôn giáo', aliases: [] },
  { code: 'citizen_reception', name: 'Tiếp công dân', aliases: [] },
  { code: 'complaints', name: 'Giải quyết khiếu nại, tố cáo', aliases: ['khiếu nại tố cáo'] },
  { code: 'digital_transformation', name: 'Chuyển đổi số', aliases: [] },
  { code: 'information_technology', name: 'Công nghệ thông tin', aliases: ['cntt'] },
  { code: 'foreign_language', name: 'Ngoại ngữ', aliases: [] },
];

export const findSpecialism = finderOf(specialisms);
