import { Injectable } from '@nestjs/common';
import {
  Database,
  rehearse,
  systemScope,
  today,
  type AccessScope,
  type Reader,
  type Writer,
} from '@commune/platform/database';
import { brokenConstraint, notFound, pageOf, Refusal } from '@commune/platform/http';
import type { Finding } from '../domain/index.js';
import { refuseErrors } from './civil-servant-moves.js';
import { alreadyEnded, personToChange, planned, refuseOutside, sayWhy, takenPost } from './post-change-rules.js';
import { PostingsRepository } from './postings.repository.js';
import { TransferExecution } from './transfer-execution.js';
import { TransferViews } from './transfer-views.js';
import type { TransferListQuery, TransferPage, TransferRequest, TransferView } from './transfers.dto.js';
import { TransfersRepository, type StoredTransfer } from './transfers.repository.js';

/** From one post to another: at once or on a later day, in one transaction, with a handover between units. */
@Injectable()
export class TransfersService {
  constructor(
    private readonly database: Database,
    private readonly transfers: TransfersRepository,
    private readonly posts: PostingsRepository,
    private readonly execution: TransferExecution,
    private readonly views: TransferViews,
  ) {}

  async list(scope: AccessScope, query: TransferListQuery): Promise<TransferPage> {
    return this.database.read(scope, async (reader) => {
      const rows = await this.transfers.list(reader, query);
      const total = await this.transfers.total(reader, query);
      return { ...pageOf(rows, total, query), items: await this.views.all(scope, rows) };
    });
  }

  async open(scope: AccessScope, id: string): Promise<TransferView> {
    return this.database.read(scope, async (reader) => this.views.of(scope, await this.found(reader, id)));
  }

  async create(
    scope: AccessScope,
    personId: string,
    version: number,
    request: TransferRequest,
    dryRun: boolean,
  ): Promise<TransferView> {
    const reasoned = { ...scope, reason: request.decisionNumber };
    const work = (writer: Writer): Promise<TransferView> => this.begin(writer, reasoned, personId, version, request);
    const done = dryRun ? rehearse(this.database, reasoned, work) : this.database.write(reasoned, work);
    return done.catch((error: unknown) => {
      throw brokenConstraint(error) === 'transfer_one_planned' ? planned() : error;
    });
  }

  async cancel(scope: AccessScope, id: string, version: number, reason: string): Promise<TransferView> {
    return this.database.write({ ...scope, reason }, async (writer) => {
      const { state } = await this.found(writer, id);
      if (state !== 'planned' && state !== 'failed') throw alreadyEnded(state);
      await this.transfers.change(writer, id, version, { state: 'cancelled' });
      return this.views.of(scope, await this.found(writer, id));
    });
  }

  async executeDue(day: string = today()): Promise<void> {
    const scope = systemScope('executeTransfers');
    const due = await this.database.read(scope, (reader) => this.transfers.due(reader, day));
    for (const id of due) {
      try {
        await this.database.write(scope, async (writer) =>
          this.execution.execute(writer, await this.found(writer, id)),
        );
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        await this.database.write(scope, async (writer) => {
          const { version } = await this.found(writer, id);
          await this.transfers.change(writer, id, version, { state: 'failed', failure: sayWhy(error) });
        });
      }
    }
  }

  private async begin(
    writer: Writer,
    scope: AccessScope,
    personId: string,
    version: number,
    request: TransferRequest,
  ): Promise<TransferView> {
    const person = await personToChange(this.posts, writer, personId, version);
    const post = takenPost(request, request.effectiveOn);
    refuseOutside(scope, personId, post);
    const warnings = await this.execution.findings(writer, personId, post);
    refuseErrors(warnings);
    const { kindCode, decisionNumber, note = null } = request;
    const decided = { kindCode, decisionNumber, note, requestedByName: scope.actor.name };
    const id = await this.execution.plan(writer, person, post, decided);
    if (request.effectiveOn <= today()) await this.execution.execute(writer, await this.found(writer, id));
    return { ...(await this.views.of(scope, await this.found(writer, id))), warnings: warnings.map(warningOf) };
  }

  private async found(reader: Reader, id: string): Promise<StoredTransfer> {
    const found = await this.transfers.find(reader, id);
    if (!found) throw notFound('quyết định điều động');
    return found;
  }
}

const warningOf = ({ pointer, code, message }: Finding) => ({ pointer, code, message });
