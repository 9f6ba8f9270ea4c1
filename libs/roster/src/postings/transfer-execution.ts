import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import type { Finding, TakenPost } from '../domain/index.js';
import { CivilServantMoves } from './civil-servant-moves.js';
import { PostingsRepository, type PersonInPlace } from './postings.repository.js';
import { TransfersRepository, type StoredTransfer } from './transfers.repository.js';

export interface TransferDecided {
  readonly kindCode: string;
  readonly decisionNumber: string;
  readonly note: string | null;
  readonly requestedByName: string;
}

/** A transfer as it is written down and as it happens, with the handover that follows. In the caller's transaction. */
@Injectable()
export class TransferExecution {
  constructor(
    private readonly transfers: TransfersRepository,
    private readonly posts: PostingsRepository,
    private readonly moves: CivilServantMoves,
  ) {}

  /** What keeps the person from the post, and what should be looked at. */
  async findings(reader: Reader, personId: string, post: TakenPost): Promise<Finding[]> {
    return this.moves.findings(reader, personId, post);
  }

  /** Kept for its day. */
  async plan(writer: Writer, person: PersonInPlace, post: TakenPost, decided: TransferDecided): Promise<string> {
    const held = (await this.posts.held(writer, person.id)).find(({ endedOn }) => endedOn === null);
    const { startedOn: effectiveOn, ...place } = post;
    const id = uuid();
    await this.transfers.insert(writer, {
      id,
      civilServantId: person.id,
      fullName: person.fullName,
      fromUnitId: person.unitId,
      fromBloc: person.bloc,
      fromOfficeId: person.officeId,
      fromPositionTitle: held?.positionTitle ?? '',
      ...place,
      effectiveOn,
      ...decided,
      ...nothingYet,
    });
    return id;
  }

  async execute(writer: Writer, transfer: StoredTransfer): Promise<void> {
    const { id, version, civilServantId, effectiveOn, unitId, fromUnitId } = transfer;
    const { bloc, officeId, positionId, positionTitle, specialismCode } = transfer;
    const papers = unitId === fromUnitId ? [] : await this.transfers.papersOf(writer, civilServantId);
    const facts = { unitId, officeId, positionId, positionTitle, specialismCode, startedOn: effectiveOn };
    await this.moves.moveCivilServant(writer, civilServantId, { ...facts, bloc: blocOf(bloc) });
    await this.transfers.change(writer, id, version, { state: 'done', papers });
  }
}

const nothingYet = {
  state: 'planned',
  failure: null,
  papers: [],
  openItems: [],
  handedOverOn: null,
  handedOverBy: null,
  missingPapers: [],
  receivedNote: null,
  receivedOn: null,
  receivedBy: null,
  version: 1,
};

const blocOf = (bloc: string): 'party' | 'government' => (bloc === 'party' ? 'party' : 'government');
