import type { AccessScope } from '../../database/index.js';
import { invalid } from '../../http/index.js';
import { isAreaType } from '../loading/area-types.js';
import type { UnitChange } from './unit-change.js';
import type { UnitChangeRequest, UnitChangeView } from './unit-changes.dto.js';
import type { StoredUnitChange } from './unit-changes.repository.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The request as the rule takes it; throws a refusal for lists of ids that are none. */
export function unitChangeOf(request: UnitChangeRequest): UnitChange {
  const { kind, unitIds, targets, effectiveOn, clusterId, areaTypes } = request;
  const listed = [...unitIds, ...targets.flatMap((target) => target.officeIds ?? [])];
  if (!listed.every((id) => UUID.test(id))) {
    throw invalid([{ pointer: '/unitIds', code: 'http.uuid', message: 'Phải là mã định danh UUID.' }]);
  }
  if (areaTypes !== undefined && !areaTypes.every(isAreaType)) {
    throw invalid([
      { pointer: '/areaTypes', code: 'units.area-type', message: 'Đặc thù địa bàn không có trong danh mục.' },
    ]);
  }
  const areas = areaTypes?.filter(isAreaType);
  return {
    kind,
    unitIds,
    targets: targets.map((target) => ({ ...target })),
    effectiveOn,
    ...(clusterId === undefined ? {} : { clusterId }),
    ...(areas === undefined ? {} : { areaTypes: [...new Set(areas)] }),
  };
}

export function changeView({ roles = [] }: Pick<AccessScope, 'roles'>, change: StoredUnitChange): UnitChangeView {
  const { id, kind, state, effectiveOn, documentNumber, documentDate, note, summary, failure } = change;
  const mayCancel = roles.includes('province_admin') && (state === 'planned' || state === 'failed');
  return {
    id,
    kind,
    state,
    effectiveOn,
    documentNumber,
    documentDate,
    note,
    summary,
    requestedByName: change.requestedByName,
    requestedAt: change.requestedAt,
    failure,
    allowedActions: mayCancel ? ['cancelUnitChange'] : [],
  };
}
