import { Injectable } from '@nestjs/common';
import { Database, systemScope, today, type AccessScope, type Reader } from '@commune/platform/database';
import { brokenConstraint, notFound, pageOf, Refusal } from '@commune/platform/http';
import { findingsOnLeaving } from '../domain/index.js';
import { CivilServantMoves, refuseErrors } from './civil-servant-moves.js';
import { DepartureExecution } from './departure-execution.js';
import type { DepartureListQuery, DeparturePage, DepartureRequest, DepartureView } from './departures.dto.js';
import { DeparturesRepository, type StoredDeparture } from './departures.repository.js';
import { alreadyEnded, personToChange, planned, refuseOutside, sayWhy, takenPost } from './post-change-rules.js';
import type { ReturnRequest } from './post-place.dto.js';
import { PostingsRepository } from './postings.repository.js';

/** People leave and come back; nothing of them is removed. */
@Injectable()
export class DeparturesService {
  constructor(
    private readonly database: Database,
    private readonly departures: DeparturesRepository,
    private readonly posts: PostingsRepository,
    private readonly moves: CivilServantMoves,
    private readonly execution: DepartureExecution,
  ) {}

  async list(scope: AccessScope, query: DepartureListQuery): Promise<DeparturePage> {
    return this.database.read(scope, async (reader) => {
      const rows = await this.departures.list(reader, query);
      const total = await this.departures.total(reader, query);
      return { ...pageOf(rows, total, query), items: rows.map((row) => viewOf(scope, row)) };
    });
  }

  /** At once where the day has come, else kept for its day. */
  async record(
    scope: AccessScope,
    personId: string,
    version: number,
    request: DepartureRequest,
  ): Promise<DepartureView> {
    const { kindCode, leftOn, decisionNumber, note = null } = request;
    return this.inOurWords(
      this.database.write({ ...scope, reason: decisionNumber }, async (writer) => {
        const person = await personToChange(this.posts, writer, personId, version);
        refuseErrors(findingsOnLeaving(await this.posts.held(writer, personId), leftOn));
        const decided = { kindCode, leftOn, decisionNumber, note, requestedByName: scope.actor.name };
        const id = await this.execution.plan(writer, person, decided);
        if (leftOn <= today()) await this.execution.execute(writer, await this.found(writer, id));
        return viewOf(scope, await this.found(writer, id));
      }),
    );
  }

  async cancel(scope: AccessScope, id: string, version: number, reason: string): Promise<DepartureView> {
    return this.database.write({ ...scope, reason }, async (writer) => {
      const departure = await this.found(writer, id);
      if (departure.state !== 'planned' && departure.state !== 'failed') throw alreadyEnded(departure.state);
      await this.departures.change(writer, id, version, { state: 'cancelled' });
      return viewOf(scope, await this.found(writer, id));
    });
  }

  /** Who has left takes a post again. */
  async takeBack(
    scope: AccessScope,
    personId: string,
    version: number,
    request: ReturnRequest,
  ): Promise<DepartureView> {
    const post = takenPost(request, request.startedOn);
    return this.database.write({ ...scope, reason: request.decisionNumber }, async (writer) => {
      await personToChange(this.posts, writer, personId, version);
      refuseOutside(scope, personId, post);
      const departure = await this.departures.findOpenOf(writer, personId);
      if (departure?.state === 'planned') throw planned();
      await this.moves.takeBack(writer, personId, post);
      if (!departure) throw neverLeft();
      const returnedOn = request.startedOn;
      await this.departures.change(writer, departure.id, departure.version, { returnedOn });
      return viewOf(scope, await this.found(writer, departure.id));
    });
  }

  /** What is due, each in a transaction of its own; what can't be done any more is marked, with the reason. */
  async executeDue(day: string = today()): Promise<void> {
    const scope = systemScope('executeDepartures');
    const due = await this.database.read(scope, (reader) => this.departures.due(reader, day));
    for (const id of due) {
      try {
        await this.database.write(scope, async (writer) =>
          this.execution.execute(writer, await this.found(writer, id)),
        );
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        await this.database.write(scope, async (writer) => {
          const { version } = await this.found(writer, id);
          await this.departures.change(writer, id, version, { state: 'failed', failure: sayWhy(error) });
        });
      }
    }
  }

  private async found(reader: Reader, id: string): Promise<StoredDeparture> {
    const found = await this.departures.find(reader, id);
    if (!found) throw notFound('quyết định nghỉ');
    return found;
  }

  private async inOurWords<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      throw brokenConstraint(error) === 'departure_one_open' ? planned() : error;
    });
  }
}

function viewOf(scope: AccessScope, departure: StoredDeparture): DepartureView {
  const { unitId, bloc, officeId, postingId: _posting, ...shown } = departure;
  const row = { personId: departure.civilServantId, unitId, bloc, officeId };
  const isOpen = departure.state === 'planned' || departure.state === 'failed';
  const allowed = isOpen && scope.allows('cancelDeparture', row) ? ['cancelDeparture'] : [];
  return { ...shown, allowedActions: allowed };
}

function neverLeft(): Refusal {
  const message = 'Hồ sơ chưa ghi việc nghỉ của người này; hãy liên hệ Sở Nội vụ.';
  return new Refusal('conflict', 'roster.never-left', message);
}
