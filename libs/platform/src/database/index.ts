export { attempt, rehearse } from './attempt.js';
export { assertUnprivileged } from './assert-unprivileged.js';
export {
  actingFor,
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
  keptByBloc,
  keptInUnits,
  protectAlong,
  protectAuditTrail,
  protectByClass,
  protectChangeFeed,
  protectCatalogue,
  protectOwn,
  protectOwnErasable,
  protectOwnWithinUnit,
  protectRecords,
  protectReference,
  protectShared,
  protectTable,
  protectUnitFigures,
  protectUnitRecords,
} from './row-level-security.js';
export { openToFormerUnits, protectBetweenPlaces, protectFormerPlaces } from './former-places.js';
export { openAccounts, openRoleAssignments, openToAccountKeepers } from './account-security.js';
