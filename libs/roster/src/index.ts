export { CommunePeopleRepository, type CommunePeopleToLoad } from './commune-people/commune-people.repository.js';
export { CompletenessSnapshots } from './completeness/completeness-snapshots.js';
export {
  competencies,
  findEducationLevel,
  findRank,
  salarySteps,
  findPoliticalTheoryLevel,
  findSpecialism,
  specialisms,
  findStateManagementLevel,
  furtherKinds,
  trainableKinds,
  type FurtherRequirement,
  type RequiredCompetency,
} from './domain/index.js';
export { SpecialismCommentsDemonstration } from './deep-review/specialism-comments.demonstration.js';
export { CorrectionsDemonstration } from './corrections/corrections.demonstration.js';
export { PlacementTermsDemonstration } from './placement-decisions/placement-terms.demonstration.js';
export { LearnerDemonstration } from './placement-proposals/learner.demonstration.js';
export { PlacementDemonstration, type PlanToLoad } from './placement-proposals/placement.demonstration.js';
export { DeparturesDemonstration } from './postings/departures.demonstration.js';
export { TransfersDemonstration } from './postings/transfers.demonstration.js';
export { DuplicatesDemonstration } from './record-merges/duplicates.demonstration.js';
export { StandardsDemonstration } from './standards/standards.demonstration.js';
export { PlanningPoolsDemonstration } from './pipeline/planning-pools.demonstration.js';
export {
  PositionLoading,
  type PositionToLoad,
  type RequiredPostToLoad,
} from './positions/position-loading.repository.js';
export { PostHolders, type PostHolder } from './positions/post-holders.query.js';
export { ReviewLoading, type RoundToLoad } from './review-rounds/review-loading.service.js';
export { PositionFits, type FitsWanted, type PersonFit } from './standards/position-fits.query.js';
export { AnnualRatings, type RatingOnRecord } from './rating-history/annual-ratings.repository.js';
export { ServiceFacts, type ServiceOnRecord } from './rating-history/service-facts.query.js';
export { OwnPerson } from './records/own-person.query.js';
export { PeopleInCharge, type Notice, type PlaceInCharge, type RolesInCharge } from './records/people-in-charge.js';
export { IdNumbers } from './records/id-numbers.query.js';
export { PeopleThemselves } from './records/people-themselves.js';
export { History, HistoryLine } from './records/record-history.dto.js';
export { RosterModule } from './roster.module.js';
export {
  RecordPartsLoading,
  type PersonOnRecord,
  type RowToLoad,
} from './record-parts/record-parts-loading.repository.js';
