import { CapabilityModule } from '@commune/platform/modules';
import { CompetenciesModule } from './competencies/competencies.module.js';
import { CompletenessModule } from './completeness/completeness.module.js';
import { FieldsOfStudyModule } from './fields-of-study/fields-of-study.module.js';
import { RatingHistoryModule } from './rating-history/rating-history.module.js';
import { RecordAttachmentsController } from './attachments/record-attachments.controller.js';
import { RecordPapers } from './attachments/record-papers.js';
import { RecordPlaces } from './attachments/record-places.query.js';
import { AdmissionModule } from './admission/admission.module.js';
import { CorrectionsModule } from './corrections/corrections.module.js';
import { DeepReviewModule } from './deep-review/deep-review.module.js';
import { CurriculumVitaeModule } from './curriculum-vitae/curriculum-vitae.module.js';
import { ExternalCodesRepository } from './external-records/external-codes.repository.js';
import { ExternalOwners } from './external-records/external-owners.js';
import { ExternalRecordBatchService } from './external-records/external-record-batch.service.js';
import { ExternalRecordsController } from './external-records/external-records.controller.js';
import { ExternalPosts, ExternalRecordsService } from './external-records/external-records.service.js';
import { Positions1764000010000 } from './migrations/1764000010000-positions.js';
import { RecordAttachments1764103000100 } from './migrations/1764103000100-record-attachments.js';
import { CivilServants1764000011000 } from './migrations/1764000011000-civil-servants.js';
import { CivilServantFeed1764105003000 } from './migrations/1764105003000-civil-servant-feed.js';
import { ExternalCodes1764105006000 } from './migrations/1764105006000-external-codes.js';
import { ReachIndexes1764201000000 } from './migrations/1764201000000-reach-indexes.js';
import { ByPerson1764100001000 } from './migrations/1764100001000-by-person.js';
import { CertificatesColumnGone1764300000000 } from './migrations/1764300000000-certificates-column-gone.js';
import { DownsizingModule } from './downsizing/downsizing.module.js';
import { PlacementCandidatesModule } from './placement-candidates/placement-candidates.module.js';
import { PlacementDecisionsModule } from './placement-decisions/placement-decisions.module.js';
import { PlacementPlansModule } from './placement-plans/placement-plans.module.js';
import { PlacementProposalsModule } from './placement-proposals/placement-proposals.module.js';
import { CommunePeopleModule } from './commune-people/commune-people.module.js';
import { CodeListsModule } from './code-lists/code-lists.module.js';
import { PositionCatalogueModule } from './position-catalogue/position-catalogue.module.js';
import { PipelineModule } from './pipeline/pipeline.module.js';
import { PositionLoading } from './positions/position-loading.repository.js';
import { PositionsController } from './positions/positions.controller.js';
import { PositionsQuery } from './positions/positions.query.js';
import { PositionsService } from './positions/positions.service.js';
import { PostHolders } from './positions/post-holders.query.js';
import { PostingsModule } from './postings/postings.module.js';
import { CivilServant, Posting } from './records/civil-servant.entity.js';
import { CivilServantBatchController } from './records/civil-servant-batch.controller.js';
import { CivilServantBatchService } from './records/civil-servant-batch.service.js';
import { CivilServantExportService } from './records/civil-servant-export.service.js';
import { listFilters } from './records/civil-servant-list.dto.js';
import { CivilServantListQuerySql } from './records/civil-servant-list.query.js';
import { CivilServantListService } from './records/civil-servant-list.service.js';
import { CivilServantsController } from './records/civil-servants.controller.js';
import { PeopleOnRecordQuery } from './records/people-on-record.query.js';
import { RecordAccessesService } from './records/record-accesses.service.js';
import {
  AnnualRating,
  CivilServantIdNumber,
  CivilServantSensitive,
  Qualification,
  SalaryStep,
} from './records/record-parts.entity.js';
import { RecordPartsModule } from './record-parts/record-parts.module.js';
import { RecordsModule } from './records/records.module.js';
import { listColumns } from './records/roster-workbook.js';
import { ReviewRoundsModule } from './review-rounds/review-rounds.module.js';
import { rosterClientScopes, rosterPolicy } from './roster.policy.js';
import { StandardsModule } from './standards/standards.module.js';
import { StaffingModule } from './staffing/staffing.module.js';
import { RequiredPostsModule } from './required-posts/required-posts.module.js';
import { StructureController } from './structure/structure.controller.js';
import { StructureModule } from './structure/structure.module.js';
import { CrossTablesModule } from './cross-tables/cross-tables.module.js';
import { RecordMergesModule } from './record-merges/record-merges.module.js';
import { ReviewSheetsModule } from './review-sheets/review-sheets.module.js';
import { RosterWarningsModule } from './warnings/roster-warnings.module.js';
import { PeopleAfterUnitChange } from './unit-changes/people-after-unit-change.js';
import { PeopleMovingRepository } from './unit-changes/people-moving.repository.js';

@CapabilityModule(
  {
    name: 'roster',
    entities: [
      CivilServant,
      Posting,
      Qualification,
      SalaryStep,
      AnnualRating,
      CivilServantSensitive,
      CivilServantIdNumber,
    ],
    migrations: [
      Positions1764000010000,
      CivilServants1764000011000,
      ByPerson1764100001000,
      RecordAttachments1764103000100,
      CivilServantFeed1764105003000,
      ExternalCodes1764105006000,
      ReachIndexes1764201000000,
      CertificatesColumnGone1764300000000,
    ],
    policy: rosterPolicy,
    lists: [{ name: 'civil-servants', filters: listFilters, columns: listColumns }],
    clientScopes: rosterClientScopes,
    changeFeeds: [
      {
        type: 'civil-servant',
        title: 'Hồ sơ cán bộ, công chức',
        client: 'roster:read',
        link: (id) => `/api/v1/civil-servants/${id}`,
      },
    ],
  },
  {
    imports: [
      RecordsModule,
      RecordPartsModule,
      PostingsModule,
      CorrectionsModule,
      AdmissionModule,
      StructureModule,
      StaffingModule,
      DeepReviewModule,
      CompetenciesModule,
      FieldsOfStudyModule,
      CompletenessModule,
      PipelineModule,
      StandardsModule,
      PositionCatalogueModule,
      DownsizingModule,
      PlacementCandidatesModule,
      PlacementDecisionsModule,
      PlacementPlansModule,
      PlacementProposalsModule,
      CodeListsModule,
      CommunePeopleModule,
      ReviewRoundsModule,
      CrossTablesModule,
      RosterWarningsModule,
      RequiredPostsModule,
      CurriculumVitaeModule,
      RecordMergesModule,
      ReviewSheetsModule,
      RatingHistoryModule,
    ],
    controllers: [
      CivilServantBatchController,
      CivilServantsController,
      RecordAttachmentsController,
      ExternalRecordsController,
      PositionsController,
      StructureController,
    ],
    providers: [
      CivilServantBatchService,
      CivilServantExportService,
      CivilServantListQuerySql,
      CivilServantListService,
      PeopleAfterUnitChange,
      PeopleMovingRepository,
      ExternalCodesRepository,
      ExternalOwners,
      ExternalPosts,
      ExternalRecordBatchService,
      ExternalRecordsService,
      PeopleOnRecordQuery,
      PositionLoading,
      PositionsQuery,
      PositionsService,
      PostHolders,
      RecordPapers,
      RecordPlaces,
      RecordAccessesService,
    ],
    exports: [
      CommunePeopleModule,
      DeepReviewModule,
      RecordsModule,
      ReviewRoundsModule,
      RecordPartsModule,
      PositionLoading,
      PostHolders,
      CompletenessModule,
      PipelineModule,
      CorrectionsModule,
      PlacementDecisionsModule,
      PlacementProposalsModule,
      PostingsModule,
      RatingHistoryModule,
      RecordMergesModule,
      StandardsModule,
    ],
  },
)
export class RosterModule {}
