export { RATING_KEY } from './employment-columns.js';
export { findingAtCell, importedRowOf, isImportable, readRosterRows, type RosterRow } from './read-roster-rows.js';
export { rosterImportColumns } from './roster-import-columns.js';
