import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import { Encryption } from '@commune/platform/encryption';
import { Refusal } from '@commune/platform/http';
import { RosterImportRepository } from '../imports/roster-import.repository.js';
import { ExternalCodesRepository, type ExternalCode } from './external-codes.repository.js';

/** Whose a code of another system is, and whose an identity number. */
@Injectable()
export class ExternalOwners {
  constructor(
    private readonly codes: ExternalCodesRepository,
    private readonly imports: RosterImportRepository,
    private readonly encryption: Encryption,
  ) {}

  /** Undefined where nobody has the code; refused where somebody has it whom the caller may not see. */
  async ofCode(writer: Writer, code: ExternalCode): Promise<string | undefined> {
    await this.codes.lock(writer, code);
    const id = await this.codes.personOf(writer, code);
    if (id === undefined && (await this.codes.isTaken(writer, code))) throw elsewhere();
    return id;
  }

  async ofNumber(reader: Reader, idNumber: string | undefined): Promise<string | undefined> {
    if (idNumber === undefined) return undefined;
    const [owner] = await this.imports.ownersOf(reader, [this.encryption.digest(idNumber)]);
    return owner?.civilServantId;
  }

  async find(reader: Reader, code: ExternalCode): Promise<string | undefined> {
    return this.codes.personOf(reader, code);
  }

  async link(writer: Writer, code: ExternalCode, personId: string): Promise<void> {
    await this.codes.insert(writer, code, personId);
  }
}

export function elsewhere(): Refusal {
  const message = 'Mã này đã gắn với một hồ sơ khác, hoặc người này đã có mã khác của hệ thống đó. Liên hệ Sở Nội vụ.';
  return new Refusal('conflict', 'roster.external-code-elsewhere', message);
}
