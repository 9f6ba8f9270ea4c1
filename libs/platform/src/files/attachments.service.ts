import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { AuditTrail } from '../audit/index.js';
import {
  Database,
  readableClasses,
  writableClasses,
  type AccessScope,
  type OwnedRow,
  type Reader,
  type Writer,
} from '../database/index.js';
import { brokenConstraint, invalid, mediaTypes, notFound, Refusal, type UploadedFile } from '../http/index.js';
import { AttachmentOwners, type AttachmentKind, type AttachmentOwner } from './attachment-owner.js';
import type { Attachment } from './attachment.entity.js';
import { attachmentView, kindViews } from './attachment-view.js';
import type { AttachmentList, AttachmentView } from './attachments.dto.js';
import { AttachmentsRepository, type RecordKey } from './attachments.repository.js';
import { provenKind } from './file-kinds.js';
import { safeFileName } from './file-name.js';
import { FileVault, sha256Of } from './file-vault.js';

export const attachmentLimits = { fileBytes: 20 * 1024 * 1024, filesPerRecord: 100, bytesPerRecord: 300 * 1024 * 1024 };

export interface OpenedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Files of a record: who may read the record reads those of the classes that are theirs. */
@Injectable()
export class Attachments {
  constructor(
    private readonly database: Database,
    private readonly attachments: AttachmentsRepository,
    private readonly owners: AttachmentOwners,
    private readonly vault: FileVault,
    private readonly trail: AuditTrail,
  ) {}

  async list(scope: AccessScope, record: RecordKey): Promise<AttachmentList> {
    const owner = this.owners.find(record.recordType);
    return this.database.read(scope, async (reader) => {
      const row = await found(owner, reader, record);
      const readable = readableClasses(scope, row);
      const items = (await this.attachments.list(reader, record)).filter(({ fieldClass }) => readable.has(fieldClass));
      const { files } = await this.attachments.usage(reader, record);
      const isClosed = (await owner.closed?.(reader, record.recordId)) !== undefined;
      return {
        items: items.map((item) => attachmentView(item, owner, scope, row, isClosed)),
        kinds: kindViews(owner, scope, row, isClosed),
        maxFileBytes: attachmentLimits.fileBytes,
        filesLeft: Math.max(0, attachmentLimits.filesPerRecord - files),
      };
    });
  }

  /** Bytes and their description are one transaction: half a file is never there. */
  async add(scope: AccessScope, record: RecordKey, kindCode: string, file: UploadedFile): Promise<AttachmentView> {
    const owner = this.owners.find(record.recordType);
    const kind = knownKind(owner, kindCode);
    const fileName = safeFileName(file.name);
    const mediaType = mediaTypes[await provenKind(fileName, file.content)];
    const sealed = this.vault.seal(file.content);
    return this.database
      .write(scope, async (writer) => {
        const row = await found(owner, writer, record);
        const writable = owner.writable?.(scope, row) ?? writableClasses(scope, row);
        if (!writable.has(kind.fieldClass)) throw kindNotWritable(kind);
        await refuseClosed(owner, writer, record);
        await this.refuseTooMuch(writer, record, file.content.length);
        const { accountId, name } = scope.actor;
        const described = { kind: kind.code, fieldClass: kind.fieldClass, fileName, mediaType };
        const uploaded = { uploadedById: accountId, uploadedBy: name, sizeBytes: file.content.length };
        const place = { ...row, personId: personIdOf(row) };
        const attachment = {
          id: uuid(),
          ...record,
          ...place,
          ...described,
          ...uploaded,
          sha256: sha256Of(file.content),
        };
        await this.attachments.insert(writer, attachment, sealed);
        return attachmentView(await this.one(writer, record, attachment.id), owner, scope, row);
      })
      .catch((error: unknown) => {
        if (brokenConstraint(error) === 'attachment_once') throw alreadyThere();
        throw error;
      });
  }

  /** Opening a file is recorded in the transaction that reads it. */
  async open(scope: AccessScope, record: RecordKey, id: string): Promise<OpenedFile> {
    const owner = this.owners.find(record.recordType);
    return this.database.write(scope, async (writer) => {
      const row = await found(owner, writer, record);
      const attachment = await this.one(writer, record, id);
      const sealed = await this.attachments.content(writer, id);
      if (!sealed || !readableClasses(scope, row).has(attachment.fieldClass)) throw notFound('tệp đính kèm');
      const { recordType, recordId } = record;
      const detail = { attachment: id, kind: attachment.kind };
      await this.trail.recordAccess(
        writer,
        'read',
        { recordType, recordId, ...row, personId: personIdOf(row) },
        detail,
      );
      const { fileName: name, mediaType, sha256 } = attachment;
      return { name, mediaType, content: this.vault.open(sealed, sha256) };
    });
  }

  /** It is kept, with the reason, and shown no more. */
  async remove(scope: AccessScope, record: RecordKey, id: string, version: number, reason: string): Promise<void> {
    const owner = this.owners.find(record.recordType);
    await this.database.write({ ...scope, reason }, async (writer) => {
      const row = await found(owner, writer, record);
      const attachment = await this.one(writer, record, id);
      if (!readableClasses(scope, row).has(attachment.fieldClass)) throw notFound('tệp đính kèm');
      if (!(owner.removable?.(scope, row) ?? writableClasses(scope, row)).has(attachment.fieldClass)) {
        throw new Refusal('forbidden', 'files.kind-not-writable', 'Vai trò hiện tại không được bỏ giấy tờ loại này.');
      }
      await refuseClosed(owner, writer, record);
      await this.attachments.remove(writer, id, version, reason);
    });
  }

  private async one(reader: Reader, record: RecordKey, id: string): Promise<Attachment> {
    const attachment = await this.attachments.find(reader, record, id);
    if (!attachment) throw notFound('tệp đính kèm');
    return attachment;
  }

  private async refuseTooMuch(writer: Writer, record: RecordKey, added: number): Promise<void> {
    await this.attachments.lockRecord(writer, record.recordId);
    const { files, bytes } = await this.attachments.usage(writer, record);
    const { filesPerRecord, bytesPerRecord } = attachmentLimits;
    if (files < filesPerRecord && bytes + added <= bytesPerRecord) return;
    const message = `Mỗi hồ sơ giữ tối đa ${filesPerRecord} tệp và ${bytesPerRecord / 1024 / 1024} MB. Hãy gộp hoặc giảm dung lượng tệp.`;
    throw new Refusal('conflict', 'files.record-full', message);
  }
}

async function found(owner: AttachmentOwner, reader: Reader, { recordId }: RecordKey): Promise<OwnedRow> {
  const row = await owner.find(reader, recordId);
  if (!row) throw notFound(owner.recordWord);
  return row;
}

async function refuseClosed(owner: AttachmentOwner, writer: Writer, { recordId }: RecordKey): Promise<void> {
  const refusal = await owner.closed?.(writer, recordId);
  if (refusal) throw refusal;
}

function personIdOf({ personId }: OwnedRow): string | null {
  return personId === '' ? null : personId;
}

function knownKind(owner: AttachmentOwner, code: string): AttachmentKind {
  const kind = owner.kinds.find((known) => known.code === code);
  if (kind) return kind;
  const message = `Không có loại giấy tờ này. Các loại: ${owner.kinds.map(({ name }) => name).join(', ')}.`;
  throw invalid([{ pointer: '/kind', code: 'files.kind-unknown', message }]);
}

function kindNotWritable({ name }: AttachmentKind): Refusal {
  const message = `Vai trò hiện tại không được đính kèm loại giấy tờ "${name}".`;
  return new Refusal('forbidden', 'files.kind-not-writable', message);
}

function alreadyThere(): Refusal {
  return new Refusal('conflict', 'files.already-attached', 'Hồ sơ đã có đúng tệp này. Không cần đính kèm lần nữa.');
}
