import { Injectable } from '@nestjs/common';
import { Database } from '../../database/index.js';
import { Refusal } from '../../http/index.js';
import { AccountRepository } from '../account.repository.js';
import { ownScope } from '../own-scope.js';
import { SessionOpening, type Caller } from '../session-opening.js';
import { SessionRepository, type CurrentSession } from '../session.repository.js';
import { SecondFactorCheck } from './second-factor-check.js';
import { wrongCode } from './second-factor.service.js';

/** The second step of signing in. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly check: SecondFactorCheck,
    private readonly opening: SessionOpening,
  ) {}

  /**
   * Answers the token of a new session; the one that only knew the password ends. Apart from the transaction of an
   * Idempotency-Key, which a refusal would undo together with the count of wrong codes.
   */
  async verify(session: CurrentSession, code: string, caller: Caller): Promise<string> {
    if (!session.awaitsSecondFactor) {
      throw new Refusal('conflict', 'access.already-signed-in', 'Phiên này đã đăng nhập xong.');
    }
    const token = await this.database.apart(() => this.tryCode(session, code, caller));
    if (token === null) throw wrongCode();
    return token;
  }

  private async tryCode(session: CurrentSession, code: string, caller: Caller): Promise<string | null> {
    return this.database.write(ownScope('verifySecondFactor', session), async (writer) => {
      const secondFactor = await this.check.use(writer, session.accountId, code);
      const account = await this.accounts.findById(writer, session.accountId);
      if (!account || secondFactor === null) {
        await this.opening.refused(writer, account, caller, 'wrong-code');
        return null;
      }
      await this.sessions.end(writer, session.sessionId);
      return this.opening.open(writer, account, caller, { method: session.method, secondFactor });
    });
  }
}
