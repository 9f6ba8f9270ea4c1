import { Injectable } from '@nestjs/common';
import { actingFor, Database, today, type AccessScope } from '../../database/index.js';
import { invalid, notFound } from '../../http/index.js';
import { isLiveOn, type Unit } from '../unit-tree.js';
import { UnitTrees } from '../unit-trees.js';
import type { QuotaList, QuotaRequest } from './quotas.dto.js';
import { QuotasRepository } from './quotas.repository.js';

/** Head-counts authorised for a commune, from a day on; those of days that are over stay. */
@Injectable()
export class QuotasService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly quotas: QuotasRepository,
  ) {}

  async list(scope: AccessScope, unitId: string): Promise<QuotaList> {
    const unit = await this.unitOf(scope, unitId);
    const items = await this.database.read(scope, (reader) => this.quotas.ofUnit(reader, unitId));
    const maySet = unit.kind === 'commune' && scope.allows('setStaffingQuota', ownerOf(unit));
    return { items, allowedActions: maySet ? ['setStaffingQuota'] : [] };
  }

  async set(scope: AccessScope, unitId: string, request: QuotaRequest): Promise<QuotaList> {
    const unit = await this.unitOf(scope, unitId);
    if (unit.kind !== 'commune' || !isLiveOn(unit, request.effectiveFrom)) throw notFound('xã, phường');
    if (request.effectiveFrom < today()) {
      const message = 'Ngày bắt đầu không được trước hôm nay: báo cáo của những ngày đã qua giữ nguyên.';
      throw invalid([{ pointer: '/effectiveFrom', code: 'units.past', message }]);
    }
    // The table is written by the system alone; the trail names who asked for it.
    await this.database.write(actingFor(scope, request.source), (writer) =>
      this.quotas.set(writer, { unitId, ...request }),
    );
    return this.list(scope, unitId);
  }

  private async unitOf(scope: AccessScope, unitId: string): Promise<Unit> {
    const unit = (await this.trees.current()).find(unitId);
    const isReached = scope.grants.some(
      (grant) => grant.governmentUnits.includes(unitId) || grant.partyUnits.includes(unitId),
    );
    if (!unit || !isReached) throw notFound('đơn vị');
    return unit;
  }
}

function ownerOf({ id }: Unit): { unitId: string; bloc: string; officeId: string; personId: string } {
  return { unitId: id, bloc: 'government', officeId: '', personId: '' };
}
