import { Module } from '@nestjs/common';
import { RosterImport } from '../imports/roster-import.js';
import { RosterImportRepository } from '../imports/roster-import.repository.js';
import { RecordCreation } from '../external-records/record-creation.js';
import { CivilServantsRepository } from './civil-servants.repository.js';
import { CivilServantsService } from './civil-servants.service.js';

/** Records as every room of the roster needs them: found, judged, changed, made. */
@Module({
  providers: [CivilServantsRepository, CivilServantsService, RecordCreation, RosterImport, RosterImportRepository],
  exports: [CivilServantsRepository, CivilServantsService, RecordCreation, RosterImportRepository],
})
export class RecordsModule {}
