import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fieldClasses, type FieldClass } from '@commune/kernel';
import type { AccessScope, OwnedRow, Reader } from '@commune/platform/database';
import { AttachmentOwners, type AttachmentOwner } from '@commune/platform/files';
import { recordPaperKinds } from '../attachments/record-papers.js';
import { CorrectionsRepository } from './corrections.repository.js';

export const CORRECTION = 'correction_request';

/** Evidence of a request: brought by the person, read by whoever may read papers of that class in the record. */
@Injectable()
export class CorrectionPapers implements AttachmentOwner, OnModuleInit {
  readonly recordType = CORRECTION;
  readonly recordWord = 'đề nghị đính chính';
  readonly kinds = recordPaperKinds;
  readonly operations = {
    add: 'addCorrectionAttachment',
    download: 'downloadCorrectionAttachment',
    remove: 'withdrawCorrectionRequest',
  };

  constructor(
    private readonly owners: AttachmentOwners,
    private readonly corrections: CorrectionsRepository,
  ) {}

  onModuleInit(): void {
    this.owners.register(this);
  }

  async find(reader: Reader, recordId: string): Promise<OwnedRow | undefined> {
    return this.corrections.placeOf(reader, recordId);
  }

  /** The papers are the person's own, whatever classes of the record are kept by others. */
  writable(scope: AccessScope, { personId }: OwnedRow): ReadonlySet<FieldClass> {
    return new Set(scope.grants.some((grant) => grant.personId === personId) ? fieldClasses : []);
  }
}
