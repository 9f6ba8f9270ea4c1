import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '@commune/platform/database';
import { invalid } from '@commune/platform/http';
import { periodOf, scorecardSteps, violationsOnConfirm, ZERO, type ScorecardStep } from '../domain/index.js';
import { pointsFaults, pointsOf } from './given-points.js';
import { totalOf } from './scorecard-calculation.js';
import { ScorecardDesk, type CardAtHand } from './scorecard-desk.js';
import { ScorecardNotices } from './scorecard-notices.js';
import { ScorecardSheet } from './scorecard-sheet.js';
import type { Scorecard } from './scorecards.dto.js';
import type { ScorecardConfirmation, ScorecardReturn, SelfScore } from './scorecard-steps.dto.js';
import { ScorecardsService } from './scorecards.service.js';
import type { ScorecardChange } from './scorecards.repository.js';

interface Asked {
  readonly civilServantId: string;
  readonly version: number;
  readonly period: string;
  readonly unitId?: string;
}

/** Each step of a card, on the version that was read (ND 335 Đ17.2–3, Đ18.2). */
@Injectable()
export class ScorecardStepsService {
  constructor(
    private readonly database: Database,
    private readonly reading: ScorecardsService,
    private readonly sheet: ScorecardSheet,
    private readonly desk: ScorecardDesk,
    private readonly notices: ScorecardNotices,
  ) {}

  async selfScore(scope: AccessScope, civilServantId: string, version: number, body: SelfScore): Promise<Scorecard> {
    const { strengths = null, weaknesses = null } = body;
    return this.take(scope, { ...body, civilServantId, version }, 'selfScore', ({ basis, isLeader }) => {
      const selfPoints = pointsOf(body.points);
      const faults = pointsFaults(selfPoints, basis, isLeader);
      if (faults.length > 0) throw invalid(faults);
      return { selfPoints, strengths, weaknesses, selfScoredAt: new Date().toISOString() };
    });
  }

  /** Without points of their own the superior agrees with those of the person. */
  async confirm(
    scope: AccessScope,
    civilServantId: string,
    version: number,
    body: ScorecardConfirmation,
  ): Promise<Scorecard> {
    return this.take(scope, { ...body, civilServantId, version }, 'confirm', (at) => ({
      ...confirmed(at, body),
      comment: body.comment ?? null,
      confirmedByName: scope.actor.name,
      confirmedAt: new Date().toISOString(),
    }));
  }

  async giveBack(scope: AccessScope, civilServantId: string, version: number, body: ScorecardReturn) {
    const cleared = { generalPoints: null, leaderFactors: null, absence: null, confirmedByName: null } as const;
    return this.take({ ...scope, reason: body.reason }, { ...body, civilServantId, version }, 'giveBack', () => ({
      ...cleared,
      comment: body.reason,
      confirmedAt: null,
    }));
  }

  private async take(
    scope: AccessScope,
    { civilServantId, version, period: key, unitId }: Asked,
    step: ScorecardStep,
    rule: (at: CardAtHand) => ScorecardChange,
  ): Promise<Scorecard> {
    const looking = await this.reading.looking(scope);
    return this.database.write(scope, async (writer) => {
      const period = periodOf(key);
      const at = await this.desk.at(writer, period, { civilServantId, unitId: unitId ?? null });
      this.desk.refuse(at, step, looking);
      await this.desk.write(writer, at, version, { ...rule(at), state: scorecardSteps[step].to });
      await this.notices.tell(writer, at, step, looking);
      return this.sheet.of(writer, period, at.person, looking);
    });
  }
}

/** What the superior gives, refused where it needs words or factors that are missing. */
function confirmed(at: CardAtHand, body: ScorecardConfirmation): ScorecardChange {
  const { card, basis, isLeader, proposedUnitResults } = at;
  const { absence = null, leaderFactors = null, comment = null } = body;
  const generalPoints = absence ? null : body.points ? pointsOf(body.points) : (card?.selfPoints ?? []);
  const selfPoints = card?.selfPoints ?? null;
  const faults = generalPoints ? pointsFaults(generalPoints, basis, isLeader) : [];
  const more = violationsOnConfirm({
    isLeader,
    absence,
    comment,
    leaderFactors,
    proposedUnitResults,
    generalPoints: generalPoints ? totalOf(generalPoints) : ZERO,
    selfPoints: selfPoints && totalOf(selfPoints),
  });
  if (faults.length + more.length > 0) throw invalid([...faults, ...more]);
  return { generalPoints, leaderFactors: absence ? null : leaderFactors, absence };
}
