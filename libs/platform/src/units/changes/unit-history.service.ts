import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '../../database/index.js';
import { notFound } from '../../http/index.js';
import { UnitTrees } from '../unit-trees.js';
import { changeView } from './unit-change-view.js';
import type { ClusterList, UnitHistory } from './unit-history.dto.js';
import { UnitChangesRepository } from './unit-changes.repository.js';
import { UnitHistoryQuery } from './unit-history.query.js';

@Injectable()
export class UnitHistoryService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly query: UnitHistoryQuery,
    private readonly changes: UnitChangesRepository,
  ) {}

  /** Names that were, units before and after, and every change: those within the reach only. */
  async history(scope: AccessScope, unitId: string): Promise<UnitHistory> {
    const tree = await this.trees.current();
    const reached = new Set(scope.grants.flatMap((grant) => [...grant.governmentUnits, ...grant.partyUnits]));
    for (const office of scope.grants.flatMap((grant) => grant.offices)) reached.add(office);
    const unit = tree.find(unitId);
    if (!unit || (!reached.has(unitId) && !reached.has(unit.parentId ?? ''))) throw notFound('đơn vị');
    return this.database.read(scope, async (reader) => ({
      formerNames: await this.query.formerNames(reader, unitId),
      predecessors: await this.query.predecessors(reader, unitId),
      successors: await this.query.successors(reader, unitId),
      changes: (await this.changes.listOf(reader, unitId)).map((change) => changeView(scope, change)),
    }));
  }

  /** Clusters with communes of the reach's provinces. */
  async clusters(scope: AccessScope): Promise<ClusterList> {
    const tree = await this.trees.current();
    const units = scope.grants.flatMap((grant) => [...grant.governmentUnits, ...grant.partyUnits, ...grant.offices]);
    const provinces = new Set(units.map((id) => tree.provinceOf(id)?.id));
    const found = await this.database.read(scope, (reader) => this.changes.clusters(reader));
    return { items: found.filter(({ provinceId }) => provinces.has(provinceId)) };
  }
}
