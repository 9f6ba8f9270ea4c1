import { Injectable } from '@nestjs/common';
import type { AccessScope, Reader } from '@commune/platform/database';
import { notFound } from '@commune/platform/http';
import { Settings } from '@commune/platform/settings';
import { UnitTrees } from '@commune/platform/units';
import { planActions, seesWhole, type PlanInProvince } from './placement-actions.js';
import type { PlacementPlanLine, PlacementPlanView } from './placement-plans.dto.js';
import { PlacementPlansRepository, type StoredPlan } from './placement-plans.repository.js';
import { directorApproves } from './placement-settings.js';

/** What is told of a plan, and what the reader may do with it. */
@Injectable()
export class PlacementPlanViews {
  constructor(
    private readonly trees: UnitTrees,
    private readonly plans: PlacementPlansRepository,
    private readonly settings: Settings,
  ) {}

  async found(reader: Reader, id: string): Promise<PlanInProvince> {
    const plan = await this.plans.find(reader, id);
    if (!plan) throw notFound('phương án bố trí');
    return this.inProvince(reader, plan);
  }

  async view(reader: Reader, scope: AccessScope, id: string): Promise<PlacementPlanView> {
    const found = await this.found(reader, id);
    const { opinionBody, opinionNumber, opinionOn, opinionText } = found.plan;
    const steps = found.steps.map(({ byAccount: _account, ...shown }) => shown);
    const line = await this.lineOf(scope, found);
    return { ...line, opinionBody, opinionNumber, opinionOn, opinionText, steps };
  }

  async lines(reader: Reader, scope: AccessScope, plans: readonly StoredPlan[]): Promise<PlacementPlanLine[]> {
    const lines: PlacementPlanLine[] = [];
    for (const plan of plans) lines.push(await this.lineOf(scope, await this.inProvince(reader, plan)));
    return lines;
  }

  private async inProvince(reader: Reader, plan: StoredPlan): Promise<PlanInProvince> {
    const tree = await this.trees.ofRequest();
    return {
      plan,
      provinceId: tree.provinceOf(plan.unitId)?.id ?? plan.unitId,
      steps: await this.plans.steps(reader, plan.id),
      directorApproves: await this.settings.value(reader, directorApproves),
    };
  }

  private async lineOf(scope: AccessScope, found: PlanInProvince): Promise<PlacementPlanLine> {
    const { opinionBody: _body, opinionNumber: _number, opinionOn: _on, opinionText: _text, ...shown } = found.plan;
    const tree = await this.trees.ofRequest();
    const unitName = tree.find(shown.unitId)?.fullName ?? '';
    return { ...shown, unitName, seesWhole: seesWhole(scope, shown), allowedActions: planActions(scope, found) };
  }
}
