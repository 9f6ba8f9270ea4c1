import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';
import type { FitGroup, FitReason, ReviewDecision, ReviewSolution } from '../domain/index.js';
import type { PositionGroup, ReviewFacts } from './review-facts.js';
import { instant } from './review-rounds.repository.js';

export interface StoredAssessment {
  readonly id: string;
  readonly roundId: string;
  readonly shareId: string;
  readonly civilServantId: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly officeId: string;
  readonly fullName: string;
  readonly positionGroup: PositionGroup;
  readonly facts: ReviewFacts;
  readonly ethnicGroup: string | null;
  /** Whether the reader's walls let the ethnic group through; null also where nobody knows it. */
  readonly knowsEthnicGroup: boolean;
  readonly proposedGroup: FitGroup | null;
  readonly proposedReasons: readonly FitReason[];
  readonly recomputedOn: string | null;
  readonly recomputedGroup: FitGroup | null;
  readonly recomputedReasons: readonly FitReason[] | null;
  readonly decidedGroup: FitGroup | null;
  readonly decisionReason: string | null;
  readonly solution: ReviewSolution | null;
  readonly solutionNote: string | null;
  readonly solutionDueOn: string | null;
  readonly setAsideReason: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly addedOn: string | null;
  readonly version: number;
}

export interface Decider {
  readonly accountId: string | null;
  readonly name: string;
}

export interface DecisionToStore extends ReviewDecision {
  readonly id: string;
  readonly version: number;
}

export interface Recomputed {
  readonly id: string;
  readonly on: string | null;
  readonly group: FitGroup | null;
  readonly reasons: readonly FitReason[] | null;
}

export const ASSESSMENT_COLUMNS = `a.id, a.round_id as "roundId", a.share_id as "shareId", a.civil_servant_id as "civilServantId",
    a.unit_id as "unitId", a.bloc, a.office_id as "officeId", a.full_name as "fullName",
    a.position_group as "positionGroup", a.facts, x.ethnic_group as "ethnicGroup",
    x.assessment_id is not null as "knowsEthnicGroup", a.proposed_group as "proposedGroup",
    a.proposed_reasons as "proposedReasons", a.recomputed_on as "recomputedOn", a.recomputed_group as "recomputedGroup",
    a.recomputed_reasons as "recomputedReasons", a.decided_group as "decidedGroup", a.decision_reason as "decisionReason",
    a.solution, a.solution_note as "solutionNote", a.solution_due_on as "solutionDueOn",
    a.set_aside_reason as "setAsideReason", a.decided_by_name as "decidedByName", ${instant('a.decided_at')} as "decidedAt",
    a.added_on as "addedOn", a.version`;

const ASSESSMENTS = `select ${ASSESSMENT_COLUMNS}
  from review_assessment a left join review_assessment_sensitive x on x.assessment_id = a.id`;

const DECIDE = `
  update review_assessment a set decided_group = d."group", decision_reason = d.reason, solution = d.solution,
    solution_note = d."solutionNote", solution_due_on = d."solutionDueOn", set_aside_reason = null,
    decided_by = $2, decided_by_name = $3, decided_at = now(), version = a.version + 1
  from jsonb_to_recordset($1::jsonb) as d(id uuid, version int, "group" int, reason text, solution text,
    "solutionNote" text, "solutionDueOn" date)
  where a.id = d.id and a.version = d.version returning a.id`;

const SET_ASIDE = `
  update review_assessment set set_aside_reason = $3, decided_group = null, decision_reason = null, solution = null,
    solution_note = null, solution_due_on = null, decided_by = $4, decided_by_name = $5, decided_at = now(),
    version = version + 1
  where id = $1 and version = $2 returning id`;

const WITHDRAW = `
  update review_assessment set set_aside_reason = null, decided_group = null, decision_reason = null, solution = null,
    solution_note = null, solution_due_on = null, decided_by = null, decided_by_name = null, decided_at = null,
    version = version + 1
  where id = $1 and version = $2 returning id`;

const RECOMPUTE = `
  update review_assessment a set recomputed_on = r."on", recomputed_group = r."group", recomputed_reasons = r.reasons,
    version = a.version + 1
  from jsonb_to_recordset($1::jsonb) as r(id uuid, "on" date, "group" int, reasons jsonb)
  where a.id = r.id`;

@Injectable()
export class ReviewAssessmentsRepository {
  async ofShare(reader: Reader, shareId: string): Promise<StoredAssessment[]> {
    return reader.query<StoredAssessment>(`${ASSESSMENTS} where a.share_id = $1 order by a.sort_order, a.id`, [
      shareId,
    ]);
  }

  async find(reader: Reader, id: string): Promise<StoredAssessment | undefined> {
    return (await reader.query<StoredAssessment>(`${ASSESSMENTS} where a.id = $1`, [id]))[0];
  }

  async findAll(reader: Reader, ids: readonly string[]): Promise<StoredAssessment[]> {
    return reader.query<StoredAssessment>(`${ASSESSMENTS} where a.id = any ($1::uuid[])`, [ids]);
  }

  /** Submission and closing wait until the decision is stored, and the decision until they are; decisions pass each other. */
  async holdShare(writer: Writer, shareId: string): Promise<void> {
    await writer.query('select id from review_share where id = $1 for share', [shareId]);
  }

  /** @returns ids of the rows whose version was still the stored one */
  async decide(writer: Writer, decisions: readonly DecisionToStore[], by: Decider): Promise<string[]> {
    const rows = await writer.query<{ id: string }>(DECIDE, [JSON.stringify(decisions), by.accountId, by.name]);
    return rows.map(({ id }) => id);
  }

  /** False where the version is no longer the stored one; so with `withdraw`. */
  async setAside(writer: Writer, id: string, version: number, reason: string, by: Decider): Promise<boolean> {
    return (await writer.query(SET_ASIDE, [id, version, reason, by.accountId, by.name])).length === 1;
  }

  async withdraw(writer: Writer, id: string, version: number): Promise<boolean> {
    return (await writer.query(WITHDRAW, [id, version])).length === 1;
  }

  async recompute(writer: Writer, rows: readonly Recomputed[]): Promise<void> {
    if (rows.length > 0) await writer.query(RECOMPUTE, [JSON.stringify(rows)]);
  }
}
