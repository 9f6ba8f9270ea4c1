import { Injectable } from '@nestjs/common';
import type { FieldClass } from '@commune/kernel';
import type { AccessScope, OwnedRow, Reader } from '../database/index.js';
import type { Refusal } from '../http/index.js';

export interface AttachmentKind {
  readonly code: string;
  readonly name: string;
  /** Who may read and write this class on the record may read and add papers of this kind. */
  readonly fieldClass: FieldClass;
}

/** What a module says of the records to which files may be attached. */
export interface AttachmentOwner {
  readonly recordType: string;
  /** What the record is called in a refusal: "hồ sơ". */
  readonly recordWord: string;
  readonly kinds: readonly AttachmentKind[];
  /** Operations of the module's own policy, by which the answer says what may be done. */
  readonly operations: { readonly add: string; readonly download: string; readonly remove: string };
  /** The record where the transaction's scope reaches it; `personId` is '' where it is of no one person. */
  find(reader: Reader, recordId: string): Promise<OwnedRow | undefined>;
  /** Which classes of papers may be added; where nothing is said, those that may be written in the record. */
  writable?(scope: AccessScope, row: OwnedRow): ReadonlySet<FieldClass>;
  /** The same for taking papers away. */
  removable?(scope: AccessScope, row: OwnedRow): ReadonlySet<FieldClass>;
  /** Why nothing may be added to the record or taken away from it now. */
  closed?(reader: Reader, recordId: string): Promise<Refusal | undefined>;
}

/** The records that take attachments; modules register theirs in `onModuleInit`. */
@Injectable()
export class AttachmentOwners {
  private readonly owners = new Map<string, AttachmentOwner>();

  register(owner: AttachmentOwner): void {
    if (this.owners.has(owner.recordType)) throw new Error(`Attachments of ${owner.recordType} are registered twice`);
    this.owners.set(owner.recordType, owner);
  }

  find(recordType: string): AttachmentOwner {
    const owner = this.owners.get(recordType);
    if (!owner) throw new Error(`Nobody has registered attachments of ${recordType}`);
    return owner;
  }
}
