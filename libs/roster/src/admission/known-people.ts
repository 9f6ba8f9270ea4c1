import { Injectable } from '@nestjs/common';
import { foldText } from '@commune/kernel';
import { today, type Reader, type Writer } from '@commune/platform/database';
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
    private readonly imports: RosterImportRepository,
    private readonly stored: CivilServantsRepository,
    private readonly encryption: Encryption,
  ) {}

  /** By the number: of the caller's own people by name, of others only that there is somebody. */
  async refuseKnownNumber(writer: Writer, idNumber: string | undefined): Promise<void> {
    if (idNumber === undefined) return;
    const [owner] = await this.imports.ownersOf(writer, [this.encryption.digest(idNumber)]);
    if (!owner) return;
    const record = await this.stored.find(writer, owner.civilServantId, today());
    if (!record || record.formerUntil !== null) throw numberTaken();
    const message = `Người này đã có hồ sơ ${String(record.code)} tại ${record.unitName}. Mở hồ sơ đó, không lập hồ sơ mới.`;
    throw new Refusal('conflict', 'roster.already-on-record', message);
  }

  async refuseTwin(reader: Reader, { fullName, birthDate }: NewCivilServant): Promise<void> {
    if (fullName === undefined || birthDate === undefined) return;
    const found = await reader.query<{ code: string }>(
      'select code from civil_servant where name_search = $1 and birth_date = $2 order by code limit 5',
      [foldText(fullName), birthDate],
    );
    if (found.length === 0) return;
    const message = `Đã có hồ sơ cùng họ tên và ngày sinh: ${found.map(({ code }) => code).join(', ')}. Đối chiếu trước khi lập hồ sơ mới.`;
    throw invalid(
      [{ pointer: '/fullName', code: 'roster.same-name-and-birth', message }],
      'roster.same-name-and-birth',
    );
  }
}
