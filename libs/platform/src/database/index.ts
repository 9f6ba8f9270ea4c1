export { attempt, rehearse } from './attempt.js';
export { assertUnprivileged } from './assert-unprivileged.js';
export {
  actingFor,
  actorId,
  guardedClasses,
  mayFilterBy,
  reaches,
  readableClasses,
  systemScope,
  writableClasses,
  type AccessScope,
  type Actor,
  type OwnedRow,
  type ScopeGrant,
} from './access-scope.js';
export { Database, type Reader, type RecordingReader, type Writer } from './database.js';
export { createDataSource, DatabaseModule } from './database.module.js';
export { whileLocked } from './while-locked.js';
export { today } from './today.js';
export { migrate } from './migrate.js';
export {
  ownAlsoOfClients,
  ownWithinUnitAlsoOfClients,
  protectAlong,
  protectAuditTrail,
  protectByClass,
  protectChangeFeed,
  protectContentOf,
  protectCatalogue,
  protectOwn,
  protectOwnErasable,
  protectOwnWithinUnit,
  protectRecords,
  protectReference,
  protectShared,
  protectUnitRemarks,
  protectTable,
  protectUnitFacts,
  protectUnitFigures,
  protectUnitRecords,
} from './row-level-security.js';
export {
  keptByBloc,
  keptByOperations,
  keptByProvince,
  keptByUnit,
  keptInUnits,
  protectUnitWord,
} from './kept-by-people.js';
export { openToFormerUnits, protectBetweenPlaces, protectFormerPlaces } from './former-places.js';
export { protectPlannedMoves, protectSharedByBloc } from './planned-moves.js';
export { openAccounts, openRoleAssignments, openToAccountKeepers } from './account-security.js';
