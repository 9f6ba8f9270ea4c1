import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';
import { brokenConstraint, notFound, Refusal } from '@commune/platform/http';
import type { TakenPost } from '../domain/index.js';
import type { PlacementMove } from '../placement-plans/placement-move.entity.js';
import type { StoredMove } from '../placement-plans/placement-moves.repository.js';
import { refuseErrors } from '../postings/civil-servant-moves.js';
import { planned } from '../postings/post-change-rules.js';
import { PostingsRepository, type PersonInPlace } from '../postings/postings.repository.js';
import { TransferExecution } from '../postings/transfer-execution.js';
import { TransfersRepository } from '../postings/transfers.repository.js';
import { PlacementDepartures } from './placement-departures.js';

type Made = Pick<PlacementMove, 'transferId' | 'departureId'>;

/** What a decided move does to the roster: another post with its handover, leaving, or coming back. */
@Injectable()
export class PostChanges {
  constructor(
    private readonly people: PostingsRepository,
    private readonly transfers: TransfersRepository,
    private readonly execution: TransferExecution,
    private readonly departures: PlacementDepartures,
  ) {}

  async make(writer: Writer, move: StoredMove): Promise<Made> {
    const person = await this.people.lock(writer, move.civilServantId);
    if (!person) throw notFound('hồ sơ');
    refuseElsewhere(person, move);
    const post = postOf(move);
    if (post === null)
      return { transferId: null, departureId: await this.inOurWords(this.departures.leave(writer, person, move)) };
    if (move.undoesId !== null && (await this.departures.takeBack(writer, person, post))) {
      return { transferId: null, departureId: null };
    }
    return { transferId: await this.inOurWords(this.transfer(writer, person, move, post)), departureId: null };
  }

  private async transfer(writer: Writer, person: PersonInPlace, move: StoredMove, post: TakenPost): Promise<string> {
    refuseErrors(await this.execution.findings(writer, person.id, post));
    const { kind: kindCode, decisionNumber, note, signerName } = move;
    const decided = { kindCode, decisionNumber: decisionNumber ?? '', note, requestedByName: signerName ?? '' };
    const id = await this.execution.plan(writer, person, post, decided);
    const transfer = await this.transfers.find(writer, id);
    if (!transfer) throw new Error('the transfer that was just written is not there');
    await this.execution.execute(writer, transfer);
    return id;
  }

  private async inOurWords<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      const taken = ['transfer_one_planned', 'departure_one_open'];
      throw taken.includes(brokenConstraint(error) ?? '') ? planned() : error;
    });
  }
}

/** The decision names the post that is left: whoever stands elsewhere meanwhile is not moved by it. */
function refuseElsewhere({ unitId, bloc, officeId }: PersonInPlace, move: StoredMove): void {
  if (unitId === move.fromUnitId && bloc === move.fromBloc && officeId === move.fromOfficeId) return;
  const message = `${move.fullName} không còn ở nơi đi ghi trong quyết định. Hủy quyết định này và lập quyết định khác.`;
  throw new Refusal('conflict', 'placement.person-elsewhere', message);
}

function postOf(move: StoredMove): TakenPost | null {
  const { unitId, bloc, officeId, positionId, positionTitle, specialismCode, effectiveOn: startedOn } = move;
  if (unitId === null || officeId === null || positionTitle === null) return null;
  const place = { unitId, bloc: bloc === 'party' ? ('party' as const) : ('government' as const), officeId };
  return { ...place, positionId, positionTitle, specialismCode, startedOn };
}
