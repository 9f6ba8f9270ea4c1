import { Injectable } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import { today, type AccessScope } from '@commune/platform/database';
import { Figures } from '@commune/platform/figures';
import type { Unit } from '@commune/platform/units';
import { criteriaSetKinds, violationsOfFigures, type CriteriaGroup } from '../domain/index.js';
import { CriteriaSetKeepers } from './criteria-set-keepers.js';
import type { CriteriaSetList, CriteriaSetState, CriteriaSetSummary, CriteriaSetView } from './criteria-set.dto.js';
import type { StoredCriteriaSet } from './criteria-sets.repository.js';

const draftSteps = {
  update: 'replaceCriteriaSet',
  discard: 'discardCriteriaSet',
  publish: 'publishCriteriaSet',
} as const;

/** Sets as a reader may see them, with what may be done: drafts are for those who keep them. */
@Injectable()
export class CriteriaSetViews {
  constructor(
    private readonly keepers: CriteriaSetKeepers,
    private readonly figures: Figures,
  ) {}

  /** A criterion may name what a module offers for a unit. */
  faultsOfFigures(groups: readonly CriteriaGroup[]): Violation[] {
    const offered = this.figures.all().filter(({ subject }) => subject === 'unit');
    return violationsOfFigures(groups, new Set(offered.map(({ code }) => code)));
  }

  isFor(scope: AccessScope, { state, unitId, kind }: StoredCriteriaSet): boolean {
    return state === 'published' || (unitId !== null && this.keepers.mayDo(scope, 'replaceCriteriaSet', kind, unitId));
  }

  async list(scope: AccessScope, sets: readonly StoredCriteriaSet[]): Promise<CriteriaSetList> {
    const provinces = await this.keepers.provinces();
    const kept = provinces.filter(({ id }) =>
      criteriaSetKinds.some((kind) => this.keepers.mayDo(scope, 'createCriteriaSet', kind, id)),
    );
    return {
      items: sets.filter((set) => this.isFor(scope, set)).map((set) => this.summary(scope, set, provinces)),
      provinces: kept.map(({ id, fullName }) => ({ unitId: id, name: fullName })),
    };
  }

  async view(scope: AccessScope, set: StoredCriteriaSet): Promise<CriteriaSetView> {
    const summary = this.summary(scope, set, await this.keepers.provinces());
    const groups = set.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((criterion) => ({
        ...criterion,
        help: [...criterion.help],
        figure: criterion.figure ?? null,
      })),
    }));
    return { ...summary, thresholds: set.thresholds && { ...set.thresholds }, groups };
  }

  private summary(scope: AccessScope, set: StoredCriteriaSet, provinces: readonly Unit[]): CriteriaSetSummary {
    const { id, kind, name, source, unitId, version, effectiveFrom, effectiveTo } = set;
    const own = provinces.find((province) => province.id === unitId);
    const unitName = own?.fullName ?? null;
    const mayCopy = provinces.some((province) => this.keepers.mayDo(scope, 'createCriteriaSet', kind, province.id));
    const steps = set.state === 'draft' && unitId !== null ? this.stepsOf(scope, set, unitId) : [];
    const allowedActions = [...steps, ...(mayCopy ? ['copy'] : [])];
    const state = stateOf(set, today());
    return { id, kind, name, source, unitId, unitName, version, effectiveFrom, effectiveTo, state, allowedActions };
  }

  private stepsOf(scope: AccessScope, { kind }: StoredCriteriaSet, unitId: string): string[] {
    return Object.entries(draftSteps).flatMap(([step, operationId]) =>
      this.keepers.mayDo(scope, operationId, kind, unitId) ? [step] : [],
    );
  }
}

function stateOf({ state, effectiveFrom, effectiveTo }: StoredCriteriaSet, day: string): CriteriaSetState {
  if (state === 'draft') return 'draft';
  if (effectiveFrom > day) return 'upcoming';
  return effectiveTo !== null && effectiveTo < day ? 'past' : 'current';
}
