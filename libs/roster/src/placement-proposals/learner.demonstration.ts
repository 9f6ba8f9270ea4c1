import { Injectable } from '@nestjs/common';
import { addMonths } from '@commune/kernel';
import { Database, systemScope } from '@commune/platform/database';
import { MoveDrafting } from '../placement-plans/move-drafting.js';
import { PlacementMovesRepository } from '../placement-plans/placement-moves.repository.js';
import { PlacementPlansRepository } from '../placement-plans/placement-plans.repository.js';
import { LearnersQuery } from './learners.query.js';

export interface LearnerToLoad {
  readonly positionCode: string;
  readonly departmentCode: string;
}

const TERM_MONTHS = 12;
const NOTE = 'Học việc tại sở 12 tháng rồi trở về; xã đã phân công người làm thay (dữ liệu trình diễn)';

/** Somebody of a commune whom a department is asked to teach for a time (NQ 04-NQ/TU III.2): the department has a say. */
@Injectable()
export class LearnerDemonstration {
  constructor(
    private readonly database: Database,
    private readonly plans: PlacementPlansRepository,
    private readonly moves: PlacementMovesRepository,
    private readonly drafting: MoveDrafting,
    private readonly learners: LearnersQuery,
  ) {}

  async load(planId: string, wanted: LearnerToLoad): Promise<void> {
    await this.database.write(systemScope('loadPlacementPlan', 'Sở Nội vụ (trình diễn)'), async (writer) => {
      const plan = await this.plans.find(writer, planId);
      const learner = await this.learners.first(writer, planId, wanted);
      if (!plan || !learner) return;
      const { civilServantId, positionId, departmentId: unitId } = learner;
      const to = { unitId, bloc: plan.bloc, positionId };
      const { effectiveOn } = plan;
      const days = { effectiveOn, endsOn: addMonths(effectiveOn, TERM_MONTHS) };
      const kept = { kind: 'secondment', isLocked: false, note: NOTE, explanation: null } as const;
      await this.moves.insert(
        writer,
        await this.drafting.drafts(writer, plan, [{ civilServantId, to, ...days, ...kept }]),
      );
      await this.plans.touch(writer, planId);
    });
  }
}
