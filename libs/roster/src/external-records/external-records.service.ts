import { Injectable } from '@nestjs/common';
import { Database, rehearse, today, type AccessScope, type Writer } from '@commune/platform/database';
import { brokenConstraint, invalid, notFound, Refusal } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import type { UpsertOutcome } from '@commune/platform/upserts';
import type { CivilServantView } from '../records/civil-servant-view.dto.js';
import { CivilServantsRepository } from '../records/civil-servants.repository.js';
import { CivilServantsService, numberTaken } from '../records/civil-servants.service.js';
import type { ExternalCode } from './external-codes.repository.js';
import { elsewhere, ExternalOwners } from './external-owners.js';
import { patchOf, violationsOfPost } from './external-record-members.js';
import type { ExternalRecord, ExternalUpsertAnswer } from './external-record.dto.js';
import { RecordCreation } from './record-creation.js';

export interface Upserted {
  readonly outcome: Exclude<UpsertOutcome, 'refused'>;
  readonly record: CivilServantView;
}

/** Where a person is put, and where one stands. */
@Injectable()
export class ExternalPosts {
  constructor(
    readonly creation: RecordCreation,
    private readonly trees: UnitTrees,
  ) {}

  async communeCodeOf(unitId: string): Promise<string> {
    return (await this.trees.current()).find(unitId)?.code ?? '';
  }
}

/** Records under the codes of other systems: changes go through the code of PATCH, new people through that of the import. */
@Injectable()
export class ExternalRecordsService {
  constructor(
    private readonly database: Database,
    private readonly records: CivilServantsService,
    private readonly stored: CivilServantsRepository,
    private readonly owners: ExternalOwners,
    private readonly posts: ExternalPosts,
  ) {}

  async open(scope: AccessScope, code: ExternalCode): Promise<CivilServantView> {
    const id = await this.database.read(scope, (reader) => this.owners.find(reader, code));
    if (id === undefined) throw notFound('hồ sơ');
    return this.records.open(scope, id);
  }

  async put(
    scope: AccessScope,
    code: ExternalCode,
    record: ExternalRecord,
    dryRun = false,
  ): Promise<ExternalUpsertAnswer> {
    const work = (writer: Writer): Promise<Upserted> => this.upsert(writer, scope, code, record);
    const done = await (dryRun ? rehearse(this.database, scope, work) : this.database.write(scope, work));
    return { ...done, dryRun, version: done.record.version };
  }

  /** Within the caller's transaction. */
  async upsert(writer: Writer, scope: AccessScope, code: ExternalCode, record: ExternalRecord): Promise<Upserted> {
    try {
      const id = await this.owners.ofCode(writer, code); // locks the code: what follows is as of that moment
      const owner = await this.owners.ofNumber(writer, record.idNumber);
      if (id !== undefined) return await this.change(writer, scope, id, record, owner);
      return await this.add(writer, scope, code, record, owner);
    } catch (error) {
      throw inOurWords(error);
    }
  }

  /** A person who is known by the number but not yet by the code gets the code; who is not known at all is created. */
  private async add(
    writer: Writer,
    scope: AccessScope,
    code: ExternalCode,
    record: ExternalRecord,
    owner: string | undefined,
  ): Promise<Upserted> {
    if (owner !== undefined) {
      const known = await this.stored.find(writer, owner, today());
      if (!known || known.formerUntil !== null) throw numberTaken();
      const done = await this.change(writer, scope, owner, record, owner);
      await this.owners.link(writer, code, owner);
      return { ...done, outcome: 'updated' };
    }
    const id = await this.posts.creation.create(writer, scope, record, `API ${code.system}`);
    await this.owners.link(writer, code, id);
    const view = await this.records.change(writer, scope, id, { version: 1, patch: {} });
    return { outcome: 'created', record: view };
  }

  private async change(
    writer: Writer,
    scope: AccessScope,
    id: string,
    record: ExternalRecord,
    owner: string | undefined,
  ): Promise<Upserted> {
    const stored = await this.stored.find(writer, id, today());
    if (!stored) throw notFound('hồ sơ');
    const faults = violationsOfPost(record, stored, await this.posts.communeCodeOf(stored.unitId));
    if (faults.length > 0) throw invalid(faults);
    const { idNumber, ...others } = patchOf(record);
    // The number that the person has already is no change.
    const patch = owner === id || idNumber === undefined ? others : { ...others, idNumber };
    const view = await this.records.change(writer, scope, id, { version: record.version ?? stored.version, patch });
    return { outcome: view.version === stored.version ? 'unchanged' : 'updated', record: view };
  }
}

function inOurWords(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const constraint = brokenConstraint(error);
  if (constraint === 'civil_servant_id_number_taken') return numberTaken();
  return constraint?.startsWith('civil_servant_external_code') ? elsewhere() : error;
}
