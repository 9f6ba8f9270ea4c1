import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatDate } from '@commune/kernel';
import type { AccessScope, Reader, Writer } from '@commune/platform/database';
import { Encryption } from '@commune/platform/encryption';
import {
  ImportKinds,
  type ImportKind,
  type JudgedRow,
  type MappedSheet,
  type TellProgress,
} from '@commune/platform/imports';
import { UnitTrees } from '@commune/platform/units';
import { v7 as uuid } from 'uuid';
import { certificateKindOf, errorAt, warningAt } from '../domain/index.js';
import { isImportable, readRosterRows, rosterImportColumns, type RosterRow } from '../import-columns/index.js';
import { findingOf, rulingOf } from './listed-post-findings.js';
import {
  factsAfter,
  isRequalified,
  isUnchanged,
  movedOn,
  type RecordFacts,
  type RecordToStore,
  type StoredFacts,
} from './record-to-store.js';
import { RosterImportRepository, type NumberOwner } from './roster-import.repository.js';
import { atCells, RosterResolver } from './roster-resolver.js';

export interface JudgedPerson extends JudgedRow {
  /** The record as it would be; null where nothing is to be written. */
  readonly after: RecordFacts | null;
  readonly idNumber: string | null;
  readonly requalified: boolean;
  readonly movedOn?: string | null;
}

/** So many rows are judged between two looks at whether the work should go on, and at whatever else waits. */
const ROWS_AT_ONCE = 200;

/** The province's roster file: who is new, who has changed, what is wrong. Nobody is removed by being absent. */
@Injectable()
export class RosterImport implements ImportKind<JudgedPerson>, OnModuleInit {
  readonly kind = 'civil-servants';
  readonly title = 'Danh sách cán bộ, công chức';
  readonly columns = rosterImportColumns;
  readonly clientScopes = ['roster:write', 'roster:sensitive', 'roster:id-number', 'roster:assessment'];

  constructor(
    private readonly kinds: ImportKinds,
    private readonly trees: UnitTrees,
    private readonly repository: RosterImportRepository,
    private readonly encryption: Encryption,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async judge(reader: Reader, scope: AccessScope, file: MappedSheet, told?: TellProgress): Promise<JudgedPerson[]> {
    const read = readRosterRows(file.sheet, file.table, file.mapping, file.asOf);
    const rows = scope.clientScopes === undefined ? read : read.map(withoutContact);
    const resolver = await RosterResolver.load(reader, await this.trees.current(), scope, file.asOf);
    const owners = await this.ownersByNumber(reader, rows);
    const ids = [...owners.values()].map((owner) => owner.civilServantId);
    const stored = new Map((await this.repository.facts(reader, ids)).map((facts) => [facts.id, facts]));
    const judgedRows: JudgedPerson[] = [];
    for (const row of rows) {
      if (judgedRows.length % ROWS_AT_ONCE === 0) await told?.(judgedRows.length, rows.length);
      const owner = row.person.idNumber === undefined ? undefined : owners.get(row.person.idNumber);
      judgedRows.push(judged(row, resolver, file, owner, owner && stored.get(owner.civilServantId)));
    }
    return judgedRows;
  }

  async write(
    writer: Writer,
    _scope: AccessScope,
    rows: readonly JudgedPerson[],
    file: Pick<MappedSheet, 'asOf' | 'fileName'>,
    told?: TellProgress,
  ): Promise<void> {
    const changed = rows.filter(({ outcome }) => outcome === 'create' || outcome === 'update');
    const requalified = changed.flatMap(({ requalified: isNew, after }) => (isNew && after ? [after.id] : []));
    await this.repository.store(
      writer,
      changed.flatMap((row) => this.toStore(row, file)),
      file.asOf,
      requalified,
      told,
    );
    const same = rows.flatMap(({ outcome, after }) => (outcome === 'unchanged' && after ? [after.id] : []));
    await this.repository.confirm(writer, same, file.asOf);
  }

  private async ownersByNumber(reader: Reader, rows: readonly RosterRow[]): Promise<Map<string, NumberOwner>> {
    const digests = new Map(
      rows.flatMap(({ person: { idNumber } }) =>
        idNumber === undefined ? [] : [[this.encryption.digest(idNumber).toString('hex'), idNumber]],
      ),
    );
    const found = await this.repository.ownersOf(
      reader,
      [...digests.keys()].map((hex) => Buffer.from(hex, 'hex')),
    );
    return new Map(found.map((owner) => [digests.get(owner.digest.toString('hex')) ?? '', owner]));
  }

  private toStore(
    { after, idNumber, movedOn: day = null }: JudgedPerson,
    file: Pick<MappedSheet, 'fileName'>,
  ): RecordToStore[] {
    if (!after || idNumber === null) return [];
    return [
      {
        ...after,
        postingId: uuid(),
        qualificationId: uuid(),
        salaryStepId: uuid(),
        movedOn: day,
        knownUntilMoveId: uuid(),
        ratingRows: Object.entries(after.ratings).map(([year, rating]) => ({ id: uuid(), year: Number(year), rating })),
        ratingSource: file.fileName,
        certificateRows: after.certificates.map((name) => ({ id: uuid(), name, kind: certificateKindOf(name) })),
        digest: this.encryption.digest(idNumber).toString('base64'),
        ciphertext: this.encryption.encrypt(Buffer.from(idNumber)).toString('base64'),
        lastFour: idNumber.slice(-4),
      },
    ];
  }
}

/** No scope of an API client reaches how people are to be reached: such cells say nothing then. */
function withoutContact(row: RosterRow): RosterRow {
  const { phone: _phone, email: _email, permanentResidence: _permanent, residence: _residence, ...person } = row.person;
  return { ...row, person };
}

function judged(
  row: RosterRow,
  resolver: RosterResolver,
  file: MappedSheet,
  owner: NumberOwner | undefined,
  stored: StoredFacts | undefined,
): JudgedPerson {
  const { rowNumber, person, violations } = row;
  const resolution = resolver.resolve(person);
  const plain = { rowNumber, violations, after: null, idNumber: null, requalified: false };
  // Whose row it is comes first: faults in other people's rows are theirs to see.
  if (resolution.kind === 'outside') return { ...plain, violations: [], outcome: 'outside' };
  if (resolution.kind === 'faulty') {
    return {
      ...plain,
      violations: [...violations, ...atCells(resolution.findings, row, file.mapping)],
      outcome: 'faulty',
    };
  }
  const judgedViolations = [...violations, ...atCells(resolution.warnings, row, file.mapping)];
  if (!isImportable(row)) return { ...plain, violations: judgedViolations, outcome: 'faulty' };
  // Of who has left the importer's units the past is still seen: whose record it is now decides.
  if (owner && !(stored && resolver.isWithin(owner.unitId, owner.bloc))) {
    const taken = errorAt(
      '/idNumber',
      'roster.id-number-taken',
      'Số định danh này đã có ở đơn vị khác. Liên hệ Sở Nội vụ để đối chiếu.',
    );
    return { ...plain, violations: [...judgedViolations, ...atCells([taken], row, file.mapping)], outcome: 'faulty' };
  }
  if (stored && file.asOf < stored.knownAsOf) {
    const older = warningAt(
      '/fullName',
      'roster.older-than-known',
      `Hồ sơ đã có số liệu đến ngày ${formatDate(stored.knownAsOf)}, mới hơn danh sách này; dòng được giữ nguyên như đã có.`,
    );
    const told = [...judgedViolations, ...atCells([older], row, file.mapping)];
    return { ...plain, violations: told, outcome: 'unchanged' };
  }
  const listed = factsAfter(stored?.id ?? uuid(), person, resolution.row, file.asOf, stored);
  const ruling = stored ? rulingOf(stored, listed, person.postedOn !== undefined, file.asOf) : 'taken';
  const onPost = stored && ruling !== 'taken' ? [findingOf(ruling, stored, listed)] : [];
  const told = { ...plain, violations: [...judgedViolations, ...atCells(onPost, row, file.mapping)] };
  if (ruling === 'known-to-have-left') return { ...told, outcome: 'unchanged' };
  if (ruling === 'not-returned' || ruling === 'elsewhere-then') return { ...told, outcome: 'faulty' };
  const after = ruling === 'day-kept' ? { ...listed, postedOn: stored?.postedOn ?? listed.postedOn } : listed;
  const outcome = !stored ? 'create' : isUnchanged(stored, after) ? 'unchanged' : 'update';
  const requalified = stored !== undefined && isRequalified(stored, after);
  const known = { after, idNumber: person.idNumber ?? null, requalified, movedOn: movedOn(stored, after) };
  return { ...told, outcome, ...known };
}
