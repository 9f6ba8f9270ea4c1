import { Injectable, type OnModuleInit } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { stale } from '@commune/platform/http';
import { ImportKinds, type ImportKind, type MappedSheet } from '@commune/platform/imports';
import { readRows } from '@commune/platform/spreadsheets';
import { OwnPerson } from '../records/own-person.query.js';
import { placeOf, refuseWork, workRefusal } from '../review-rounds/review-actions.js';
import { ReviewAssessmentsRepository, type StoredAssessment } from '../review-rounds/review-assessments.repository.js';
import { ReviewSharesRepository, type StoredShare } from '../review-rounds/review-shares.repository.js';
import { reviewDecisionColumns } from './review-decision-columns.js';
import { idOf, judgedDecision, type JudgedDecision } from './review-decision-row.js';

/** The sheet of a share comes back filled in: each row is taken by its version, so that nobody's decision is run over. */
@Injectable()
export class ReviewDecisionImport implements ImportKind<JudgedDecision>, OnModuleInit {
  readonly kind = 'review-decisions';
  readonly title = 'Quyết định rà soát';
  readonly columns = reviewDecisionColumns;

  constructor(
    private readonly kinds: ImportKinds,
    private readonly assessments: ReviewAssessmentsRepository,
    private readonly shares: ReviewSharesRepository,
    private readonly own: OwnPerson,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async judge(reader: Reader, scope: AccessScope, file: MappedSheet): Promise<JudgedDecision[]> {
    const rows = readRows(file.sheet, file.table, file.mapping, this.columns);
    const stored = await this.assessments.findAll(reader, rows.map(idOf).filter(isUuid));
    const shares = await this.sharesOf(reader, stored);
    const looked = {
      stored: new Map(stored.map((row) => [row.id, row])),
      share: (row: StoredAssessment) => mine(scope, shares.get(row.shareId)),
      ownPersonId: await this.own.idOf(scope),
      closed: (share: StoredShare) => workRefusal(scope, share, today()),
    };
    const seen = new Set<string>();
    return rows.map((row) => judgedDecision(row, looked, file, seen));
  }

  async write(writer: Writer, scope: AccessScope, rows: readonly JudgedDecision[]): Promise<void> {
    const decisions = rows.flatMap(({ outcome, decision }) => (outcome === 'update' && decision ? [decision] : []));
    const ids = decisions.map(({ id }) => id);
    const found = await this.assessments.findAll(writer, ids);
    for (const shareId of [...new Set(found.map((row) => row.shareId))].sort()) {
      await this.assessments.holdShare(writer, shareId);
    }
    for (const share of (await this.sharesOf(writer, found)).values()) refuseWork(scope, share, today());
    const stored = await this.assessments.decide(writer, decisions, scope.actor);
    // Somebody decided between the check and this moment: nothing of the file is in, and it is checked anew.
    if (stored.length < decisions.length) throw stale();
  }

  private async sharesOf(reader: Reader, rows: readonly StoredAssessment[]): Promise<Map<string, StoredShare>> {
    const shares = new Map<string, StoredShare>();
    for (const id of new Set(rows.map(({ shareId }) => shareId))) {
      const share = await this.shares.find(reader, id);
      if (share) shares.set(id, share);
    }
    return shares;
  }
}

/** A share that the importer decides; to everybody else its rows are outside. */
function mine(scope: AccessScope, share: StoredShare | undefined): StoredShare | undefined {
  return share && scope.allows('decideReviewAssessment', placeOf(share.unitId, share.bloc)) ? share : undefined;
}
