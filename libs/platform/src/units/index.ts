export { UnitTrees } from './unit-trees.js';
export { isLiveOn, UnitTree, unitKinds, type Unit, type UnitKind } from './unit-tree.js';
export type { Place, UnitPlan } from './changes/unit-change.js';
export {
  UnitChangeParticipants,
  type Consequence,
  type UnitChangeParticipant,
} from './changes/unit-change-participants.js';
export { UnitChangesService } from './changes/unit-changes.service.js';
export { UnitsModule } from './units.module.js';
export { administrativeUnits } from './loading/administrative-units.js';
export { areaTypes, isAreaType, type AreaType } from './loading/area-types.js';
export { UnitLoading, type CommuneFactsToLoad, type UnitToLoad } from './loading/unit-loading.repository.js';
