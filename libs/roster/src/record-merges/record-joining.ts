import { Injectable } from '@nestjs/common';
import type { AccessScope, Reader, Writer } from '@commune/platform/database';
import { CodeNamesQuery } from '../curriculum-vitae/code-names.query.js';
import { mergedFields } from '../domain/index.js';
import type { CivilServantPatch } from '../records/civil-servant.dto.js';
import { CivilServantsRepository } from '../records/civil-servants.repository.js';
import { identityChanges } from '../records/civil-servants.service.js';
import { recordTables, type RecordTable } from '../records/record-fields.js';
import { LooseReferencesRepository } from './loose-references.repository.js';
import { mergeFields } from './merge-fields.js';
import { movesOf, type PartOfTwo } from './merged-parts.js';
import type { SnapshotPart } from './record-merges.dto.js';
import { RecordMergesRepository, type PersonToMerge } from './record-merges.repository.js';
import { snapshotParts } from './snapshot-view.js';
import type { TwoRecords } from './two-records.query.js';

interface People {
  readonly kept: PersonToMerge;
  readonly dropped: PersonToMerge;
}

interface Chosen {
  readonly two: TwoRecords;
  readonly parts: readonly PartOfTwo[];
  readonly fields: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
}

/** Parts corrected field by field after the rows have moved; the number has a way of its own. */
const fieldTables = (Object.keys(recordTables) as RecordTable[]) // keys of a const object
  .filter((table) => table !== 'civil_servant' && table !== 'posting' && table !== 'salary_step');

/** What is written when two records become one, within one transaction. */
@Injectable()
export class RecordJoining {
  constructor(
    private readonly merges: RecordMergesRepository,
    private readonly records: CivilServantsRepository,
    private readonly loose: LooseReferencesRepository,
    private readonly codes: CodeNamesQuery,
  ) {}

  async join(writer: Writer, scope: AccessScope, people: People, chosen: Chosen): Promise<string> {
    const { kept, dropped } = people;
    const snapshot = await this.merges.snapshot(writer, dropped.id);
    const moves = chosen.parts.map((part) => movesOf(part, chosen.rows));
    for (const part of moves) await this.merges.movePart(writer, part, kept);
    await this.mergeFields(writer, people, chosen);
    await this.loose.giveWay(writer, kept.id, dropped.id);
    await this.loose.follow(writer, kept, dropped, scope.actor);
    const followed = await this.merges.moveFollowers(writer, kept, dropped);
    await this.merges.point(writer, kept.id, dropped.id);
    await this.loose.accountFollows(writer, kept, dropped);
    const own = Object.fromEntries(
      moves.filter(({ moved }) => moved.length > 0).map((part) => [part.table, part.moved]),
    );
    return this.merges.insert(writer, scope, people, { moved: { ...own, ...followed }, snapshot });
  }

  async snapshotOf(reader: Reader, mergeId: string): Promise<SnapshotPart[]> {
    const content = await this.merges.contentOf(reader, mergeId);
    return snapshotParts(content, await this.codes.load(reader));
  }

  private async mergeFields(writer: Writer, { kept, dropped }: People, { two, fields }: Chosen): Promise<void> {
    const { idNumber, ...changes } = mergedFields({ ...two.kept }, { ...two.dropped }, mergeFields, fields);
    const sealed = idNumber === undefined ? undefined : await this.merges.sealedNumber(writer, dropped.id);
    await this.merges.removeSingles(writer, dropped.id);
    // Facts stored under the names of the fields: what a PATCH of the same fields would hold.
    const patch = changes as CivilServantPatch;
    await this.records.raiseVersion(writer, kept.id, kept.version, identityChanges(patch));
    if (sealed) await this.records.setIdNumber(writer, kept.id, sealed);
    await this.merges.ensureSensitive(writer, kept.id);
    await this.records.ensureContact(writer, kept.id);
    for (const table of fieldTables) await this.records.correctPart(writer, table, kept.id, changes);
  }
}
