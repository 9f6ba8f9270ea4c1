import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { notFound } from '@commune/platform/http';
import { PositionFits, type PersonFit } from '../standards/position-fits.query.js';
import { refuseWork } from './review-actions.js';
import type { ReviewRecomputation } from './review-assessments.dto.js';
import {
  ReviewAssessmentsRepository,
  type Recomputed,
  type StoredAssessment,
} from './review-assessments.repository.js';
import { ReviewSharesRepository } from './review-shares.repository.js';

/**
 * The proposals anew, by the records of today and the round's own standards: kept beside those of the opening where they
 * say something else.
 */
@Injectable()
export class ReviewRecomputationService {
  constructor(
    private readonly database: Database,
    private readonly shares: ReviewSharesRepository,
    private readonly assessments: ReviewAssessmentsRepository,
    private readonly fits: PositionFits,
  ) {}

  async recompute(scope: AccessScope, shareId: string): Promise<ReviewRecomputation> {
    return this.database.write(scope, async (writer) => {
      await this.shares.lock(writer, shareId);
      const share = await this.shares.find(writer, shareId);
      if (!share) throw notFound('phần rà soát');
      refuseWork(scope, share, today());
      const { unitId, bloc, standardsAsOf } = share;
      const found = await this.fits.of(writer, { asOf: today(), standardsAsOf, unitIds: [unitId], blocs: [bloc] });
      const fits = new Map(found.map((fit) => [fit.civilServantId, fit]));
      const rows = await this.assessments.ofShare(writer, shareId);
      const results = rows.flatMap((row) => recomputed(row, fits.get(row.civilServantId)) ?? []);
      await this.assessments.recompute(writer, results.filter(isNews(rows)));
      return { computed: results.length, changed: results.filter(({ on }) => on !== null).length };
    });
  }
}

/** Undefined of somebody who is no longer in a post there: nothing is measured. */
function recomputed(row: StoredAssessment, fit: PersonFit | undefined): Recomputed | undefined {
  if (!fit) return undefined;
  const isSame = fit.group === row.proposedGroup && textOf(fit.reasons) === textOf(row.proposedReasons);
  if (isSame) return { id: row.id, on: null, group: null, reasons: null };
  return { id: row.id, on: today(), group: fit.group, reasons: fit.reasons };
}

/** A row that would say what it says already is left alone, and its version with it. */
function isNews(rows: readonly StoredAssessment[]): (result: Recomputed) => boolean {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ({ id, on, group, reasons }) => {
    const row = byId.get(id);
    if (!row || (on === null) !== (row.recomputedOn === null)) return true;
    return on !== null && (group !== row.recomputedGroup || textOf(reasons) !== textOf(row.recomputedReasons));
  };
}

/** Whatever the order of members in which the database keeps them. */
function textOf(reasons: PersonFit['reasons'] | StoredAssessment['recomputedReasons']): string {
  return (reasons ?? [])
    .map(({ code, kind, required, found, source }) => [code, kind, required, found, source].join('|'))
    .join('\n');
}
