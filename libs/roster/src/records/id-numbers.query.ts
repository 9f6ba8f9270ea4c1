import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { Encryption } from '@commune/platform/encryption';

const SEALED = `
  select civil_servant_id as "personId", ciphertext from civil_servant_id_number where civil_servant_id = any ($1)`;

/**
 * Identity numbers of people, in clear, for what must name them to the State: as far as the transaction's scope may read
 * the class. Whoever asks writes into the trail whose numbers went where.
 */
@Injectable()
export class IdNumbers {
  constructor(private readonly encryption: Encryption) {}

  async of(reader: Reader, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await reader.query<{ personId: string; ciphertext: Buffer }>(SEALED, [personIds]);
    return new Map(rows.map(({ personId, ciphertext }) => [personId, this.encryption.decrypt(ciphertext).toString()]));
  }
}
