export {
  findEducationLevel,
  findPoliticalTheoryLevel,
  findSpecialism,
  findStateManagementLevel,
} from './domain/index.js';
export { PositionLoading, type PositionToLoad, type RequiredPostToLoad } from './positions/position-loading.service.js';
export { RosterModule } from './roster.module.js';
