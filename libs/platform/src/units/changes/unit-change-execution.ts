import { Injectable } from '@nestjs/common';
import type { Writer } from '../../database/index.js';
import { Refusal } from '../../http/index.js';
import { UnitChangeParticipants } from './unit-change-participants.js';
import type { QuotaOfTarget, UnitChange, UnitPlan } from './unit-change.js';
import { UnitChangesRepository } from './unit-changes.repository.js';

export interface ChangeToExecute {
  readonly id: string;
  readonly documentNumber: string;
  readonly request: UnitChange;
}

/** Carries a plan out, all of it in the transaction of the writer. */
@Injectable()
export class UnitChangeExecution {
  constructor(
    private readonly changes: UnitChangesRepository,
    private readonly participants: UnitChangeParticipants,
  ) {}

  async run(writer: Writer, change: ChangeToExecute, plan: UnitPlan): Promise<void> {
    const { effectiveOn, creates, closes, renames, successions } = plan;
    await this.changes.create(writer, creates, effectiveOn);
    await this.participants.apply(writer, plan);
    await this.carryQuotas(writer, change, plan);
    await this.changes.carryFacts(writer, plan);
    if ((await this.changes.close(writer, closes, effectiveOn)) !== closes.length) {
      throw new Refusal(
        'conflict',
        'units.not-live',
        'Có đơn vị vừa kết thúc hoặc đã có ngày kết thúc. Tải lại rồi lập lại thay đổi.',
      );
    }
    for (const rename of renames) await this.changes.rename(writer, change.id, rename, effectiveOn);
    await this.changes.succeed(writer, change.id, successions);
    const [unitId] = change.request.unitIds;
    if (change.request.kind === 'reclassify' && unitId) await this.changes.reclassify(writer, unitId, change.request);
  }

  /** A quota that nobody gave is the sum of those that went into it. */
  private async carryQuotas(writer: Writer, change: ChangeToExecute, plan: UnitPlan): Promise<void> {
    const { closes, quotas, successions, effectiveOn } = plan;
    const before = await this.changes.quotasOn(writer, [...closes, ...quotas.map(({ unitId }) => unitId)], effectiveOn);
    const sumFor = ({ unitId, bloc, headCount }: QuotaOfTarget): QuotaOfTarget | null => {
      if (headCount !== null) return { unitId, bloc, headCount };
      const from = new Set([unitId, ...successions.filter((s) => s.toUnitId === unitId).map((s) => s.fromUnitId)]);
      const parts = before.filter((quota) => from.has(quota.unitId) && quota.bloc === bloc);
      return parts.length === 0
        ? null
        : { unitId, bloc, headCount: parts.reduce((sum, part) => sum + (part.headCount ?? 0), 0) };
    };
    const set = quotas.map(sumFor).filter((quota) => quota !== null);
    const ending = [...closes, ...set.map(({ unitId }) => unitId)];
    await this.changes.setQuotas(writer, ending, set, effectiveOn, `Theo ${change.documentNumber}`);
  }
}
