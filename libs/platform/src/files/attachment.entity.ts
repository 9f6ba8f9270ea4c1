import type { FieldClass } from '@commune/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MediaType } from '../http/index.js';

/** A file that belongs to a record; its bytes stand in `attachment_content`, so that nothing reads them by the way. */
@Entity('attachment')
export class Attachment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  recordType: string;

  @Column('uuid')
  recordId: string;

  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('uuid')
  officeId: string;

  @Column('text')
  fieldClass: FieldClass;

  @Column('text')
  kind: string;

  @Column('text')
  fileName: string;

  @Column('text')
  mediaType: MediaType;

  @Column('integer')
  sizeBytes: number;

  @Column('bytea')
  sha256: Buffer;

  @Column('uuid', { nullable: true })
  uploadedById: string | null;

  @Column('text')
  uploadedBy: string;

  @Column('timestamptz')
  uploadedAt: Date;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @Column('text', { nullable: true })
  removedReason: string | null;

  @Column('integer')
  version: number;
}

/** Sealed by a key of its own, which is itself sealed by the key outside the database. */
@Entity('attachment_content')
export class AttachmentContent {
  @PrimaryColumn('uuid')
  attachmentId: string;

  @Column('bytea')
  sealedKey: Buffer;

  @Column('bytea')
  sealedContent: Buffer;
}
