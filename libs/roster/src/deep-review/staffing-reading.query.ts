import { Injectable } from '@nestjs/common';
import { mayFilterBy, type AccessScope, type Reader } from '@commune/platform/database';
import { fitClasses } from '../domain/index.js';
import { StaffingFits } from '../staffing/staffing-fits.query.js';
import { StaffingMatrixQuery } from '../staffing/staffing-matrix.query.js';
import type { StaffingCommune } from '../staffing/staffing.dto.js';
import { reachOf } from '../staffing/staffing.service.js';
import type { PersonFit } from '../standards/position-fits.query.js';
import type { StructurePart } from '../structure/structure.query.js';

export interface StaffingRead {
  readonly communes: readonly StaffingCommune[];
  /** Null for a reader who may not know how people fit. */
  readonly fits: readonly PersonFit[] | null;
}

/** Posts and fits of the same part, in one reading. */
@Injectable()
export class StaffingReading {
  constructor(
    private readonly matrix: StaffingMatrixQuery,
    private readonly fits: StaffingFits,
  ) {}

  async of(reader: Reader, part: StructurePart, scope: AccessScope): Promise<StaffingRead> {
    const communes = await this.matrix.communes(reader, part, reachOf(scope));
    const knows = fitClasses.every((fieldClass) => mayFilterBy(scope, fieldClass));
    return { communes, fits: knows ? await this.fits.of(reader, part) : null };
  }
}
