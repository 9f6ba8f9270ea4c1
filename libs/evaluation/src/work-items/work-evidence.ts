import { Injectable, type OnModuleInit } from '@nestjs/common';
import { reaches, type AccessScope, type OwnedRow, type Reader } from '@commune/platform/database';
import type { FieldClass } from '@commune/kernel';
import { AttachmentOwners, type AttachmentOwner } from '@commune/platform/files';
import { WorkItemsRepository } from './work-items.repository.js';

export const WORK_ITEM = 'work_item';

/** Evidence of what was done, and of objective causes; brought by the person or by whoever assigns. */
@Injectable()
export class WorkEvidence implements AttachmentOwner, OnModuleInit {
  readonly recordType = WORK_ITEM;
  readonly recordWord = 'công việc';
  readonly kinds = [
    { code: 'product', name: 'Sản phẩm, kết quả', fieldClass: 'assessment' },
    { code: 'cause', name: 'Minh chứng nguyên nhân khách quan', fieldClass: 'assessment' },
  ] as const;
  readonly operations = { add: 'addWorkEvidence', download: 'downloadWorkEvidence', remove: 'removeWorkEvidence' };

  constructor(
    private readonly owners: AttachmentOwners,
    private readonly items: WorkItemsRepository,
  ) {}

  onModuleInit(): void {
    this.owners.register(this);
  }

  async find(reader: Reader, recordId: string): Promise<OwnedRow | undefined> {
    return this.items.placeOf(reader, recordId);
  }

  /** The policy says who may add and remove; the classes of the record say nothing about it. */
  writable(scope: AccessScope, row: OwnedRow): ReadonlySet<FieldClass> {
    return new Set(scope.grants.some((grant) => reaches(grant, row)) ? ['assessment' as const] : []);
  }

  removable(scope: AccessScope, row: OwnedRow): ReadonlySet<FieldClass> {
    return this.writable(scope, row);
  }
}
