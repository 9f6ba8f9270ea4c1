import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, type AccessScope } from '@commune/platform/database';
import { issuingBodyOf } from '@commune/platform/documents';
import { notFound } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import { ReviewAssessmentsRepository } from '../review-rounds/review-assessments.repository.js';
import { ReviewSharesRepository } from '../review-rounds/review-shares.repository.js';
import { reviewDecisionSheet } from './review-decision-sheet.js';

/** A share leaves as a sheet to be filled in; that people are in it is recorded as an export. */
@Injectable()
export class ReviewSheetsService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly shares: ReviewSharesRepository,
    private readonly assessments: ReviewAssessmentsRepository,
    private readonly trail: AuditTrail,
  ) {}

  async sheet(scope: AccessScope, shareId: string): Promise<Buffer> {
    const { share, rows } = await this.database.readRecorded(scope, async (reader) => {
      const found = await this.shares.find(reader, shareId);
      if (!found) throw notFound('phần rà soát');
      const people = (await this.assessments.ofShare(reader, shareId)).filter((row) => row.setAsideReason === null);
      const owners = people.map((row) => ({ ...row, personId: row.civilServantId }));
      await this.trail.recordListExport(reader, 'review_share', owners, { shareId, rows: people.length });
      return { share: found, rows: people };
    });
    const issuer = issuingBodyOf(await this.trees.ofRequest(), share.unitId, share.bloc);
    if (!issuer) throw notFound('đơn vị');
    return reviewDecisionSheet(issuer, { asOf: share.asOf, name: share.unitName }, rows);
  }
}
