import { Injectable } from '@nestjs/common';
import { blocs, type Bloc } from '@commune/kernel';
import type { AccessScope } from '@commune/platform/database';
import { UnitTrees } from '@commune/platform/units';

/** The catalogue is the whole province's: who keeps a bloc in one commune alone changes nothing of it. */
@Injectable()
export class PositionKeepers {
  constructor(private readonly trees: UnitTrees) {}

  async provinceIds(): Promise<string[]> {
    return [...(await this.trees.current()).all()].flatMap(({ id, kind }) => (kind === 'province' ? [id] : []));
  }

  /** The blocs of whose positions the caller may do the operation. */
  async blocsKept(scope: AccessScope, operationId: string): Promise<Bloc[]> {
    const provinces = await this.provinceIds();
    return blocs.filter((bloc) =>
      provinces.some((unitId) => scope.allows(operationId, { unitId, bloc, officeId: '', personId: '' })),
    );
  }
}
