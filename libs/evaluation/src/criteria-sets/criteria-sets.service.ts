import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, systemScope, today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { invalid, notFound, Refusal, stale } from '@commune/platform/http';
import type { History } from '@commune/roster';
import { v7 as uuid } from 'uuid';
import { violationsOfCriteriaSet, violationsOfStart, type CriteriaSetKind } from '../domain/index.js';
import { historyLines } from '../history/history-lines.js';
import { CriteriaSetKeepers } from './criteria-set-keepers.js';
import { CriteriaSetViews } from './criteria-set-views.js';
import type { CriteriaSetCopy, CriteriaSetList, CriteriaSetReplacement, CriteriaSetView } from './criteria-set.dto.js';
import { CriteriaSetsRepository, type StoredCriteriaSet } from './criteria-sets.repository.js';

/** Sets are written as a draft, copied from one that there is, and never edited once published. */
@Injectable()
export class CriteriaSetsService {
  constructor(
    private readonly database: Database,
    private readonly sets: CriteriaSetsRepository,
    private readonly keepers: CriteriaSetKeepers,
    private readonly views: CriteriaSetViews,
    private readonly trail: AuditTrail,
  ) {}

  async list(scope: AccessScope, kind: CriteriaSetKind | null): Promise<CriteriaSetList> {
    const found = await this.database.read(scope, (reader) => this.sets.all(reader, kind));
    return this.views.list(scope, found);
  }

  async get(scope: AccessScope, id: string): Promise<CriteriaSetView> {
    const found = await this.database.read(scope, (reader) => this.sets.find(reader, id));
    if (!found || !this.views.isFor(scope, found)) throw notFound('bộ tiêu chí');
    return this.views.view(scope, found);
  }

  async history(scope: AccessScope, id: string): Promise<History> {
    await this.get(scope, id);
    // Sets that ship belong to no unit, so their trail is the system's; who may read the set may read how it came about.
    return this.database.read(systemScope(scope.operationId), async (reader) => ({
      items: historyLines(await this.trail.historyOf(reader, id)),
    }));
  }

  async copy(scope: AccessScope, { unitId, copyOf, effectiveFrom }: CriteriaSetCopy): Promise<CriteriaSetView> {
    const id = uuid();
    const provinces = await this.keepers.provinces();
    await this.database.write(scope, async (writer) => {
      const original = await this.sets.find(writer, copyOf);
      if (!original || !this.views.isFor(scope, original)) throw notFound('bộ tiêu chí được sao chép');
      if (!provinces.some((province) => province.id === unitId)) throw notFound('tỉnh');
      if (!this.keepers.mayDo(scope, scope.operationId, original.kind, unitId)) throw notFound('tỉnh');
      await this.refuseStart(writer, { unitId, kind: original.kind, effectiveFrom });
      await this.sets.insert(writer, { ...original, id, unitId, effectiveFrom });
    });
    return this.get(scope, id);
  }

  async replace(
    scope: AccessScope,
    id: string,
    version: number,
    body: CriteriaSetReplacement,
  ): Promise<CriteriaSetView> {
    await this.database.write({ ...scope, reason: body.source }, async (writer) => {
      await this.draft(scope, writer, id);
      if (!(await this.sets.replace(writer, id, version, body))) throw stale();
    });
    return this.get(scope, id);
  }

  async discard(scope: AccessScope, id: string, version: number): Promise<void> {
    await this.database.write({ ...scope, reason: 'Bỏ dự thảo bộ tiêu chí' }, async (writer) => {
      await this.draft(scope, writer, id);
      if (!(await this.sets.discard(writer, id, version))) throw stale();
    });
  }

  /** From its first day on the province scores by it; months before keep the one they had. */
  async publish(scope: AccessScope, id: string, version: number, reason: string): Promise<CriteriaSetView> {
    await this.database.write({ ...scope, reason }, async (writer) => {
      const { unitId } = await this.draft(scope, writer, id);
      await this.sets.lock(writer, unitId);
      const draft = await this.draft(scope, writer, id);
      if (draft.version !== version) throw stale();
      const faults = [...violationsOfCriteriaSet(draft.kind, draft), ...this.views.faultsOfFigures(draft.groups)];
      if (faults.length > 0) throw invalid(faults, 'evaluation.set-incomplete');
      await this.refuseStart(writer, draft);
      if (!(await this.sets.publish(writer, draft))) throw stale();
    });
    return this.get(scope, id);
  }

  private async refuseStart(
    reader: Reader,
    { unitId, kind, effectiveFrom }: { unitId: string; kind: CriteriaSetKind; effectiveFrom: string },
  ): Promise<void> {
    const latest = await this.sets.latestStart(reader, unitId, kind);
    const faults = violationsOfStart(effectiveFrom, today(), latest);
    if (faults.length > 0) throw invalid(faults);
  }

  /** Of a province in reach; a set that is published refuses whatever would change it. */
  private async draft(scope: AccessScope, writer: Writer, id: string): Promise<StoredCriteriaSet & { unitId: string }> {
    const found = await this.sets.find(writer, id);
    if (!found || !this.views.isFor(scope, found)) throw notFound('bộ tiêu chí');
    const { unitId, kind } = found;
    if (found.state === 'published') throw inUse();
    if (unitId === null || !this.keepers.mayDo(scope, scope.operationId, kind, unitId)) throw notFound('bộ tiêu chí');
    return { ...found, unitId };
  }
}

function inUse(): Refusal {
  const message = 'Bộ tiêu chí này đã ban hành nên không sửa được. Sao chép thành dự thảo mới để thay đổi.';
  return new Refusal('conflict', 'evaluation.set-published', message);
}
