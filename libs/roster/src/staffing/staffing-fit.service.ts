import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '@commune/platform/database';
import type { FitGroup } from '../domain/index.js';
import type { PersonFit } from '../standards/position-fits.query.js';
import type { StructureQueryParameters } from '../structure/structure.dto.js';
import { StructureService } from '../structure/structure.service.js';
import type { StaffingFit, StaffingFitCell } from './staffing-fit.dto.js';
import { StaffingFits } from './staffing-fits.query.js';

type Outcome = 'qualified' | 'misplaced' | 'belowStandard' | 'unfit' | 'unknown';

// KH 1570/KH-UBND III.2: who meets the post, with or without further training, is qualified for it.
const outcomes: Readonly<Record<FitGroup, Outcome>> = {
  1: 'qualified',
  2: 'qualified',
  3: 'misplaced',
  4: 'belowStandard',
  5: 'unfit',
};

/** How many of those present are qualified for their post, beside how many are required. */
@Injectable()
export class StaffingFitService {
  constructor(
    private readonly database: Database,
    private readonly structure: StructureService,
    private readonly fits: StaffingFits,
  ) {}

  async staffingFit(scope: AccessScope, parameters: StructureQueryParameters): Promise<StaffingFit> {
    const part = await this.structure.partOf(parameters);
    const fits = await this.database.read(scope, (reader) => this.fits.of(reader, part));
    return { asOf: part.asOf, cells: cellsOf(fits) };
  }
}

function cellsOf(fits: readonly PersonFit[]): StaffingFitCell[] {
  const cells = new Map<string, StaffingFitCell>();
  for (const { unitId, specialismCode, bloc, group } of fits) {
    const key = `${unitId} ${specialismCode ?? ''} ${bloc}`;
    const none = { qualified: 0, misplaced: 0, belowStandard: 0, unfit: 0, unknown: 0 };
    const cell = cells.get(key) ?? { unitId, specialismCode, bloc, ...none };
    cell[group === null ? 'unknown' : outcomes[group]] += 1;
    cells.set(key, cell);
  }
  return [...cells.values()];
}
