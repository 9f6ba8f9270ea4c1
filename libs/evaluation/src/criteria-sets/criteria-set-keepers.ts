import { Injectable } from '@nestjs/common';
import type { AccessScope } from '@commune/platform/database';
import { UnitTrees, type Unit } from '@commune/platform/units';
import type { CriteriaSetKind } from '../domain/index.js';

/** A set belongs to a province as a whole: whoever keeps people of one commune alone changes nothing of it. */
@Injectable()
export class CriteriaSetKeepers {
  constructor(private readonly trees: UnitTrees) {}

  async provinces(): Promise<Unit[]> {
    return [...(await this.trees.current()).all()].filter(({ kind }) => kind === 'province');
  }

  /** The set of officials is the Party committee's, the others are those of the government. */
  mayDo(scope: AccessScope, operationId: string, kind: CriteriaSetKind, unitId: string): boolean {
    const bloc = kind === 'cadre' ? 'party' : 'government';
    const reaches = (one: 'party' | 'government') =>
      scope.allows(operationId, { unitId, bloc: one, officeId: '', personId: '' });
    // Sở Nội vụ prepares the set of officials too where the committee has it so.
    return reaches(bloc) || (kind === 'cadre' && reaches('government'));
  }
}
