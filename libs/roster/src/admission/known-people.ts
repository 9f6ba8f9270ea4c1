import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { Encryption } from '@commune/platform/encryption';
import { invalid, Refusal } from '@commune/platform/http';
import { RosterImportRepository } from '../imports/roster-import.repository.js';
import { CivilServantsRepository } from '../records/civil-servants.repository.js';
import { numberTaken } from '../records/civil-servants.service.js';
import type { NewCivilServant } from './admission.dto.js';

/** Whether somebody is on record already, as far as the caller may be told. */
@Injectable()
export class KnownPeople {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
    private readonly imports: RosterImportRepository,
    private readonly stored: CivilServantsRepository,
    private readonly encryption: Encryption,
  ) {}

  /**
   * By the number: of the caller's own people by name, of others only that there is somebody. Trying numbers tells which
   * are taken, so each try stays on the record of its owner, whatever becomes of the request.
   */
  async refuseKnownNumber(scope: AccessScope, idNumber: string | undefined): Promise<void> {
    if (idNumber === undefined) return;
    await this.database.apart(async () => {
      const found = await this.database.write(scope, (writer) => this.ownerOf(writer, idNumber));
      if (found) throw found;
    });
  }

  private async ownerOf(writer: Writer, idNumber: string): Promise<Refusal | undefined> {
    const [owner] = await this.imports.ownersOf(writer, [this.encryption.digest(idNumber)]);
    if (!owner) return undefined;
    const { civilServantId: id, unitId, bloc } = owner;
    const owned = { recordType: 'civil_servant', recordId: id, personId: id, unitId, bloc, officeId: null };
    await this.trail.recordAccess(writer, 'read', owned, { takenIdNumber: true });
    const record = await this.stored.find(writer, id, today());
    if (!record || record.formerUntil !== null) return numberTaken();
    const message = `Người này đã có hồ sơ ${String(record.code)} tại ${record.unitName}. Mở hồ sơ đó, không lập hồ sơ mới.`;
    return new Refusal('conflict', 'roster.already-on-record', message);
  }

  async refuseTwin(reader: Reader, { fullName, birthDate }: NewCivilServant): Promise<void> {
    if (fullName === undefined || birthDate === undefined) return;
    const codes = await this.stored.codesOfTwins(reader, { fullName, birthDate });
    if (codes.length === 0) return;
    const message = `Đã có hồ sơ cùng họ tên và ngày sinh: ${codes.join(', ')}. Đối chiếu trước khi lập hồ sơ mới.`;
    throw invalid(
      [{ pointer: '/fullName', code: 'roster.same-name-and-birth', message }],
      'roster.same-name-and-birth',
    );
  }
}
