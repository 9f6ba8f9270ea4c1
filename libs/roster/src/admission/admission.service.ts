import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '@commune/platform/database';
import { RecordCreation } from '../external-records/record-creation.js';
import type { CivilServantView } from '../records/civil-servant-view.dto.js';
import { CivilServantsService } from '../records/civil-servants.service.js';
import type { NewCivilServant } from './admission.dto.js';
import { KnownPeople } from './known-people.js';

const SOURCE = 'Nhập trên màn hình';

/** A record is opened for somebody who has none, by the rules of the import. */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly database: Database,
    private readonly creation: RecordCreation,
    private readonly records: CivilServantsService,
    private readonly known: KnownPeople,
  ) {}

  async create(scope: AccessScope, { isAnotherPerson = false, ...record }: NewCivilServant): Promise<CivilServantView> {
    await this.known.refuseKnownNumber(scope, record.idNumber);
    return this.database.write(scope, async (writer) => {
      if (!isAnotherPerson) await this.known.refuseTwin(writer, record);
      const id = await this.creation.create(writer, scope, record, SOURCE);
      return this.records.change(writer, scope, id, { version: 1, patch: {} });
    });
  }
}
