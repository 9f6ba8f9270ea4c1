import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fieldClasses, type FieldClass } from '@commune/kernel';
import type { AccessScope, OwnedRow, Reader } from '@commune/platform/database';
import { AttachmentOwners, type AttachmentOwner } from '@commune/platform/files';
import { recordPaperKinds } from '../attachments/record-papers.js';

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

  constructor(private readonly owners: AttachmentOwners) {}

  onModuleInit(): void {
    this.owners.register(this);
  }

  async find(reader: Reader, recordId: string): Promise<OwnedRow | undefined> {
    const [row] = await reader.query<OwnedRow>(
      `select unit_id as "unitId", bloc, office_id as "officeId", civil_servant_id as "personId"
       from correction_request where id = $1`,
      [recordId],
    );
    return row;
  }

  /** The papers are the person's own, whatever classes of the record are kept by others. */
  writable(scope: AccessScope, { personId }: OwnedRow): ReadonlySet<FieldClass> {
    return new Set(scope.grants.some((grant) => grant.personId === personId) ? fieldClasses : []);
  }
}
