import { Injectable } from '@nestjs/common';
import type { AccessScope, ScopeGrant } from '@commune/platform/database';
import { UnitTrees } from '@commune/platform/units';

const OPERATION = 'assignWork';
const party = { bloc: 'party', officeId: '', personId: '' } as const;
const government = { ...party, bloc: 'government' } as const;

/** An import goes under its own operation: of its reach only that counts in which the caller may assign. */
@Injectable()
export class AssigningScope {
  constructor(private readonly trees: UnitTrees) {}

  async reachesAnything(scope: AccessScope): Promise<boolean> {
    const units = [...(await this.trees.current()).all()].map(({ id }) => id);
    return units.some(
      (id) => mayInUnit(scope, id) || scope.allows(OPERATION, { ...government, unitId: '', officeId: id }),
    );
  }

  narrowed(scope: AccessScope): AccessScope {
    return scope.role === 'everything'
      ? scope
      : { ...scope, grants: scope.grants.map((grant) => narrow(scope, grant)) };
  }
}

const mayInUnit = (scope: AccessScope, unitId: string): boolean =>
  scope.allows(OPERATION, { ...government, unitId }) || scope.allows(OPERATION, { ...party, unitId });

function narrow(scope: AccessScope, grant: ScopeGrant): ScopeGrant {
  return {
    ...grant,
    personId: null,
    governmentUnits: grant.governmentUnits.filter((unitId) => scope.allows(OPERATION, { ...government, unitId })),
    partyUnits: grant.partyUnits.filter((unitId) => scope.allows(OPERATION, { ...party, unitId })),
    offices: grant.offices.filter((officeId) => scope.allows(OPERATION, { ...government, unitId: '', officeId })),
  };
}
