import { Injectable } from '@nestjs/common';
import { Database, type AccessScope, type Writer } from '@commune/platform/database';
import { Refusal, stale } from '@commune/platform/http';
import { planSteps, type PlanState, type PlanStep } from '../domain/index.js';
import type { Notice, PlaceInCharge } from '../records/people-in-charge.js';
import { placeOf, refuseBeyond, refusePlanStep, refuseSamePerson, type PlanInProvince } from './placement-actions.js';
import { PlacementChecks } from './placement-checks.service.js';
import { PlacementNotices } from './placement-notices.js';
import { PlacementPlanViews } from './placement-plan-views.js';
import type { PlacementOpinion, PlacementPlanView } from './placement-plans.dto.js';
import { PlacementPlansRepository, type StoredPlan } from './placement-plans.repository.js';

type StepWork = (writer: Writer, found: PlanInProvince) => Promise<void>;

/** A plan on its way from who keeps it to the province. */
@Injectable()
export class PlacementPlanSteps {
  constructor(
    private readonly database: Database,
    private readonly plans: PlacementPlansRepository,
    private readonly checks: PlacementChecks,
    private readonly views: PlacementPlanViews,
    private readonly notices: PlacementNotices,
  ) {}

  /** Both heads are asked; from now on they see the moves that concern them. */
  async consult(scope: AccessScope, id: string, version: number): Promise<PlacementPlanView> {
    return this.step(scope, id, version, 'consult', null, async (writer, { plan }) => {
      await this.plans.share(writer, id);
      await this.notices.tellEnds(writer, await this.plans.ends(writer, id), {
        kind: 'placement.consulted',
        title: 'Xin ý kiến về phương án bố trí cán bộ, công chức',
        body: plan.name,
        link: linkOf(plan),
      });
    });
  }

  async submit(scope: AccessScope, id: string, version: number, note: string | null): Promise<PlacementPlanView> {
    return this.step(scope, id, version, 'submit', note, async (writer, found) => {
      refuseEmpty(found.plan);
      await this.checks.refuseConflicts(id);
      await this.plans.share(writer, id);
      await this.notices.tell(writer, 'considerers', [provinceOf(found)], awaits(found.plan, 'chờ thẩm định'));
    });
  }

  async return(scope: AccessScope, id: string, version: number, reason: string): Promise<PlacementPlanView> {
    return this.step(scope, id, version, 'return', reason, (writer, { plan }) =>
      this.answer(writer, plan, 'Phương án bố trí được trả lại để hoàn thiện', reason),
    );
  }

  async consider(scope: AccessScope, id: string, version: number, note: string | null): Promise<PlacementPlanView> {
    return this.step(scope, id, version, 'consider', note, (writer, found) =>
      this.notices.tell(writer, 'approvers', [provinceOf(found)], awaits(found.plan, 'chờ phê duyệt')),
    );
  }

  async approve(scope: AccessScope, id: string, version: number, note: string | null): Promise<PlacementPlanView> {
    return this.step(scope, id, version, 'approve', note, async (writer, { plan }) => {
      refuseWithoutOpinion(plan);
      await this.checks.refuseConflicts(id);
      await this.answer(writer, plan, 'Phương án bố trí đã được phê duyệt', plan.name);
    });
  }

  async withdraw(scope: AccessScope, id: string, version: number, reason: string): Promise<PlacementPlanView> {
    return this.step(scope, id, version, 'withdraw', reason, async () => {});
  }

  async recordOpinion(
    scope: AccessScope,
    id: string,
    version: number,
    { body, number, on, text }: PlacementOpinion,
  ): Promise<PlacementPlanView> {
    return this.step(scope, id, version, 'recordOpinion', number, async (writer) => {
      const opinion = { opinionBody: body, opinionNumber: number, opinionOn: on, opinionText: text };
      if (!(await this.plans.recordOpinion(writer, id, version, opinion))) throw stale();
    });
  }

  /** The plan is locked first, so that of two at once the second finds the step taken. */
  private async step(
    scope: AccessScope,
    id: string,
    version: number,
    step: PlanStep,
    note: string | null,
    work: StepWork,
  ): Promise<PlacementPlanView> {
    return this.database.write({ ...scope, ...(note === null ? {} : { reason: note }) }, async (writer) => {
      await this.plans.lock(writer, id);
      const found = await this.views.found(writer, id);
      refuseBeyond(scope, placeOf(byProvince.has(step) ? found.provinceId : found.plan.unitId, found.plan.bloc));
      if (found.plan.version !== version) throw stale();
      refusePlanStep(step, found.plan);
      refuseSamePerson(step, scope, found);
      await work(writer, found);
      const state: PlanState | null = planSteps[step].to;
      if (step !== 'recordOpinion' && !(await this.plans.enter(writer, id, version, state ?? found.plan.state)))
        throw stale();
      await this.plans.addStep(writer, id, step, scope.actor, note);
      return this.views.view(writer, scope, id);
    });
  }

  private async answer(writer: Writer, plan: StoredPlan, title: string, body: string): Promise<void> {
    await this.notices.tell(writer, 'keepers', [plan], { kind: 'placement.answered', title, body, link: linkOf(plan) });
  }
}

const byProvince: ReadonlySet<PlanStep> = new Set<PlanStep>(['consider', 'approve', 'return']);

const provinceOf = ({ provinceId, plan }: PlanInProvince): PlaceInCharge => ({ unitId: provinceId, bloc: plan.bloc });

export const linkOf = ({ id }: Pick<StoredPlan, 'id'>): string => `/bo-tri/${id}`;

const awaits = (plan: StoredPlan, what: string): Notice => ({
  kind: 'placement.awaits',
  title: `Phương án bố trí ${what}`,
  body: plan.name,
  link: linkOf(plan),
});

function refuseEmpty({ moves }: StoredPlan): void {
  if (moves > 0) return;
  throw new Refusal(
    'conflict',
    'placement.empty-plan',
    'Phương án chưa có ai. Thêm người hoặc để hệ thống đề xuất rồi gửi.',
  );
}

/** Leaders' posts are a matter of the Party committee (Luật Cán bộ, công chức; Quy định về phân cấp quản lý cán bộ). */
function refuseWithoutOpinion({ leaders, opinionNumber }: StoredPlan): void {
  if (leaders === 0 || opinionNumber !== null) return;
  const message = `Có ${leaders} người liên quan vị trí lãnh đạo: ghi ý kiến của cấp ủy (số, ngày, nội dung) trước khi phê duyệt.`;
  throw new Refusal('conflict', 'placement.opinion-missing', message);
}
