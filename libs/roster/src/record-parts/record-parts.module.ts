import { CapabilityModule } from '@commune/platform/modules';
import { RecordParts1764202000000 } from '../migrations/1764202000000-record-parts.js';
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
import { recordPartsPolicy } from './record-parts.policy.js';
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
    ],
    migrations: [RecordParts1764202000000],
    policy: recordPartsPolicy,
  },
  {
    controllers: [RecordPartsController, ...partControllers],
    providers: [RecordPartsRepository, RecordPartsService],
  },
)
export class RecordPartsModule {}
