import { Module } from '@nestjs/common';
import { RosterImport } from '../imports/roster-import.js';
import { RosterImportRepository } from '../imports/roster-import.repository.js';
import { RecordCreation } from '../external-records/record-creation.js';
import { CivilServantBatchRepository } from './civil-servant-batch.repository.js';
import { CivilServantsRepository } from './civil-servants.repository.js';
import { CivilServantsService } from './civil-servants.service.js';
import { DemonstrationPeople } from './demonstration-people.query.js';
import { RecordJudgement } from './record-judgement.js';
import { IdNumbers } from './id-numbers.query.js';
import { OwnPerson } from './own-person.query.js';
import { PeopleInCharge } from './people-in-charge.js';
import { PeopleThemselves } from './people-themselves.js';

/** Records as every room of the roster needs them: found, judged, changed, made. */
@Module({
  providers: [
    CivilServantBatchRepository,
    CivilServantsRepository,
    CivilServantsService,
    DemonstrationPeople,
    IdNumbers,
    RecordJudgement,
    OwnPerson,
    PeopleInCharge,
    PeopleThemselves,
    RecordCreation,
    RosterImport,
    RosterImportRepository,
  ],
  exports: [
    CivilServantBatchRepository,
    CivilServantsRepository,
    CivilServantsService,
    DemonstrationPeople,
    IdNumbers,
    RecordJudgement,
    OwnPerson,
    PeopleInCharge,
    PeopleThemselves,
    RecordCreation,
    RosterImportRepository,
  ],
})
export class RecordsModule {}
