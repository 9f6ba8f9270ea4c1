import { Injectable } from '@nestjs/common';
import { stale } from '../http/index.js';
import type { Reader, Writer } from '../database/index.js';
import { Attachment, AttachmentContent } from './attachment.entity.js';
import type { SealedFile } from './file-vault.js';

export type NewAttachment = Omit<Attachment, 'uploadedAt' | 'removedAt' | 'removedReason' | 'version'>;

export interface RecordKey {
  readonly recordType: string;
  readonly recordId: string;
}

export interface Usage {
  readonly files: number;
  readonly bytes: number;
}

const COLUMNS = `id, record_type as "recordType", record_id as "recordId", person_id as "personId", unit_id as "unitId",
  bloc, office_id as "officeId", field_class as "fieldClass", kind, file_name as "fileName", media_type as "mediaType",
  size_bytes as "sizeBytes", sha256, uploaded_by_id as "uploadedById", uploaded_by as "uploadedBy",
  uploaded_at as "uploadedAt", removed_at as "removedAt", removed_reason as "removedReason", version`;

@Injectable()
export class AttachmentsRepository {
  /** Newest first; what was removed is not there. */
  async list(reader: Reader, { recordType, recordId }: RecordKey): Promise<Attachment[]> {
    return reader.query<Attachment>(
      `select ${COLUMNS} from attachment where record_type = $1 and record_id = $2 and removed_at is null
       order by uploaded_at desc, id desc`,
      [recordType, recordId],
    );
  }

  async find(reader: Reader, { recordType, recordId }: RecordKey, id: string): Promise<Attachment | undefined> {
    const [found] = await reader.query<Attachment>(
      `select ${COLUMNS} from attachment where record_type = $1 and record_id = $2 and id = $3 and removed_at is null`,
      [recordType, recordId, id],
    );
    return found;
  }

  /** Two uploads to one record wait for each other, so that both can't take its last place. */
  async lockRecord(writer: Writer, recordId: string): Promise<void> {
    await writer.query(`select pg_advisory_xact_lock(hashtextextended('attachment:' || $1, 0))`, [recordId]);
  }

  /** What the scope sees of the record, removed files included: they are kept too. */
  async usage(reader: Reader, { recordType, recordId }: RecordKey): Promise<Usage> {
    const [row] = await reader.query<Usage>(
      `select count(*) as files, coalesce(sum(size_bytes), 0) as bytes from attachment
       where record_type = $1 and record_id = $2`,
      [recordType, recordId],
    );
    return row ?? { files: 0, bytes: 0 };
  }

  async insert(writer: Writer, attachment: NewAttachment, sealed: SealedFile): Promise<void> {
    await writer.manager.insert(Attachment, attachment);
    await writer.manager.insert(AttachmentContent, { attachmentId: attachment.id, ...sealed });
  }

  async content(reader: Reader, id: string): Promise<SealedFile | undefined> {
    const [found] = await reader.query<SealedFile>(
      `select sealed_key as "sealedKey", sealed_content as "sealedContent" from attachment_content where attachment_id = $1`,
      [id],
    );
    return found;
  }

  async remove(writer: Writer, id: string, version: number, removedReason: string): Promise<void> {
    const { affected } = await writer.manager
      .createQueryBuilder()
      .update(Attachment)
      .set({ removedAt: () => 'now()', removedReason, version: () => 'version + 1' })
      .where({ id, version })
      .execute();
    if (affected !== 1) throw stale();
  }
}
