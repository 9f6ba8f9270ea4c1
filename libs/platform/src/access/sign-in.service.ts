import { Injectable } from '@nestjs/common';
import { Database, systemScope, type AccessScope, type Writer } from '../database/index.js';
import { Refusal } from '../http/index.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { Passwords } from './passwords.js';
import { SessionOpening, type Caller } from './session-opening.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** A hash of nothing anybody knows: an unknown name costs the same time as a wrong password. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$7Y1VwYzjHbVhFGbaBkrfnmqR1CqFZqEVsD2pnXA4Kmo';

const failed = (): Refusal =>
  new Refusal('unauthenticated', 'access.sign-in-failed', 'Tên đăng nhập hoặc mật khẩu không đúng.');

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly opening: SessionOpening,
  ) {}

  /** Answers the session token. Slows down by account and by address after repeated failures. */
  async signIn(username: string, password: string, caller: Caller): Promise<string> {
    const account = await this.database.write(scopeFor(null), (writer) => this.accountToTry(writer, username, caller));
    const matches = await this.passwords.verify(account?.passwordHash ?? DECOY, password).catch(() => false);
    const scope = scopeFor(account);
    if (!account || !matches || account.isDisabled) {
      await this.database.write(scope, async (writer) => {
        await this.throttle.count(writer, keysOf(account, caller));
        const why = account?.isDisabled && matches ? 'disabled' : account ? 'wrong-password' : 'unknown-account';
        await this.opening.refused(writer, account, caller, why);
      });
      throw failed();
    }
    return this.database.write(scope, async (writer) => {
      await this.throttle.clear(writer, `account:${account.id}`);
      return this.opening.open(writer, account, caller, { method: 'password', secondFactor: null });
    });
  }

  private async accountToTry(writer: Writer, username: string, caller: Caller): Promise<Account | null> {
    const account = await this.accounts.findByUsername(writer, username.toLowerCase());
    await this.throttle.refuseWhileWaiting(writer, keysOf(account, caller));
    return account;
  }
}

/** The trail never holds a name that somebody has typed: it may be a password in the wrong field. */
function scopeFor(account: Account | null): AccessScope {
  return systemScope('signIn', account?.displayName ?? 'Chưa đăng nhập');
}

/** Keys that the caller can't choose: an account that exists, and the address that the connection comes from. */
function keysOf(account: Account | null, caller: Caller): string[] {
  return [...(account ? [`account:${account.id}`] : []), `address:${caller.address}`];
}
