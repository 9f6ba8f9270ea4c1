import { Injectable } from '@nestjs/common';
import { CLOSE_ACCOUNTS } from '@commune/platform/accounts';
import type { Writer } from '@commune/platform/database';
import { BackgroundTasks } from '@commune/platform/jobs';
import { v7 as uuid } from 'uuid';
import { CivilServantMoves } from './civil-servant-moves.js';
import { DeparturesRepository, type StoredDeparture } from './departures.repository.js';
import type { PersonInPlace } from './postings.repository.js';

export interface DepartureDecided {
  readonly kindCode: string;
  readonly leftOn: string;
  readonly decisionNumber: string;
  readonly note: string | null;
  readonly requestedByName: string;
}

/** A departure as it is written down and as it happens. In the caller's transaction. */
@Injectable()
export class DepartureExecution {
  constructor(
    private readonly departures: DeparturesRepository,
    private readonly moves: CivilServantMoves,
    private readonly tasks: BackgroundTasks,
  ) {}

  /** Kept for its day. */
  async plan(writer: Writer, person: PersonInPlace, decided: DepartureDecided): Promise<string> {
    const { id: civilServantId, unitId, bloc, officeId } = person;
    const id = uuid();
    const open = { state: 'planned', failure: null, postingId: null, returnedOn: null };
    await this.departures.insert(writer, { id, civilServantId, unitId, bloc, officeId, ...decided, ...open });
    return id;
  }

  async execute(writer: Writer, { id, version, civilServantId, leftOn }: StoredDeparture): Promise<void> {
    const postingId = await this.moves.leave(writer, civilServantId, leftOn);
    await this.departures.change(writer, id, version, { state: 'done', postingId });
    await this.tasks.enqueue(writer, CLOSE_ACCOUNTS, {}, { key: CLOSE_ACCOUNTS });
  }
}
