import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FieldClass } from '@commune/kernel';
import { reaches, type AccessScope, type OwnedRow, type Reader } from '@commune/platform/database';
import { AttachmentOwners, type AttachmentOwner } from '@commune/platform/files';
import type { Refusal } from '@commune/platform/http';
import { noMeetingYet, roundFrozen } from './rating-refusals.js';
import { RatingRoundsRepository } from './rating-rounds.repository.js';

export const RATING_ROUND = 'rating_round';

/**
 * The signed minutes of the meeting of a round (ND 335 Đ21.1b, 21.2b; kept by Đ24). They speak of everybody, so they are
 * of the agency and of no person: nobody reads them by the reach of one office.
 */
@Injectable()
export class RatingMinutes implements AttachmentOwner, OnModuleInit {
  readonly recordType = RATING_ROUND;
  readonly recordWord = 'đợt xếp loại';
  readonly kinds = [{ code: 'minutes', name: 'Biên bản cuộc họp', fieldClass: 'assessment' }] as const;
  readonly operations = { add: 'addRatingMinutes', download: 'downloadRatingMinutes', remove: 'removeRatingMinutes' };

  constructor(
    private readonly owners: AttachmentOwners,
    private readonly rounds: RatingRoundsRepository,
  ) {}

  onModuleInit(): void {
    this.owners.register(this);
  }

  async find(reader: Reader, recordId: string): Promise<OwnedRow | undefined> {
    return this.rounds.placeOf(reader, recordId);
  }

  async closed(reader: Reader, recordId: string): Promise<Refusal | undefined> {
    const round = await this.rounds.find(reader, recordId);
    if (round?.state === 'frozen') return roundFrozen();
    return round?.heldOn === null ? noMeetingYet() : undefined;
  }

  /** The policy says who may add and remove; the classes of the records say nothing about it. */
  writable(scope: AccessScope, row: OwnedRow): ReadonlySet<FieldClass> {
    return new Set(scope.grants.some((grant) => reaches(grant, row)) ? ['assessment' as const] : []);
  }

  removable(scope: AccessScope, row: OwnedRow): ReadonlySet<FieldClass> {
    return this.writable(scope, row);
  }
}
