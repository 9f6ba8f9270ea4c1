import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import { today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { ImportKinds, type ImportKind, type JudgedRow, type MappedSheet } from '@commune/platform/imports';
import { readRows, type CellViolation, type ImportRow } from '@commune/platform/spreadsheets';
import { isLiveOn, UnitTrees } from '@commune/platform/units';
import { requiredPostFault } from '../domain/index.js';
import { PositionKeepers } from '../position-catalogue/position-keepers.js';
import { requiredPostColumns } from './required-post-columns.js';
import { faultMessage } from './required-post-refusals.js';
import { RequiredPostsRepository, type PositionOnDay, type RequiredNow } from './required-posts.repository.js';

export interface JudgedPost extends JudgedRow {
  readonly post: { unitId: string; bloc: Bloc; positionId: string; required: number; source: string } | null;
}

interface Ground {
  readonly day: string;
  readonly communes: ReadonlyMap<string, string>;
  readonly positions: readonly PositionOnDay[];
  readonly now: ReadonlyMap<string, RequiredNow>;
  readonly mayWrite: (unitId: string, bloc: Bloc) => boolean;
}

/** The numbers of a whole province in one workbook; the day of the file is the day from which they hold. */
@Injectable()
export class RequiredPostImport implements ImportKind<JudgedPost>, OnModuleInit {
  readonly kind = 'required-posts';
  readonly title = 'Số vị trí cần có của các xã, phường';
  readonly columns = requiredPostColumns;

  constructor(
    private readonly kinds: ImportKinds,
    private readonly trees: UnitTrees,
    private readonly keepers: PositionKeepers,
    private readonly posts: RequiredPostsRepository,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async isFor(scope: AccessScope): Promise<boolean> {
    return (await this.keepers.blocsKept(scope, 'setRequiredPosts')).length > 0;
  }

  async judge(reader: Reader, scope: AccessScope, file: MappedSheet): Promise<JudgedPost[]> {
    const ground = await this.groundOf(reader, scope, file.asOf);
    const rows = readRows(file.sheet, file.table, file.mapping, this.columns);
    const seen = new Set<string>();
    return rows.map((row) => judged(row, file, ground, seen));
  }

  async write(writer: Writer, _: AccessScope, rows: readonly JudgedPost[], file: MappedSheet): Promise<void> {
    const changed = rows.filter(({ outcome }) => outcome === 'create' || outcome === 'update');
    await this.posts.lock(writer);
    await this.posts.set(
      writer,
      changed.flatMap(({ post }) => post ?? []),
      file.asOf,
    );
  }

  private async groundOf(reader: Reader, scope: AccessScope, day: string): Promise<Ground> {
    const units = [...(await this.trees.current()).all()];
    const communes = units.filter((unit) => unit.kind === 'commune' && isLiveOn(unit, day));
    const kept = await this.keepers.blocsKept(scope, 'setRequiredPosts');
    const reached = (unitId: string, bloc: Bloc): boolean =>
      scope.role === 'everything' ||
      scope.grants.some((grant) => (bloc === 'party' ? grant.partyUnits : grant.governmentUnits).includes(unitId));
    const ids = communes.map(({ id }) => id);
    const now = await this.posts.on(reader, ids, day);
    return {
      day,
      communes: new Map(communes.map(({ code, id }) => [code, id])),
      positions: await this.posts.positions(reader),
      now: new Map(now.map((row) => [keyOf(row.unitId, row.positionId), row])),
      mayWrite: (unitId, bloc) => kept.includes(bloc) && reached(unitId, bloc),
    };
  }
}

const keyOf = (unitId: string, positionId: string): string => `${unitId} ${positionId}`;

function judged(row: ImportRow, file: MappedSheet, ground: Ground, seen: Set<string>): JudgedPost {
  const { rowNumber, violations } = row;
  // Parse boundary: the columns' parsers have made these.
  const { communeCode, positionCode, required, source } = row.values as {
    communeCode?: string;
    positionCode?: string;
    required?: number;
    source?: string;
  };
  const at = (columnKey: string, code: string, message: string): CellViolation => {
    const letter = file.mapping[columnKey] ?? 'A';
    return { pointer: `/${columnKey}`, code, message, cell: `${letter}${rowNumber}`, columnKey, severity: 'error' };
  };
  const faulty = (...found: CellViolation[]): JudgedPost => ({
    rowNumber,
    outcome: 'faulty',
    violations: [...violations, ...found],
    post: null,
  });
  if (violations.length > 0 || communeCode === undefined || positionCode === undefined) return faulty();
  const unitId = ground.communes.get(communeCode);
  if (unitId === undefined) {
    return faulty(at('communeCode', 'roster.commune-unknown', `Không có xã, phường mã "${communeCode}" vào ngày này.`));
  }
  const position = positionOf(positionCode, ground);
  if (!position) {
    const message = `Không có vị trí mã "${positionCode}" trong danh mục. Lập vị trí trước, hoặc sửa mã.`;
    return faulty(at('positionCode', 'roster.position-unknown', message));
  }
  if (!ground.mayWrite(unitId, position.bloc)) return { rowNumber, outcome: 'outside', violations: [], post: null };
  const key = keyOf(unitId, position.id);
  if (seen.has(key)) {
    return faulty(at('positionCode', 'roster.post-twice', 'Vị trí này của xã đã có ở một dòng trên. Giữ một dòng.'));
  }
  seen.add(key);
  const now = ground.now.get(key);
  if (required === undefined || required === (now?.required ?? null)) {
    return { rowNumber, outcome: 'unchanged', violations, post: null };
  }
  if (source === undefined) {
    return faulty(at('source', 'roster.source-missing', 'Số này thay đổi: ghi căn cứ (số, ngày quyết định).'));
  }
  const fault = faultOf(position, now, ground.day);
  if (fault) return faulty(at('required', `roster.required-post-${fault}`, faultMessage(fault, position.code)));
  const post = { unitId, bloc: position.bloc, positionId: position.id, required, source };
  return { rowNumber, outcome: now ? 'update' : 'create', violations, post };
}

/** Of several that have had the code, the one of the day. */
function positionOf(code: string, { positions, day }: Ground): PositionOnDay | undefined {
  const named = positions.filter((position) => position.code === code);
  return named.find((position) => isInForce(position, day)) ?? named.at(-1);
}

const isInForce = ({ effectiveFrom, effectiveTo }: PositionOnDay, day: string): boolean =>
  effectiveFrom <= day && (effectiveTo ?? day) >= day;

export function faultOf(position: PositionOnDay, now: RequiredNow | undefined, effectiveFrom: string) {
  return requiredPostFault({
    effectiveFrom,
    today: today(),
    positionFrom: position.effectiveFrom,
    positionTo: position.effectiveTo,
    firstSetOn: now?.firstSetOn ?? null,
  });
}
