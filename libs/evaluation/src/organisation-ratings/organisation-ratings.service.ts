import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { invalid, notFound, pageOf, Refusal, stale } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import { v7 as uuid } from 'uuid';
import { capState, countsForCap, excellentCap, type EvaluationRules } from '../domain/index.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { OrganisationNotices } from './organisation-notices.js';
import { faultOf, organisationRatingView, placeOf, recognises, ruleOf } from './organisation-rating-view.js';
import type {
  OrganisationDecision,
  OrganisationProposal,
  OrganisationRatingPage,
  OrganisationRatingQuery,
  OrganisationRatingView,
} from './organisation-ratings.dto.js';
import { OrganisationRatingsRepository, type StoredOrganisationRating } from './organisation-ratings.repository.js';

/** An organisation says how its year was, whoever recognises it decides (ND 335 Đ5, Đ8–9). */
@Injectable()
export class OrganisationRatingsService {
  constructor(
    private readonly database: Database,
    private readonly ratings: OrganisationRatingsRepository,
    private readonly rules: RulesInForce,
    private readonly trees: UnitTrees,
    private readonly notices: OrganisationNotices,
  ) {}

  async list(scope: AccessScope, query: OrganisationRatingQuery): Promise<OrganisationRatingPage> {
    return this.database.read(scope, async (reader) => {
      const rules = await this.rules.ofRating(reader, today());
      const found = await this.ratings.page(reader, query);
      const items = found.map((one) => organisationRatingView(one, rules, scope));
      const allowedActions = mayProposeSomewhere(scope) ? ['proposeOrganisationRating'] : [];
      return { ...pageOf(items, await this.ratings.total(reader, query), query), items, allowedActions };
    });
  }

  async propose(scope: AccessScope, proposal: OrganisationProposal): Promise<OrganisationRatingView> {
    const { unitId, bloc, officeId, completed, tasks, completedLate, beyondRequirement } = proposal;
    if (!scope.allows('proposeOrganisationRating', placeOf(proposal))) throw notFound('đơn vị');
    if (officeId !== null) await this.refuseForeignOffice(unitId, officeId);
    if (completed > tasks || completedLate > completed || beyondRequirement > completed) throw invalid([figures]);
    return this.database.write(scope, async (writer) => {
      const rules = await this.rules.ofRating(writer, today());
      const { rating: byRule, fallback } = ruleOf(proposal, rules);
      const proposedByName = scope.actor.name;
      const id = await this.ratings.put(writer, { ...proposal, bloc, id: uuid(), byRule, fallback, proposedByName });
      if (id === undefined) throw decidedAlready();
      return this.view(writer, scope, id, rules);
    });
  }

  async decide(
    scope: AccessScope,
    asked: { readonly id: string; readonly version: number },
    decision: OrganisationDecision,
  ): Promise<OrganisationRatingView> {
    return this.database.write(scope, async (writer) => {
      const seen = await this.found(writer, asked.id);
      await this.ratings.lock(writer, seen.year, seen.bloc);
      const stored = await this.found(writer, asked.id);
      if (!recognises(scope, stored)) throw byAnother();
      if (stored.level !== null) throw decidedAlready();
      const rules = await this.rules.ofRating(writer, today());
      const fault = faultOf(decision.level, stored, rules);
      if (fault) throw new Refusal('conflict', fault.code, fault.message);
      refuseUnexplained(stored, decision, rules);
      if (decision.level === 'excellent') await this.holdCap(writer, stored, decision, rules);
      if (!(await this.ratings.decide(writer, asked, decision, scope.actor.name))) throw stale();
      await this.notices.recognised(writer, await this.found(writer, asked.id));
      return this.view(writer, scope, asked.id, rules);
    });
  }

  /** ND 335 Đ8.5: of the organisations that the same authority recognises in the year. */
  private async holdCap(
    writer: Writer,
    stored: StoredOrganisationRating,
    { isOutstanding }: OrganisationDecision,
    rules: EvaluationRules,
  ): Promise<void> {
    const all = await this.ratings.withSameAuthority(writer, stored);
    const excellent = all.filter(({ id, level }) => level === 'excellent' && id !== stored.id).length + 1;
    const cap = excellentCap(all.filter(({ rule }) => countsForCap(rule)).length, isOutstanding, rules);
    if (capState(excellent, cap) === 'blocked') throw capReached(cap.limit);
  }

  private async refuseForeignOffice(unitId: string, officeId: string): Promise<void> {
    const inside = (await this.trees.current()).subtree(unitId);
    if (!inside.some(({ id, kind }) => id === officeId && kind === 'commune_office'))
      throw notFound('phòng, trung tâm');
  }

  private async view(reader: Reader, scope: AccessScope, id: string, rules: EvaluationRules) {
    return organisationRatingView(await this.found(reader, id), rules, scope);
  }

  private async found(reader: Reader, id: string): Promise<StoredOrganisationRating> {
    const stored = await this.ratings.find(reader, id);
    if (!stored) throw notFound('xếp loại tổ chức');
    return stored;
  }
}

/** Where the text gives a level, another one needs a reason; where it gives none, every level does. */
function refuseUnexplained(
  stored: StoredOrganisationRating,
  { level, reason = null }: OrganisationDecision,
  rules: EvaluationRules,
): void {
  const isExplained = reason !== null && reason.trim() !== '';
  if (level !== ruleOf(stored, rules).rating && !isExplained) throw invalid([unexplained]);
}

function mayProposeSomewhere(scope: AccessScope): boolean {
  const places = scope.grants.flatMap(({ governmentUnits, partyUnits }) => [
    ...governmentUnits.map((unitId) => ({ unitId, bloc: 'government' as const, officeId: null })),
    ...partyUnits.map((unitId) => ({ unitId, bloc: 'party' as const, officeId: null })),
  ]);
  return places.some((place) => scope.allows('proposeOrganisationRating', placeOf(place)));
}

const conflict = (code: string, message: string): Refusal => new Refusal('conflict', `evaluation.${code}`, message);
const decidedAlready = (): Refusal =>
  conflict('organisation-decided', 'Mức xếp loại của tổ chức đã được công nhận, không sửa được nữa.');
const byAnother = (): Refusal =>
  conflict(
    'organisation-by-another',
    'UBND cấp xã do Chủ tịch UBND tỉnh công nhận, phòng thuộc xã do Chủ tịch UBND xã (Điều 5).',
  );
const capReached = (limit: number): Refusal =>
  conflict('organisation-cap', `Đã đủ ${limit} tổ chức hoàn thành xuất sắc trong phạm vi công nhận (Điều 8.5).`);
const unexplained = {
  pointer: '/reason',
  code: 'evaluation.reason-missing',
  message: 'Mức công nhận khác mức theo điểm và điều kiện của Điều 8: ghi lý do.',
};
const figures = {
  pointer: '/completed',
  code: 'evaluation.organisation-figures',
  message: 'Số hoàn thành không vượt số được giao; số chậm và số vượt mức không vượt số hoàn thành.',
};
