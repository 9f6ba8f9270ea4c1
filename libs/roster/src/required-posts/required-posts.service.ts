import { Injectable } from '@nestjs/common';
import { blocs, type Bloc, type Violation } from '@commune/kernel';
import { Database, today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { invalid, notFound, stale } from '@commune/platform/http';
import { isLiveOn, UnitTrees, type Unit } from '@commune/platform/units';
import { PositionKeepers } from '../position-catalogue/position-keepers.js';
import { keptByOthers } from '../position-catalogue/position-refusals.js';
import { isEmployer } from '../postings/places-of-work.js';
import { faultOf, type JudgedPost } from './required-post-import.js';
import { faultMessage } from './required-post-refusals.js';
import { RequiredPostTableQuery } from './required-post-table.query.js';
import type { RequiredPostsRequest, RequiredPostTable, RequiredPostTotal } from './required-posts.dto.js';
import { RequiredPostsRepository, type PositionOnDay } from './required-posts.repository.js';

type Post = NonNullable<JudgedPost['post']>;

/** What each commune needs of each position, from a day on, beside the head-count that it is authorised. */
@Injectable()
export class RequiredPostsService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly posts: RequiredPostsRepository,
    private readonly table: RequiredPostTableQuery,
    private readonly keepers: PositionKeepers,
  ) {}

  async list(scope: AccessScope, unitId: string, asOf = today()): Promise<RequiredPostTable> {
    const unit = await this.employerOf(scope, unitId, asOf);
    return this.database.read(scope, (reader) => this.tableOf(reader, scope, unit, asOf));
  }

  async set(scope: AccessScope, unitId: string, request: RequiredPostsRequest): Promise<RequiredPostTable> {
    const { effectiveFrom, source } = request;
    const unit = await this.employerOf(scope, unitId, effectiveFrom);
    return this.database.write({ ...scope, reason: source }, async (writer) => {
      await this.posts.lock(writer);
      await this.posts.set(writer, await this.judged(writer, scope, unitId, request), effectiveFrom);
      return this.tableOf(writer, scope, unit, effectiveFrom);
    });
  }

  private async judged(
    writer: Writer,
    scope: AccessScope,
    unitId: string,
    { effectiveFrom, source, items }: RequiredPostsRequest,
  ): Promise<Post[]> {
    const positions = new Map((await this.posts.positions(writer)).map((position) => [position.id, position]));
    const now = new Map((await this.posts.on(writer, [unitId], effectiveFrom)).map((row) => [row.positionId, row]));
    const kept = await this.keepers.blocsKept(scope, 'setRequiredPosts');
    const faults: Violation[] = [];
    const posts = items.flatMap(({ positionId, required, expected }, index): Post[] => {
      const position = positions.get(positionId);
      const pointer = `/items/${index}`;
      if (!position || items.findIndex((item) => item.positionId === positionId) < index) {
        faults.push(unknownPosition(`${pointer}/positionId`));
        return [];
      }
      if (!kept.includes(position.bloc)) throw keptByOthers(position.bloc);
      const found = now.get(positionId);
      if (expected !== undefined && expected !== (found?.required ?? null)) throw stale();
      if (required === (found?.required ?? null)) return [];
      const fault = faultOf(position, found, effectiveFrom);
      if (fault) faults.push(violationOf(fault, position, `${pointer}/required`));
      return [{ unitId, bloc: position.bloc, positionId, required, source }];
    });
    if (faults.length > 0) throw invalid(faults);
    return posts;
  }

  private async tableOf(reader: Reader, scope: AccessScope, unit: Unit, asOf: string): Promise<RequiredPostTable> {
    const reached = blocsReached(scope, unit.id);
    const items = await this.table.lines(reader, unit.id, asOf, reached);
    const quotas = await this.table.quotas(reader, unit.id, asOf);
    const totals = reached.map((bloc): RequiredPostTotal => {
      const ofBloc = items.filter((item) => item.bloc === bloc);
      const required = ofBloc.reduce((sum, item) => sum + (item.required ?? 0), 0);
      const present = ofBloc.reduce((sum, item) => sum + item.present, 0);
      const quota = quotas.get(bloc) ?? null;
      return { bloc, quota, required, present, exceedsQuota: quota !== null && required > quota };
    });
    const kept = await this.keepers.blocsKept(scope, 'setRequiredPosts');
    const editableBlocs = reached.filter((bloc) => kept.includes(bloc));
    return { unitId: unit.id, unitName: unit.fullName, asOf, totals, items, editableBlocs };
  }

  private async employerOf(scope: AccessScope, unitId: string, day: string): Promise<Unit> {
    const unit = (await this.trees.current()).find(unitId);
    const isReached = unit && isEmployer(unit) && isLiveOn(unit, day) && blocsReached(scope, unitId).length > 0;
    if (!isReached) throw notFound('đơn vị');
    return unit;
  }
}

export function blocsReached({ grants }: AccessScope, unitId: string): Bloc[] {
  return blocs.filter((bloc) =>
    grants.some((grant) => (bloc === 'party' ? grant.partyUnits : grant.governmentUnits).includes(unitId)),
  );
}

function unknownPosition(pointer: string): Violation {
  const message = 'Không có vị trí này trong danh mục, hoặc vị trí được nêu hai lần.';
  return { pointer, code: 'roster.position-unknown', message };
}

function violationOf(fault: Parameters<typeof faultMessage>[0], { code }: PositionOnDay, pointer: string): Violation {
  return { pointer, code: `roster.required-post-${fault}`, message: faultMessage(fault, code) };
}
