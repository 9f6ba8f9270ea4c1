import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import { today, type AccessScope } from '@commune/platform/database';
import { invalid, notFound, pageOf, stale } from '@commune/platform/http';
import { UnitTrees, type UnitTree } from '@commune/platform/units';
import { v7 as uuid } from 'uuid';
import { errorAt } from '../domain/index.js';
import { placeOf, refuseBeyond, refusePlanStep } from './placement-actions.js';
import { PlacementPlanViews } from './placement-plan-views.js';
import type {
  PlacementPlanListQuery,
  PlacementPlanPage,
  PlacementPlanPatch,
  PlacementPlanRequest,
  PlacementPlanView,
} from './placement-plans.dto.js';
import { PlacementRuleDefaults } from './placement-rule-defaults.js';
import { PlacementPlansRepository, type StoredPlan } from './placement-plans.repository.js';
import { PlacementReach } from './placement-reach.js';

/** Scenarios as they are begun and described. */
@Injectable()
export class PlacementPlansService {
  constructor(
    private readonly reach: PlacementReach,
    private readonly trees: UnitTrees,
    private readonly plans: PlacementPlansRepository,
    private readonly views: PlacementPlanViews,
    private readonly defaults: PlacementRuleDefaults,
  ) {}

  async list(scope: AccessScope, query: PlacementPlanListQuery): Promise<PlacementPlanPage> {
    const tree = await this.trees.ofRequest();
    return this.reach.read(scope, async (reader, own) => {
      const rows = await this.plans.list(reader, query);
      const total = await this.plans.total(reader, query);
      const items = await this.views.lines(reader, own, rows);
      return { ...pageOf(rows, total, query), items, mayCreate: placesToKeep(scope, tree).length > 0 };
    });
  }

  async get(scope: AccessScope, id: string): Promise<PlacementPlanView> {
    return this.reach.read(scope, (reader, own) => this.views.view(reader, own, id));
  }

  async create(scope: AccessScope, request: PlacementPlanRequest): Promise<PlacementPlanView> {
    const { unitId, bloc } = await this.keeperOf(scope, request);
    const { name, goal = null, asOf, effectiveOn } = request;
    refuseFaulty({ asOf });
    const plan = { id: uuid(), unitId, bloc, name, goal, asOf, effectiveOn, createdByName: scope.actor.name };
    return this.reach.write(scope, async (writer) => {
      const { weights, limits } = await this.defaults.today(writer);
      await this.plans.insert(writer, plan, { weights, limits: { ...limits } });
      return this.views.view(writer, scope, plan.id);
    });
  }

  async update(scope: AccessScope, id: string, version: number, patch: PlacementPlanPatch): Promise<PlacementPlanView> {
    return this.reach.write(scope, async (writer) => {
      const { plan } = await this.views.found(writer, id);
      refuseBeyond(scope, placeOf(plan.unitId, plan.bloc));
      refusePlanStep('edit', plan);
      const changed: StoredPlan = { ...plan, ...definedOf(patch) };
      refuseFaulty(changed);
      if (!(await this.plans.change(writer, changed, version))) throw stale();
      return this.views.view(writer, scope, id);
    });
  }

  /** The unit asked for, else the widest that the caller keeps. */
  private async keeperOf(
    scope: AccessScope,
    { unitId, bloc }: PlacementPlanRequest,
  ): Promise<{ unitId: string; bloc: Bloc }> {
    const tree = await this.trees.ofRequest();
    const kept = placesToKeep(scope, tree).find(
      (place) => (unitId === undefined || place.unitId === unitId) && (bloc === undefined || place.bloc === bloc),
    );
    if (!kept) throw notFound('đơn vị');
    return kept;
  }
}

/** Provinces before communes, government before Party. */
function placesToKeep(scope: AccessScope, tree: UnitTree): { unitId: string; bloc: Bloc }[] {
  const units = scope.grants.flatMap(({ governmentUnits, partyUnits }) => [...governmentUnits, ...partyUnits]);
  const kinds = [...new Set(units)].filter((id) => ['province', 'commune'].includes(tree.find(id)?.kind ?? ''));
  const isProvince = (id: string): number => (tree.find(id)?.kind === 'province' ? 0 : 1);
  return kinds
    .toSorted((left, right) => isProvince(left) - isProvince(right))
    .flatMap((unitId) => (['government', 'party'] as const).map((bloc) => ({ unitId, bloc })))
    .filter(({ unitId, bloc }) => scope.allows('createPlacementPlan', placeOf(unitId, bloc)));
}

function definedOf(patch: PlacementPlanPatch): Partial<StoredPlan> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

function refuseFaulty({ asOf }: Pick<StoredPlan, 'asOf'>): void {
  if (asOf <= today()) return;
  throw invalid([errorAt('/asOf', 'placement.as-of-ahead', 'Ngày số liệu không được sau hôm nay.')]);
}
