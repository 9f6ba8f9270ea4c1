import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';
import type { TakenPost } from '../domain/index.js';
import type { StoredMove } from '../placement-plans/placement-moves.repository.js';
import { CivilServantMoves } from '../postings/civil-servant-moves.js';
import { DepartureExecution } from '../postings/departure-execution.js';
import { DeparturesRepository } from '../postings/departures.repository.js';
import type { PersonInPlace } from '../postings/postings.repository.js';

/** Downsizing makes people leave; a decision that undoes it takes them back. */
@Injectable()
export class PlacementDepartures {
  constructor(
    private readonly departures: DeparturesRepository,
    private readonly execution: DepartureExecution,
    private readonly moves: CivilServantMoves,
  ) {}

  async leave(writer: Writer, person: PersonInPlace, move: StoredMove): Promise<string> {
    const { effectiveOn: leftOn, signerName, decisionNumber, note } = move;
    const id = await this.execution.plan(writer, person, {
      kindCode: 'downsized',
      leftOn,
      decisionNumber: decisionNumber ?? '',
      note,
      requestedByName: signerName ?? '',
    });
    const departure = await this.departures.find(writer, id);
    if (!departure) throw new Error('the departure that was just written is not there');
    await this.execution.execute(writer, departure);
    return id;
  }

  /** False where the person has not left. */
  async takeBack(writer: Writer, person: PersonInPlace, post: TakenPost): Promise<boolean> {
    const departure = await this.departures.findOpenOf(writer, person.id);
    if (departure?.state !== 'done') return false;
    await this.moves.takeBack(writer, person.id, post);
    await this.departures.change(writer, departure.id, departure.version, { returnedOn: post.startedOn });
    return true;
  }
}
