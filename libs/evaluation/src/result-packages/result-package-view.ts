import type { AccessScope } from '@commune/platform/database';
import { packagePeriodName, packageSteps, packageStepsFrom, resultsDueOn } from '../domain/index.js';
import type { ResultPackageView } from './result-packages.dto.js';
import type { StoredPackage } from './result-packages.repository.js';

interface Place {
  readonly unitId: string;
  readonly bloc: string;
}

/** A package and what waits belong to a unit and bloc, to no office and no person. */
export const placeOf = ({ unitId, bloc }: Place) => ({ unitId, bloc, officeId: '', personId: '' });

export const mayAt = (scope: AccessScope, operation: string, place: Place): boolean =>
  scope.allows(operation, placeOf(place));

export function packageView({ madeOn: _madeOn, ...told }: StoredPackage, scope: AccessScope): ResultPackageView {
  const steps = packageStepsFrom(told.state).map((step) => packageSteps[step].operation);
  return {
    ...told,
    periodName: packagePeriodName(told.period),
    dueOn: resultsDueOn(told.resultOn),
    allowedActions: ['downloadResultPackage', ...steps].filter((operation) => mayAt(scope, operation, told)),
  };
}
