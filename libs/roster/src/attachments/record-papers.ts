import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OwnedRow, Reader } from '@commune/platform/database';
import { AttachmentOwners, type AttachmentKind, type AttachmentOwner } from '@commune/platform/files';
import { RecordPlaces } from './record-places.query.js';

export const RECORD = 'civil_servant';

/** The papers of a personnel record; a scan of an identity card is of the class of the number itself. */
export const recordPaperKinds: readonly AttachmentKind[] = [
  { code: 'decision', name: 'Quyết định tuyển dụng, bổ nhiệm, điều động', fieldClass: 'employment' },
  { code: 'salary_decision', name: 'Quyết định lương, phụ cấp', fieldClass: 'employment' },
  { code: 'diploma', name: 'Văn bằng chuyên môn', fieldClass: 'qualification' },
  { code: 'certificate', name: 'Chứng chỉ bồi dưỡng, ngoại ngữ, tin học', fieldClass: 'qualification' },
  { code: 'curriculum_vitae', name: 'Sơ yếu lý lịch (mẫu 2C)', fieldClass: 'sensitive' },
  { code: 'party_paper', name: 'Hồ sơ đảng viên', fieldClass: 'sensitive' },
  { code: 'health_paper', name: 'Giấy khám sức khỏe', fieldClass: 'sensitive' },
  { code: 'identity_card', name: 'Căn cước, căn cước công dân', fieldClass: 'id_number' },
  { code: 'rating_paper', name: 'Phiếu đánh giá, xếp loại chất lượng', fieldClass: 'assessment' },
  { code: 'portrait', name: 'Ảnh chân dung', fieldClass: 'identity' },
  { code: 'other', name: 'Giấy tờ khác', fieldClass: 'employment' },
];

/** How a kind of paper is called; the code itself where a later version no longer knows it. */
export function paperKindName(code: string): string {
  return recordPaperKinds.find((kind) => kind.code === code)?.name ?? code;
}

/** Tells the platform which files a personnel record takes, and to whom the record belongs. */
@Injectable()
export class RecordPapers implements AttachmentOwner, OnModuleInit {
  readonly recordType = RECORD;
  readonly recordWord = 'hồ sơ';
  readonly kinds = recordPaperKinds;
  readonly operations = {
    add: 'addCivilServantAttachment',
    download: 'downloadCivilServantAttachment',
    remove: 'removeCivilServantAttachment',
  };

  constructor(
    private readonly owners: AttachmentOwners,
    private readonly places: RecordPlaces,
  ) {}

  onModuleInit(): void {
    this.owners.register(this);
  }

  async find(reader: Reader, recordId: string): Promise<OwnedRow | undefined> {
    return this.places.find(reader, recordId);
  }
}
