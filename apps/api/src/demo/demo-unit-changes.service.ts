import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { addDays } from '@commune/kernel';
import { Database, systemScope, today, type AccessScope } from '@commune/platform/database';
import { UnitChangesService } from '@commune/platform/units';
import { PROVINCE_CODE } from './demo-province.js';
import { unitIdOf } from './demo-units.query.js';

const RENAMED = '01807';
const RECLASSIFIED = '01795';
const NOTE = 'Dữ liệu trình diễn, không có văn bản nào như vậy';
const CANCELLED_FOR = 'Đề án được hoãn lại (trình diễn)';
/** Long after the demonstration was begun, so that its units stay as the figures know them. */
const DAYS_AHEAD = { renamed: 240, reclassified: 180 } as const;

/** Two changes of units that wait for their day: one goes on, one was called off. */
@Injectable()
export class DemoUnitChangesService {
  constructor(
    private readonly database: Database,
    private readonly parts: ModuleRef,
  ) {}

  async load(): Promise<void> {
    const changes = this.parts.get(UnitChangesService, { strict: false });
    const { province, renamed, reclassified } = await this.units();
    if (province === undefined || renamed === undefined || reclassified === undefined) return;
    const scope = reaching([province, renamed, reclassified]);
    const paper = { documentDate: addDays(today(), -5), note: NOTE };
    const fullName = 'Phường Thạch An';
    await changes.create(scope, {
      kind: 'rename',
      unitIds: [renamed],
      targets: [{ unitId: renamed, name: 'Thạch An', fullName, designation: 'phuong' }],
      effectiveOn: addDays(today(), DAYS_AHEAD.renamed),
      documentNumber: '15/NQ-HĐND',
      ...paper,
    });
    const planned = await changes.create(scope, {
      kind: 'reclassify',
      unitIds: [reclassified],
      targets: [],
      areaTypes: ['rural'],
      effectiveOn: addDays(today(), DAYS_AHEAD.reclassified),
      documentNumber: '16/NQ-HĐND',
      ...paper,
    });
    await changes.cancel(scope, planned.id, CANCELLED_FOR);
  }

  private async units() {
    return this.database.read(systemScope('firstLoad'), async (reader) => ({
      province: await unitIdOf(reader, PROVINCE_CODE),
      renamed: await unitIdOf(reader, RENAMED),
      reclassified: await unitIdOf(reader, RECLASSIFIED),
    }));
  }
}

/** As somebody of Sở Nội vụ would ask for it. */
function reaching(units: readonly string[]): AccessScope {
  const reach = { governmentUnits: units, partyUnits: units, offices: [], personId: null };
  const grant = { ...reach, readClasses: [], writeClasses: [] };
  return { ...systemScope('createUnitChange', 'Sở Nội vụ (trình diễn)'), grants: [grant] };
}
