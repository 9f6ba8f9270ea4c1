import { Injectable } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import { actingFor, Database, systemScope, today, type AccessScope, type Reader } from '@commune/platform/database';
import { invalid, notFound, stale } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { historyLine } from '../records/history-line.js';
import type { History } from '../records/record-history.dto.js';
import type {
  JobPositionClosing,
  JobPositionPatch,
  JobPositionRequest,
  JobPositionView,
} from './position-catalogue.dto.js';
import { PositionCatalogueRepository, type StoredPosition } from './position-catalogue.repository.js';
import { PositionKeepers } from './position-keepers.js';
import { codeTaken, keptByOthers, pastDay, positionEnded, refuseHeld, unlisted } from './position-refusals.js';

const OPERATIONS = { update: 'updateJobPosition', close: 'closeJobPosition', reopen: 'reopenJobPosition' } as const;

/** The catalogue of positions, kept by those who keep the bloc in the whole province. */
@Injectable()
export class PositionCatalogueService {
  constructor(
    private readonly database: Database,
    private readonly positions: PositionCatalogueRepository,
    private readonly keepers: PositionKeepers,
    private readonly trail: AuditTrail,
  ) {}

  async get(scope: AccessScope, id: string): Promise<JobPositionView> {
    return this.database.read(scope, (reader) => this.view(scope, reader, id));
  }

  async history(scope: AccessScope, id: string): Promise<History> {
    await this.get(scope, id);
    // Entries without a unit are the system's; the policy line of this operation says who may see these.
    const entries = await this.database.read(systemScope(scope.operationId), (reader) =>
      this.trail.historyOf(reader, id),
    );
    return { items: entries.map((entry) => historyLine(entry, ['id', 'position_id'])) };
  }

  async create(scope: AccessScope, request: JobPositionRequest): Promise<JobPositionView> {
    await this.refuseForeign(scope, request.bloc);
    const { effectiveFrom, reason } = request;
    const id = uuid();
    try {
      return await this.database.write({ ...scope, reason }, async (writer) => {
        const faults = await this.codeFaults(writer, request, effectiveFrom);
        if (effectiveFrom < today()) faults.push(pastDay('/effectiveFrom'));
        if (faults.length > 0) throw invalid(faults);
        await this.positions.insert(writer, id, request);
        return this.view(scope, writer, id);
      });
    } catch (error) {
      throw codeTaken(error, '/code');
    }
  }

  async update(scope: AccessScope, id: string, version: number, patch: JobPositionPatch): Promise<JobPositionView> {
    const { reason, ...changes } = patch;
    return this.database.write({ ...scope, reason }, async (writer) => {
      const stored = await this.kept(scope, writer, id);
      if (hasEnded(stored)) throw positionEnded();
      const faults = await this.codeFaults(writer, changes, today());
      if (faults.length > 0) throw invalid(faults);
      if (!(await this.positions.change(writer, stored, version, changes))) throw stale();
      return this.view(scope, writer, id);
    });
  }

  /** Nobody may be left in a post that is no more, in whatever unit: hence not with the caller's own sight. */
  async close(
    scope: AccessScope,
    id: string,
    version: number,
    { lastDay, reason }: JobPositionClosing,
  ): Promise<JobPositionView> {
    return this.database.write(actingFor(scope, reason), async (writer) => {
      await this.positions.lock(writer, id);
      const stored = await this.kept(scope, writer, id);
      if (hasEnded(stored)) throw positionEnded();
      if (lastDay < today() || lastDay < stored.effectiveFrom) throw invalid([pastDay('/lastDay')]);
      refuseHeld(await this.positions.holdersAfter(writer, id, lastDay), lastDay);
      if (!(await this.positions.setLastDay(writer, id, version, lastDay))) throw stale();
      await this.positions.endRequired(writer, id, lastDay);
      return this.view(scope, writer, id);
    });
  }

  /** As long as the last day is not over. */
  async reopen(scope: AccessScope, id: string, version: number, reason: string): Promise<JobPositionView> {
    try {
      return await this.database.write(actingFor(scope, reason), async (writer) => {
        const stored = await this.kept(scope, writer, id);
        if (hasEnded(stored) || stored.effectiveTo === null) throw positionEnded();
        if (!(await this.positions.setLastDay(writer, id, version, null))) throw stale();
        await this.positions.requireAgain(writer, id, stored.effectiveTo);
        return this.view(scope, writer, id);
      });
    } catch (error) {
      throw codeTaken(error, '');
    }
  }

  private async view(scope: AccessScope, reader: Reader, id: string): Promise<JobPositionView> {
    const stored = await this.positions.find(reader, id);
    if (!stored) throw notFound('vị trí việc làm');
    const possible = hasEnded(stored) ? [] : (['update', stored.effectiveTo === null ? 'close' : 'reopen'] as const);
    const allowed = await Promise.all(
      possible.map(async (action) => ((await this.keeps(scope, OPERATIONS[action], stored.bloc)) ? [action] : [])),
    );
    return { ...stored, allowedActions: allowed.flat() };
  }

  private async kept(scope: AccessScope, reader: Reader, id: string): Promise<StoredPosition> {
    const stored = await this.positions.find(reader, id);
    if (!stored) throw notFound('vị trí việc làm');
    await this.refuseForeign(scope, stored.bloc);
    return stored;
  }

  private async keeps(scope: AccessScope, operationId: string, bloc: string): Promise<boolean> {
    return (await this.keepers.blocsKept(scope, operationId)).some((kept) => kept === bloc);
  }

  private async refuseForeign(scope: AccessScope, bloc: string): Promise<void> {
    if (!(await this.keeps(scope, scope.operationId, bloc))) throw keptByOthers(bloc);
  }

  private async codeFaults(
    reader: Reader,
    { rankCode, specialismCode }: { rankCode?: string; specialismCode?: string | null },
    day: string,
  ): Promise<Violation[]> {
    const knows = (list: 'rank' | 'specialism', code: string): Promise<boolean> =>
      this.positions.isListed(reader, list, code, day);
    return [
      ...(rankCode === undefined || (await knows('rank', rankCode)) ? [] : [unlisted('/rankCode', 'ngạch')]),
      ...(!specialismCode || (await knows('specialism', specialismCode))
        ? []
        : [unlisted('/specialismCode', 'lĩnh vực chuyên môn')]),
    ];
  }
}

const hasEnded = ({ effectiveTo }: StoredPosition): boolean => effectiveTo !== null && effectiveTo < today();
