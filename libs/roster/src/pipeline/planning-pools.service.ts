import { Injectable } from '@nestjs/common';
import { Database, reaches, readableClasses, today, type AccessScope } from '@commune/platform/database';
import { invalid, notFound, Refusal, stale } from '@commune/platform/http';
import { validate as isUUID } from 'uuid';
import type {
  PlanningPoolAdded,
  PlanningPoolAddition,
  PlanningPoolEntryList,
  PlanningPoolEntryView,
  PlanningPoolRemoval,
} from './planning-pools.dto.js';
import { PlanningPoolsRepository, type PlanningPoolRow } from './planning-pools.repository.js';

const OWN_SOURCE = 'Nhập trên hệ thống';

/** Who is planned for which post: added by selection, removed with a reason, never deleted. */
@Injectable()
export class PlanningPoolsService {
  constructor(
    private readonly database: Database,
    private readonly pools: PlanningPoolsRepository,
  ) {}

  async add(scope: AccessScope, addition: PlanningPoolAddition): Promise<PlanningPoolAdded> {
    const ids = [...new Set(addition.civilServantIds)];
    refuseWrongIds(ids);
    const { positionTitle, term, addedOn = today(), decisionNumber = null } = addition;
    return this.database.write(scope, async (writer) => {
      const reached = await this.pools.places(writer, ids);
      if (reached.length < ids.length) throw notFound(`hồ sơ của ${ids.length - reached.length} người đã chọn`);
      const pool = { positionTitle, term, addedOn, decisionNumber, source: OWN_SOURCE };
      const added = await this.pools.add(writer, ids, pool);
      return { added, alreadyIn: ids.length - added };
    });
  }

  async remove(
    scope: AccessScope,
    id: string,
    version: number,
    { reason, removedOn = today() }: PlanningPoolRemoval,
  ): Promise<PlanningPoolEntryView> {
    return this.database.write(scope, async (writer) => {
      const row = await this.pools.lock(writer, id);
      if (!row || !scope.grants.some((grant) => reaches(grant, ownerOf(row)))) throw notFound('mục quy hoạch');
      if (row.removedOn !== null) throw alreadyOut(row.removedOn);
      if (row.version !== version) throw stale();
      if (removedOn < row.addedOn) throw tooEarly();
      await this.pools.remove(writer, id, removedOn, reason);
      return viewOf(scope, { ...row, removedOn, removalReason: reason, version: version + 1 });
    });
  }

  async ofPerson(scope: AccessScope, civilServantId: string): Promise<PlanningPoolEntryList> {
    return this.database.read(scope, async (reader) => {
      const [place] = await this.pools.places(reader, [civilServantId]);
      if (!place || !readableClasses(scope, place).has('employment')) throw notFound('hồ sơ');
      const rows = await this.pools.ofPerson(reader, civilServantId);
      return { items: rows.map((row) => viewOf(scope, row)) };
    });
  }
}

function refuseWrongIds(ids: readonly string[]): void {
  const none = { pointer: '/civilServantIds', code: 'pipeline.nobody', message: 'Hãy chọn ít nhất một người.' };
  const wrong = ids.flatMap((id, index) =>
    isUUID(id)
      ? []
      : [{ pointer: `/civilServantIds/${index}`, code: 'http.is-uuid', message: 'Phải là mã định danh UUID.' }],
  );
  if (ids.length === 0) throw invalid([none]);
  if (wrong.length > 0) throw invalid(wrong);
}

function alreadyOut(day: string): Refusal {
  return new Refusal('conflict', 'pipeline.already-removed', `Người này đã ra khỏi quy hoạch từ ngày ${day}.`);
}

function tooEarly(): Refusal {
  const message = 'Ngày ra khỏi quy hoạch không được trước ngày đưa vào.';
  return invalid([{ pointer: '/removedOn', code: 'pipeline.removed-before-added', message }]);
}

const ownerOf = (row: PlanningPoolRow) => ({ ...row, personId: row.civilServantId });

function viewOf(scope: AccessScope, row: PlanningPoolRow): PlanningPoolEntryView {
  const { unitId: _unit, bloc: _bloc, officeId: _office, ...shown } = row;
  const may = row.removedOn === null && scope.allows('removePlanningPoolEntry', ownerOf(row));
  return { ...shown, allowedActions: may ? ['removePlanningPoolEntry'] : [] };
}
