import { Injectable } from '@nestjs/common';
import { Database, systemScope, today, type Writer } from '../database/index.js';
import { invalid, Refusal } from '../http/index.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { violationsOfPassword } from './password-rules.js';
import { Passwords } from './passwords.js';
import { idleSeconds } from './roles.js';
import { SessionRepository, type CurrentSession } from './session.repository.js';
import { FREE_FAILURES_PER_ACCOUNT, FREE_FAILURES_PER_ADDRESS, signInDelaySeconds } from './sign-in-delay.js';

export interface Caller {
  readonly address: string;
  readonly userAgent: string;
}

/** A hash of nothing anybody knows: an unknown name costs the same time as a wrong password. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$7Y1VwYzjHbVhFGbaBkrfnmqR1CqFZqEVsD2pnXA4Kmo';

const failed = (): Refusal =>
  new Refusal('unauthenticated', 'access.sign-in-failed', 'Tên đăng nhập hoặc mật khẩu không đúng.');

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
  ) {}

  /** Answers the session token. Slows down by account and by address after repeated failures. */
  async signIn(username: string, password: string, caller: Caller): Promise<string> {
    const scope = systemScope('signIn', username.slice(0, 60));
    const account = await this.database.write(scope, (writer) => this.accountToTry(writer, username, caller));
    const matches = await this.passwords.verify(account?.passwordHash ?? DECOY, password).catch(() => false);
    if (!account || !matches || account.isDisabled) {
      await this.database.write(scope, (writer) => this.accounts.countFailure(writer, keysOf(account, caller)));
      throw failed();
    }
    return this.database.write(scope, (writer) => this.open(writer, account, caller));
  }

  async signOut(session: CurrentSession): Promise<void> {
    await this.database.write(systemScope('signOut', session.username), (writer) =>
      this.sessions.end(writer, session.sessionId),
    );
  }

  async changePassword(session: CurrentSession, currentPassword: string, newPassword: string): Promise<void> {
    const violations = violationsOfPassword(newPassword, session.username, currentPassword);
    if (violations.length > 0) throw invalid(violations);
    const scope = {
      ...systemScope('changePassword', session.displayName),
      actor: { accountId: session.accountId, name: session.displayName, sessionId: session.sessionId },
    };
    const account = await this.database.write(scope, (writer) => this.accounts.findById(writer, session.accountId));
    if (!account || !(await this.passwords.verify(account.passwordHash, currentPassword))) {
      throw invalid([
        { pointer: '/currentPassword', code: 'access.wrong-password', message: 'Mật khẩu hiện tại không đúng.' },
      ]);
    }
    const passwordHash = await this.passwords.hash(newPassword);
    await this.database.write(scope, async (writer) => {
      await this.accounts.setPassword(writer, account.id, passwordHash);
      await this.sessions.endOthers(writer, account.id, session.sessionId);
    });
  }

  private async accountToTry(writer: Writer, username: string, caller: Caller): Promise<Account | null> {
    const account = await this.accounts.findByUsername(writer, username.toLowerCase());
    const failures = await this.accounts.failuresOf(writer, keysOf(account, caller));
    const wait = Math.max(
      0,
      ...failures.map(({ key, failures: count, secondsSince }) => {
        const free = key.startsWith('account:') ? FREE_FAILURES_PER_ACCOUNT : FREE_FAILURES_PER_ADDRESS;
        return signInDelaySeconds(count, free) - secondsSince;
      }),
    );
    if (wait > 0) {
      throw new Refusal('too-many', 'access.too-many-attempts', `Nhập sai nhiều lần. Thử lại sau ${wait} giây.`, {
        retryAfterSeconds: wait,
      });
    }
    return account;
  }

  private async open(writer: Writer, account: Account, caller: Caller): Promise<string> {
    const held = await this.accounts.rolesHeldToday(writer, account.id, today());
    await this.accounts.clearFailures(writer, `account:${account.id}`);
    await this.accounts.markUsed(writer, account.id);
    return this.sessions.open(writer, { accountId: account.id, idleSeconds: idleSeconds(held), ...caller });
  }
}

/** Keys that the caller can't choose: an account that exists, and the address that the connection comes from. */
function keysOf(account: Account | null, caller: Caller): string[] {
  return [...(account ? [`account:${account.id}`] : []), `address:${caller.address}`];
}
