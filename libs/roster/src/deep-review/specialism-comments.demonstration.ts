import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';
import type { Specialism } from '../domain/index.js';
import { SpecialismCommentsRepository } from './specialism-comments.repository.js';

interface Line {
  readonly agencyName: string;
  readonly specialismCode: Specialism;
  readonly body: string;
}

/** Invented, as everything of the demonstration; the departments are those of KH 1570/KH-UBND annex 4. */
const lines: readonly Line[] = [
  {
    agencyName: 'Sở Nông nghiệp và Môi trường',
    specialismCode: 'land',
    body: 'Hồ sơ cấp giấy chứng nhận tăng sau sắp xếp; nhiều xã chỉ có một công chức địa chính. Đề xuất điều hòa trong cụm trước khi tuyển dụng. (Trình diễn)',
  },
  {
    agencyName: 'Sở Xây dựng',
    specialismCode: 'construction',
    body: 'Năng lực thẩm định cấp phép xây dựng ở các xã miền núi còn hạn chế; cần bồi dưỡng nghiệp vụ theo cụm. (Trình diễn)',
  },
  {
    agencyName: 'Sở Tài chính',
    specialismCode: 'accounting',
    body: 'Kế toán kiêm nhiệm ở nhiều xã, quyết toán chậm; ưu tiên bố trí người đúng chuyên ngành. (Trình diễn)',
  },
  {
    agencyName: 'Sở Khoa học và Công nghệ',
    specialismCode: 'information_technology',
    body: 'Các xã vùng cao chưa có người phụ trách công nghệ thông tin; đề nghị dùng chung theo cụm. (Trình diễn)',
  },
];

const AUTHOR = '00000000-0000-7000-8000-000000000004';

/** What departments say in a demonstration, the same each time. */
@Injectable()
export class SpecialismCommentsDemonstration {
  constructor(private readonly comments: SpecialismCommentsRepository) {}

  async load(writer: Writer, provinceCode: string, commentedOn: string): Promise<void> {
    const unitId = await this.comments.unitOf(writer, provinceCode);
    if (unitId === undefined) return;
    for (const line of lines) {
      const author = { authorId: AUTHOR, authorName: `Chuyên viên ${line.agencyName}` };
      await this.comments.add(writer, { ...line, ...author, unitId, commentedOn });
    }
  }
}
