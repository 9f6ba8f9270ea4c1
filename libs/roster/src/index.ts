export { CompletenessSnapshots } from './completeness/completeness-snapshots.js';
export {
  competencies,
  findEducationLevel,
  findRank,
  salarySteps,
  findPoliticalTheoryLevel,
  findSpecialism,
  findStateManagementLevel,
  furtherKinds,
  trainableKinds,
  type FurtherRequirement,
  type RequiredCompetency,
} from './domain/index.js';
export { PlanningPoolsDemonstration } from './pipeline/planning-pools.demonstration.js';
export {
  PositionLoading,
  type PositionToLoad,
  type RequiredPostToLoad,
} from './positions/position-loading.repository.js';
export { PostHolders, type PostHolder } from './positions/post-holders.query.js';
export { ReviewLoading, type RoundToLoad } from './review-rounds/review-loading.service.js';
export { PositionFits, type FitsWanted, type PersonFit } from './standards/position-fits.query.js';
export { RosterModule } from './roster.module.js';
export { RecordPartsLoading, type PersonOnRecord, type RowToLoad } from './record-parts/record-parts-loading.js';
