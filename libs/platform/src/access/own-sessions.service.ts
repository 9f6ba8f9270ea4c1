import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { notFound } from '../http/index.js';
import { AccountRepository } from './account.repository.js';
import { ownScope } from './own-scope.js';
import type { OwnSessionList } from './session.dto.js';
import { SessionOpening } from './session-opening.js';
import { SessionRepository, type CurrentSession } from './session.repository.js';

/** Where somebody is signed in, and how to end it. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly accounts: AccountRepository,
    private readonly opening: SessionOpening,
  ) {}

  async list(session: CurrentSession): Promise<OwnSessionList> {
    return this.database.read(ownScope('listOwnSessions', session), async (reader) => {
      const found = await this.sessions.openOf(reader, session.accountId);
      return { items: found.map((one) => ({ ...one, isCurrent: one.id === session.sessionId })) };
    });
  }

  async signOut(session: CurrentSession): Promise<void> {
    await this.database.write(ownScope('signOut', session), async (writer) => {
      const account = await this.accounts.findById(writer, session.accountId);
      await this.sessions.end(writer, session.sessionId);
      if (account && !session.awaitsSecondFactor) await this.opening.closed(writer, account);
    });
  }

  async end(session: CurrentSession, sessionId: string): Promise<void> {
    await this.database.write(ownScope('endOwnSession', session), async (writer) => {
      if (!(await this.sessions.endOwn(writer, session.accountId, sessionId))) throw notFound('phiên');
    });
  }

  async endOthers(session: CurrentSession): Promise<void> {
    await this.database.write(ownScope('endOtherSessions', session), (writer) =>
      this.sessions.endOthers(writer, session.accountId, session.sessionId),
    );
  }
}
