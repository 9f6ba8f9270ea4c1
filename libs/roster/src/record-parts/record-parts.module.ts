import { CapabilityModule } from '@commune/platform/modules';
import { CertificatesAreRows1764202100000 } from '../migrations/1764202100000-certificates-are-rows.js';
import { RecordParticulars1764202200000 } from '../migrations/1764202200000-record-particulars.js';
import { RecordParts1764202000000 } from '../migrations/1764202000000-record-parts.js';
import { CivilServantContact } from '../records/civil-servant-contact.entity.js';
import { DisciplineRecord, FamilyMember } from './guarded-parts.entity.js';
import { partControllers, RecordPartsController } from './record-part.controller.js';
import {
  Absence,
  Award,
  Certificate,
  RetirementException,
  TrainingCourse,
  WorkHistoryEntry,
} from './record-parts.entity.js';
import { PartChanges } from './part-changes.js';
import { recordPartsPolicy } from './record-parts.policy.js';
import { RecordPartsLoading } from './record-parts-loading.repository.js';
import { RecordPartsRepository } from './record-parts.repository.js';
import { RecordPartsService } from './record-parts.service.js';

/** The dated parts of a record: certificates, absences, awards, discipline, family, what came before. */
@CapabilityModule(
  {
    name: 'record-parts',
    entities: [
      Certificate,
      TrainingCourse,
      Absence,
      Award,
      WorkHistoryEntry,
      RetirementException,
      DisciplineRecord,
      FamilyMember,
      CivilServantContact,
    ],
    migrations: [RecordParts1764202000000, CertificatesAreRows1764202100000, RecordParticulars1764202200000],
    policy: recordPartsPolicy,
  },
  {
    controllers: [RecordPartsController, ...partControllers],
    providers: [PartChanges, RecordPartsLoading, RecordPartsRepository, RecordPartsService],
    exports: [PartChanges, RecordPartsLoading, RecordPartsRepository, RecordPartsService],
  },
)
export class RecordPartsModule {}
